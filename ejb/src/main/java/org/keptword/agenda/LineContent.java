package org.keptword.agenda;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.RecurringEntry;

/** The content of an agenda line, by kind. */
public sealed interface LineContent {

    /** See the safety page. */
    record Safety() implements LineContent {}

    /**
     * A piece of work.
     *
     * @param entry which entry, of work that comes back
     */
    record Piece(LocalizedText title, Optional<RecurringEntry> entry) implements LineContent {}

    /** The counselor's own words. */
    record Own(@Nullable String words) implements LineContent {}

    /**
     * A promise not kept and not made up for.
     *
     * @param times how often; 0 where that is not so any more
     */
    record NotKept(@Nullable String what, int times) implements LineContent {}

    /**
     * What the owner says was kept and what the other noticed of it; all 0 where they differ no more.
     *
     * @param kept of the times both spoke about
     */
    record Differs(int kept, int noticed, int notNoticed, int seenDifferently) implements LineContent {}

    /**
     * A talking point; its sentence is made from the point itself, as long as it stands.
     *
     * @param rule its name
     * @param stands whether it is so now
     */
    record Point(String rule, boolean stands) implements LineContent {}

    /** Work past its day for the second time. */
    record Late(LocalizedText title, How how) implements LineContent {

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
