package org.keptword.web.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** Says above the next page what became of several assignments: how many of how many, and why each of the others stays as it is. */
@RequestScoped
class ChangeWords {

    @Inject
    PageMessages messages;

    @Inject
    Shell shell;

    void changed(ChangeAssignments.Act act, ChangeAssignments.Outcome outcome) {
        String done = shell.speech().of("homework.bulk.done", act);
        say(outcome, "homework.bulk.all", "homework.bulk.some", done);
    }

    void undone(ChangeAssignments.Outcome outcome) {
        say(outcome, "homework.undo.all", "homework.undo.some", "");
    }

    private void say(ChangeAssignments.Outcome outcome, String all, String some, String done) {
        int changed = outcome.changed().size();
        if (changed == outcome.all()) {
            messages.done(all, changed, done);
        } else if (changed > 0) {
            messages.done(some, changed, outcome.all(), done);
        }
        kept(outcome.kept(), shell.speech());
        if (outcome.outOfReach() > 0) {
            messages.note("homework.bulk.out-of-reach", outcome.outOfReach());
        }
    }

    /** Says each reason once, with what it is the reason for. */
    private void kept(List<ChangeAssignments.Kept> kept, LocalizedTexts t) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        kept.forEach(
                one -> byReason.computeIfAbsent(t.with(one.refusal(), one.args().toArray()), any -> new ArrayList<>())
                        .add(t.with("homework.bulk.for", t.in(one.title()), one.name())));
        byReason.forEach(
                (reason, which) -> messages.note("homework.bulk.kept", which.size(), reason, String.join(", ", which)));
    }
}
