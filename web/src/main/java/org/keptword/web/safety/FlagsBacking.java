package org.keptword.web.safety;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.safety.FlagLine;
import org.keptword.safety.FlagService;
import org.keptword.web.cases.SafetyBacking;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;

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

    @Inject
    PageMessages messages;

    private List<FlagLine> lines;
    private final HashMap<UUID, String> done = new HashMap<>();

    @PostConstruct
    void load() {
        lines = List.copyOf(page.getFlags());
    }

    public void acknowledge(UUID flag) {
        flags.acknowledge(flag, done.get(flag));
        messages.done("safety.flags.acknowledged");
        redirect.again();
    }

    public List<FlagLine> getOpen() {
        return lines.stream().filter(line -> line.acknowledgedAt().isEmpty()).toList();
    }

    public List<FlagLine> getSettled() {
        return lines.stream().filter(line -> line.acknowledgedAt().isPresent()).toList();
    }

    /** What was done, as it is typed, by flag. */
    public Map<UUID, String> getDone() {
        return done;
    }
}
