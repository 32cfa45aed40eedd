package org.keptword.web.promises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.shared.PromiseId;
import org.keptword.web.shell.PressedButton;

/** What a client says of a day of a promise by pressing a button, on the page or later from the device. */
@RequestScoped
public class PromiseTaps {

    @Inject
    PromiseService promises;

    /** Records the outcome that the button names, and returns the key of what is said about it. The same button again is the same answer. */
    String say(PressedButton said) {
        OutcomeKind kind = said.one(OutcomeKind.class, 4);
        promises.say(new RecordOutcome(said.person(1), new PromiseId(said.id(2)), said.day(3), kind, said.id(5)));
        return switch (kind) {
            case KEPT -> "promises.said.kept";
            case KEPT_LATE -> "promises.said.keptLate";
            case NOT_KEPT -> "promises.said.notKept";
            case LET_GO -> "promises.said.letGo";
        };
    }
}
