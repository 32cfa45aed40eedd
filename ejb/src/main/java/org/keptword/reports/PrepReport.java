package org.keptword.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.AnsweredWork;
import org.keptword.homework.Recurrence;
import org.keptword.homework.SentReply;
import org.keptword.homework.WorkEntry;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;

/**
 * What a counselor reads before one session. It holds no screening, flag, contact ground or part, no private or session note, and
 * nothing an author keeps to oneself. Partners see paper: of the safety page it says joint work on or off, and to look there.
 *
 * @param line names and whether joint work is on
 * @param place the how-manieth session of the case it is or will be, from 1
 * @param seeSafety whether something on the safety page waits to be looked at
 * @param last the session held before this one
 * @param people those the session is with, in the order of their slots
 * @param agreements what was agreed in the session before, for those and for nobody in particular
 * @param madeAt when this was read: what came later is not in it
 */
public record PrepReport(
        SessionLine session,
        CaseLine line,
        int place,
        boolean seeSafety,
        Optional<SessionLine> last,
        List<PersonPart> people,
        List<Agreement> agreements,
        Instant madeAt) {

    /**
     * What concerns one person. All counts are of the time since the session before, or of all time when there was none.
     *
     * @param given exercises given
     * @param handedIn what was handed in of any exercise, one line an exercise
     * @param brought what was marked to bring to the session, in full
     * @param replies what the counselor sent
     * @param open what can be done now and is not handed in, or came back
     * @param queued how many exercises wait in the queue
     */
    public record PersonPart(
            ParticipantId id,
            String name,
            List<Given> given,
            List<HandedIn> handedIn,
            List<Brought> brought,
            List<Reply> replies,
            List<Open> open,
            int queued) {

        /** How many of the exercises given were handed in. */
        public int givenAndHandedIn() {
            return (int) given.stream().filter(Given::handedIn).count();
        }

        /** How many pieces were handed in. */
        public int pieces() {
            return handedIn.stream().mapToInt(HandedIn::pieces).sum();
        }

        /** How many of them still wait to be read. */
        public int unread() {
            return handedIn.stream().mapToInt(HandedIn::unread).sum();
        }

        public PersonPart {
            given = List.copyOf(given);
            handedIn = List.copyOf(handedIn);
            brought = List.copyOf(brought);
            replies = List.copyOf(replies);
            open = List.copyOf(open);
        }
    }

    /**
     * An exercise that was given.
     *
     * @param due the day it is planned for, when it is given once
     * @param last the last entry that was handed in, of one that comes back
     */
    public record Given(
            LocalizedText title, Instant on, Optional<LocalDate> due, Optional<WorkEntry> last, boolean handedIn) {}

    /**
     * What was handed in of one exercise.
     *
     * @param pieces how many; more than one of an exercise that comes back
     * @param unread how many wait to be read
     * @param lastAt when the last of them came
     */
    public record HandedIn(LocalizedText title, int pieces, int unread, Instant lastAt) {}

    /** A piece of work to talk about, with what was sent about it. */
    public record Brought(AnsweredWork work, List<SentReply> replies) {

        public Brought {
            replies = List.copyOf(replies);
        }
    }

    /** What was sent about a piece of work that is not printed in full. */
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
            Optional<WorkEntry> entry,
            boolean returned,
            Recurrence.Kind recurs) {}

    /**
     * One thing agreed in the session before.
     *
     * @param title the exercise, or empty for words alone
     * @param whom the name of whom it concerns, or empty for nobody in particular
     * @param words the words, or null
     * @param outcome what came of it
     */
    public record Agreement(
            UUID id, Optional<LocalizedText> title, Optional<String> whom, String words, Outcome outcome) {}

    /** What came of something agreed. */
    public enum Outcome {
        /** Words leave no trace here: to be asked in the session. */
        TO_ASK,
        HANDED_IN,
        NOT_HANDED_IN,
        /** It was agreed as an exercise, and that exercise is not open any more or was never given. */
        NOT_OPEN
    }

    /** Whether nothing at all is known of the time since the session before. */
    public boolean isBare() {
        return agreements.isEmpty()
                && people.stream()
                        .allMatch(p -> p.given().isEmpty()
                                && p.handedIn().isEmpty()
                                && p.brought().isEmpty()
                                && p.open().isEmpty());
    }

    public PrepReport {
        people = List.copyOf(people);
        agreements = List.copyOf(agreements);
    }
}
