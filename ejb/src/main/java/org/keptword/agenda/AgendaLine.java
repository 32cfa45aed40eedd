package org.keptword.agenda;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * One line of an agenda.
 *
 * @param id of what the counselor decided about it; empty for a suggestion
 * @param version what an act on it names; -1 for a suggestion
 * @param whom whom it is about, or empty for no particular person
 * @param address what it comes from; empty where there is nothing to open
 * @param from the earlier session it was kept for and not reached in, if there is one: the first of them, however many
 * @param onTable whether it may be on paper that clients read: lines of the counselor's own words and, with one client, responses
 */
public record AgendaLine(
        Optional<UUID> id,
        int version,
        Topic topic,
        Origin origin,
        Optional<ParticipantId> whom,
        Content matter,
        String address,
        Optional<From> from,
        boolean onTable,
        State state) {

    /**
     * An earlier session.
     *
     * @param ordinal the how-manieth held session of the case; empty for one that was called off or missed
     */
    public record From(SessionId session, Instant startsAt, Optional<Integer> ordinal) {}

    /** The line alone, for the eyes of clients: in which earlier session it was not reached may tell of a session one of the partners was not at. */
    public AgendaLine withoutOrigin() {
        return new AgendaLine(
                id(), version(), topic(), origin(), whom(), matter(), address(), Optional.empty(), onTable(), state());
    }

    public boolean isSuggested() {
        return state == State.SUGGESTED;
    }

    /** Where a line of an agenda comes from, in the order of the suggestions. */
    public enum Origin {
        /** Something on the safety page waits to be looked at; that is all that is said. */
        SAFETY,
        /** A response its author marked for the session. */
        BY_CLIENT,
        /** A response the counselor marked for the session, or words the counselor put down. */
        BY_COUNSELOR,
        /** A promise that was not kept, with nothing promised to make up for it. */
        NOT_KEPT,
        /** What one says was kept beside what the other noticed. */
        DIFFERENCE,
        /** Raised by a rule that looks at the course of the case. */
        TALKING_POINT,
        /** Work that is past its day for the second time. */
        LATE_WORK
    }

    /** What the counselor decided about a line. */
    public enum State {
        /** Nothing yet: it is derived and has no row. */
        SUGGESTED,
        KEPT,
        /** It was talked about. */
        REACHED,
        DROPPED
    }

    /** The content of an agenda line, by kind. */
    public sealed interface Content {

        /** See the safety page. */
        record Safety() implements Content {}

        /**
         * A response.
         *
         * @param entry which entry, of work that comes back
         */
        record Response(LocalizedText title, Optional<Recurrence.Entry> entry) implements Content {}

        /** The counselor's own words. */
        record Own(@Nullable String words) implements Content {}

        /**
         * A promise not kept and not made up for.
         *
         * @param times how often; 0 where that is not so any more
         */
        record NotKept(@Nullable String what, int times) implements Content {}

        /**
         * What the owner says was kept and what the other noticed of it; all 0 where they differ no more.
         *
         * @param what the promise, where all of it is about one
         * @param since from when on promises that fell due are counted; empty for all of them
         * @param kept of the times both spoke about
         */
        record Differs(
                Optional<String> what,
                Optional<Instant> since,
                int kept,
                int noticed,
                int notNoticed,
                int seenDifferently)
                implements Content {

            /** Where the two differ no more. */
            public static final Differs NO_MORE = new Differs(Optional.empty(), Optional.empty(), 0, 0, 0, 0);
        }

        /**
         * A talking point; its sentence is made from the point itself, as long as it holds.
         *
         * @param rule its name
         * @param stands whether it is so now
         */
        record Point(String rule, boolean stands) implements Content {}

        /** Work past its day for the second time. */
        record Late(LocalizedText title, How how) implements Content {

            /** By which rule. */
            public enum How {
                /** The day it was planned for passed, it was planned for a later day, and that passed too. */
                MOVED_AND_PASSED,
                /** Two sessions were held since the day it was planned for. */
                TWO_SESSIONS,
                /** Of what comes back, the last two entries were not done. */
                TWO_ENTRIES,
                /** It was, and is not any more. */
                NO_MORE
            }
        }
    }
}
