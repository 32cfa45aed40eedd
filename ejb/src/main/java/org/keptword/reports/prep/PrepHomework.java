package org.keptword.reports.prep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.SentReply;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * One person's homework since the session before, or of all time when there was none.
 *
 * @param assigned exercises that were assigned
 * @param handedIn what was handed in of any exercise, one line an exercise
 * @param brought what was marked to bring to the session, in full
 * @param others what else was handed in, in full, where that was asked for
 * @param more how many responses were handed in that are not in full here
 * @param replies what the counselor sent about responses that are not in full here
 * @param open what can be done now and is not handed in, or came back
 * @param queued how many exercises wait in the queue
 */
public record PrepHomework(
        ParticipantId id,
        String name,
        List<Assigned> assigned,
        List<HandedIn> handedIn,
        List<InFull> brought,
        List<InFull> others,
        int more,
        List<Reply> replies,
        List<Open> open,
        int queued) {

    /**
     * An exercise that was given.
     *
     * @param due the day it is planned for, when it is given once
     * @param last the last entry that was handed in, of one that comes back
     */
    public record Assigned(
            LocalizedText title,
            Instant on,
            Optional<LocalDate> due,
            Optional<Recurrence.Entry> last,
            boolean handedIn) {}

    /**
     * What was handed in of one exercise.
     *
     * @param response the last of them
     * @param count how many; more than one of an exercise that comes back
     * @param unread how many wait to be read
     * @param lastAt when the last of them came
     */
    public record HandedIn(ResponseId response, LocalizedText title, int count, int unread, Instant lastAt) {}

    /** A response in full, with what was sent about it. */
    public record InFull(FullResponse work, List<SentReply> replies) {

        public InFull {
            replies = List.copyOf(replies);
        }
    }

    /** What was sent about a response that is not in full here. */
    public record Reply(LocalizedText title, SentReply sent) {}

    /**
     * Work that is open.
     *
     * @param due the day it is planned for, when it is given once
     * @param entry the entry that is open now, or opens next, of one that comes back on days: the one that was returned, if one was
     */
    public record Open(
            LocalizedText title,
            Optional<LocalDate> due,
            Optional<Recurrence.Entry> entry,
            boolean returned,
            Recurrence.Kind recurs) {}

    /** How many of the exercises given were handed in. */
    public int assignedAndHandedIn() {
        return (int) assigned.stream().filter(Assigned::handedIn).count();
    }

    /** How many responses were handed in. */
    public int handedInCount() {
        return handedIn.stream().mapToInt(HandedIn::count).sum();
    }

    /** How many of them still wait to be read. */
    public int unread() {
        return handedIn.stream().mapToInt(HandedIn::unread).sum();
    }

    public PrepHomework {
        assigned = List.copyOf(assigned);
        handedIn = List.copyOf(handedIn);
        brought = List.copyOf(brought);
        others = List.copyOf(others);
        replies = List.copyOf(replies);
        open = List.copyOf(open);
    }
}
