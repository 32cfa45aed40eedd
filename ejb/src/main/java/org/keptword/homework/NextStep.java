package org.keptword.homework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;

/**
 * The one thing that waits for the counselor in a case.
 *
 * @param name the participant it is about, or null
 * @param count how many, where it counts something
 * @param assignment the piece of work it is about, if any
 * @param title its title
 * @param response what is to be read first, where something is to be read
 */
public record NextStep(
        Kind kind,
        @Nullable String name,
        int count,
        Optional<AssignmentId> assignment,
        Optional<LocalizedText> title,
        Optional<ResponseId> response) {

    /** What to do. The order is the order of urgency. */
    public enum Kind {
        /** Without a consent nothing can be given. */
        RECORD_CONSENT,
        /** Something on the safety page asks to be looked at; this page does not say what. An open flag goes before work to read. */
        SEE_SAFETY,
        /** Work was handed in. */
        REVIEW,
        /** Nothing is open, and something waits in the queue. */
        OPEN_NEXT,
        /** Nothing is open and nothing waits. */
        ASSIGN,
        PLAN_SESSION,
        NOTHING,
        CLOSED
    }
}
