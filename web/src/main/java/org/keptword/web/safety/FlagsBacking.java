package org.keptword.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.cases.safety.SafetyView;
import org.keptword.safety.FlagService;
import org.keptword.web.cases.SafetyBacking;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** The flags of a case, and what was done about each. */
@Named
@ViewScoped
public class FlagsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FlagService flags;

    @Inject
    SafetyBacking page;

    @Inject
    Redirect redirect;

    private final RowOrder open = new RowOrder();
    private final HashMap<UUID, String> done = new HashMap<>();

    public void acknowledge(UUID flag) {
        boolean reached = flags.acknowledge(flag, done.get(flag));
        Redirect said = redirect.saying("safety.flags.acknowledged");
        if (reached) {
            said.again();
        } else {
            said.to(Route.CASES);
        }
    }

    public List<FlagService.FlagLine> getOpen() {
        return open.of(page.getPage().open(), page.getPage().flags().stream(), FlagService.FlagLine::id);
    }

    /** Whose answers raised a flag. */
    public String nameOf(FlagService.FlagLine flag) {
        return page.getPage().view().people().stream()
                .filter(who -> who.id().equals(flag.participant()))
                .map(SafetyView.Who::name)
                .findFirst()
                .orElse("");
    }

    /** What was done, as it is typed, by flag. */
    public Map<UUID, String> getDone() {
        return done;
    }
}
