package org.keptword.web.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.homework.review.ReviewView;
import org.keptword.safety.FlagService;
import org.keptword.safety.Flags;
import org.keptword.shared.CaseId;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** The open flags of what is read on a review page, acknowledged there. */
@Named
@ViewScoped
public class FlaggedBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FlagService flags;

    @Inject
    ReviewBacking page;

    @Inject
    Redirect redirect;

    private final RowOrder open = new RowOrder();
    private final HashMap<UUID, String> done = new HashMap<>();

    /** The case whose notes keep what is typed here. */
    public record NotesOf(CaseId id) {}

    public NotesOf getNotes() {
        return new NotesOf(page.getView().caseId());
    }

    public List<Flags.OpenFlag> getOpen() {
        List<Flags.OpenFlag> now =
                page.getView().alert().map(ReviewView.Alert::flags).orElse(List.of());
        return open.of(now, Flags.OpenFlag::id);
    }

    public void acknowledge(Flags.OpenFlag flag) {
        UUID id = RowOrder.shown(flag).id();
        Redirect said = redirect.saying("review.flagged.acknowledged");
        if (flags.acknowledge(id, done.get(id))) {
            said.again();
        } else {
            said.to(Route.REVIEW);
        }
    }

    /** What was done, as it is typed, by flag. */
    public Map<UUID, String> getDone() {
        return done;
    }
}
