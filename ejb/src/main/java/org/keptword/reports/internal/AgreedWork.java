package org.keptword.reports.internal;

import java.time.Instant;
import org.keptword.homework.GivenWork;
import org.keptword.homework.WorkBook;
import org.keptword.reports.PrepReport.Outcome;
import org.keptword.sessions.SessionView.AgreedLine;

/** What came of an exercise that was agreed in a session. Pure. */
public final class AgreedWork {

    private AgreedWork() {}

    /**
     * Of several times the exercise was given, the latest counts.
     *
     * @param since when the session began
     */
    public static Outcome outcome(AgreedLine agreed, WorkBook work, Instant since) {
        if (agreed.exercise() == null) {
            return Outcome.TO_ASK;
        }
        GivenWork latest = work.given().stream()
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
