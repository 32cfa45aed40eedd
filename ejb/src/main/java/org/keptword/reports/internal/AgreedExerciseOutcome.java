package org.keptword.reports.internal;

import java.time.Instant;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseHomework;
import org.keptword.reports.prep.PrepReport.Outcome;
import org.keptword.sessions.SessionView.AgreedLine;

/** The outcome of an exercise that was agreed in a session. Pure. */
public final class AgreedExerciseOutcome {

    private AgreedExerciseOutcome() {}

    /**
     * Of several times the exercise was given, the latest counts.
     *
     * @param since when the session began
     */
    public static Outcome outcome(AgreedLine agreed, CaseHomework homework, Instant since) {
        if (agreed.exercise() == null) {
            return Outcome.TO_ASK;
        }
        CaseAssignment latest = homework.assignments().stream()
                .filter(one -> one.exercise().equals(agreed.exercise())
                        && agreed.participant()
                                .filter(one.participant()::equals)
                                .isPresent())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (latest == null) {
            return Outcome.NOT_OPEN;
        }
        boolean came =
                latest.responses().stream().anyMatch(one -> !one.handedInAt().isBefore(since));
        if (came) {
            return Outcome.HANDED_IN;
        }
        return latest.isRunning() || latest.isQueued() ? Outcome.NOT_HANDED_IN : Outcome.NOT_OPEN;
    }
}
