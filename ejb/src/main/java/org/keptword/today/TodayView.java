package org.keptword.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.sessions.SessionState;
import org.keptword.shared.CaseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * A day of a counselor, or of those a supervisor reads along with.
 *
 * @param day the day where the person is
 * @param mayWork whether the person acts; a supervisor reads
 * @param flags the cases with something on their safety page that nobody has acknowledged, oldest first
 * @param queue what waits to be read
 * @param unrecorded meetings whose time has passed and of which nothing is recorded, oldest first
 * @param sessions the meetings of the day, in order of time
 */
public record TodayView(
        LocalDate day,
        boolean mayWork,
        List<FlagCard> flags,
        Queue queue,
        List<Unrecorded> unrecorded,
        List<Meeting> sessions) {

    /** A case with open flags; it quotes nothing. */
    public record FlagCard(CaseId caseId, String caseName, Instant since) {}

    /**
     * What waits to be read; it agrees with the queue's own page.
     *
     * @param waiting how many items
     * @param first the one to begin with
     * @param nearest how many of them belong to the next session that is still to come today
     * @param nearestAt when that is
     */
    public record Queue(int waiting, Optional<ResponseId> first, int nearest, Optional<Instant> nearestAt) {}

    /** A meeting to be recorded. */
    public record Unrecorded(SessionId id, CaseId caseId, String caseName, Instant startsAt) {}

    /**
     * A meeting of the day.
     *
     * @param with the name of the one participant it is with, or empty for everybody
     * @param place the how-manieth session of the case, from 1
     * @param prep how its page stands
     * @param toReview how many items of the case wait to be read
     */
    public record Meeting(
            SessionId id,
            CaseId caseId,
            String caseName,
            Optional<String> with,
            Instant startsAt,
            int minutes,
            String room,
            SessionState state,
            int place,
            Prep prep,
            int toReview) {}

    /** How the page of a meeting stands. */
    public enum Prep {
        /** A first meeting of which nothing is known yet. */
        NOTHING_YET,
        /** Something waits to be read first. */
        TO_REVIEW,
        READY
    }

    /** Whether nothing waits for anybody. */
    public boolean isQuiet() {
        return flags.isEmpty() && queue.waiting() == 0 && unrecorded.isEmpty();
    }

    public TodayView {
        flags = List.copyOf(flags);
        unrecorded = List.copyOf(unrecorded);
        sessions = List.copyOf(sessions);
    }
}
