package org.keptword.reports.internal;

import java.time.Instant;
import org.keptword.homework.AssignmentSummary;
import org.keptword.homework.CaseHomework;
import org.keptword.reports.PrepReport.Outcome;
import org.keptword.sessions.SessionView.AgreedLine;

/** The outcome of an exercise that was agreed in a session. Pure. */
public final class AgreedExerciseOutcome {

    private AgreedExerciseOutcome() {}

    /**
     * Of several times the exercise was given, the latest counts.
     *
     * @param since when the session began
     */
    public static Outcome outcome(AgreedLine agreed, CaseHomework work, Instant since) {
        if (agreed.exercise() == null) {
            return Outcome.TO_ASK;
        }
        AssignmentSummary latest = work.given().stream()
                .filter(one -> one.exercise().equals(agreed.exercise())
                        && agreed.participant()
                                .filter(one.participant()::equals)
                                .isPresent())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (latest == null) {
            return Outcome.NOT_OPEN;
        }
        boolean came = work.handedIn().stream()
                .anyMatch(piece -> piece.assignment().equals(latest.id())
                        && !piece.handedInAt().isBefore(since));
        if (came) {
            return Outcome.HANDED_IN;
        }
        return latest.running() || latest.queued() ? Outcome.NOT_HANDED_IN : Outcome.NOT_OPEN;
    }
}
