package org.keptword.reports.prep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.CaseLine;
import org.keptword.goals.Level;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Suggestions;
import org.keptword.progress.TalkingPoint;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;
import org.keptword.sharing.SharedTexts;

/**
 * What is read before one session, for one kind of eyes. It holds no screening, flag, contact ground or part, no private or session note,
 * and nothing an author keeps to oneself; what a kind may not see is not in it either, and was never asked for.
 *
 * @param who the names of those it is about
 * @param people the same one by one, in the order of their slots
 * @param last the session before this one, among those the kind may know of
 * @param strands the three strands; empty for the table, where nothing of them is known to both
 * @param goals the running goals the kind may know of, in the order they were set
 * @param agenda what is on the agenda, in order
 * @param points what is notable in the case, which lines of the agenda are about; for the counselor alone
 * @param agreements what was agreed in the session before, with each of those it is about
 * @param suggestions what could be given next; for the counselor alone
 * @param work of those it is about; empty for the table
 * @param shared what one partner shows the other, the newest first
 * @param sharedMore how many more texts are shown
 * @param everything whether what was not marked is in full, too
 * @param madeAt when this was read: what came later is not in it
 */
public record PrepReport(
        PrepFor whom,
        CaseId caseId,
        Meeting session,
        String who,
        List<CaseLine.Who> people,
        Joint joint,
        Optional<Meeting> last,
        Optional<PrepStrands> strands,
        List<Goal> goals,
        List<AgendaLine> agenda,
        List<TalkingPoint> points,
        List<Agreement> agreements,
        List<Suggestions.Suggestion> suggestions,
        List<PrepHomework> work,
        List<SharedTexts.CurrentShares.Text> shared,
        int sharedMore,
        boolean everything,
        Instant madeAt) {

    /**
     * A session.
     *
     * @param place the how-manieth it is or will be of those the kind may know of, from 1
     * @param with the name of the one participant it is with
     */
    public record Meeting(SessionId id, int place, Instant startsAt, int minutes, Optional<String> with) {}

    /** What is said of couple exercises, and in an individual case of contact exercises. */
    public enum Joint {
        ON,
        ON_SEE_SAFETY,
        OFF_SEE_SAFETY,
        CONTACT_ON,
        CONTACT_ON_SEE_SAFETY,
        CONTACT_OFF_SEE_SAFETY,
        /** The one neutral sentence for every pause. */
        PAUSED,
        /** Nothing. */
        UNSAID;

        /** Whether there is something on the safety page to look at. */
        public boolean seeSafety() {
            return this == ON_SEE_SAFETY
                    || this == OFF_SEE_SAFETY
                    || this == CONTACT_ON_SEE_SAFETY
                    || this == CONTACT_OFF_SEE_SAFETY;
        }
    }

    /**
     * One thing agreed in the session before with whom it concerns.
     *
     * @param title the exercise, or empty for words or a promise
     * @param whom the name of whom it concerns, or empty for no particular person
     * @param words the words, or null
     * @param outcome what came of it
     * @param in the session it was agreed in
     * @param deeds what became of the promise it was made into, since then
     */
    public record Agreement(
            UUID id,
            Meeting in,
            Optional<LocalizedText> title,
            Optional<String> whom,
            @Nullable String words,
            Outcome outcome,
            Optional<PrepStrands.Deeds> deeds) {}

    /** What came of something agreed. */
    public enum Outcome {
        /** Words leave no trace here: to be asked in the session. */
        TO_ASK,
        HANDED_IN,
        NOT_HANDED_IN,
        /** It was agreed as an exercise, and that exercise is not open any more or was never given. */
        NOT_OPEN,
        /** It became a promise, and something fell due or was said. */
        PROMISED,
        /** It became a promise of which nothing fell due yet. */
        PROMISED_NOTHING_DUE
    }

    /** Whether there is something on the safety page to look at. */
    public boolean seeSafety() {
        return joint.seeSafety();
    }

    /** What is shared that was not yet at the session before. */
    public List<SharedTexts.CurrentShares.Text> sharedSinceLast() {
        Instant since = last.map(Meeting::startsAt).orElse(Instant.EPOCH);
        return shared.stream().filter(text -> text.isSince(since)).toList();
    }

    /** Whether nothing at all is known of the time since the session before. */
    public boolean isBare() {
        return agreements.isEmpty()
                && shared.isEmpty()
                && strands.stream()
                        .flatMap(strands -> strands.people().stream())
                        .allMatch(one -> one.scores().isEmpty()
                                && one.changes().isEmpty()
                                && one.deeds().stream().allMatch(PrepStrands.Deeds::isNothing))
                && work.stream()
                        .allMatch(p -> p.assigned().isEmpty()
                                && p.handedIn().isEmpty()
                                && p.brought().isEmpty()
                                && p.open().isEmpty());
    }

    public PrepReport {
        people = List.copyOf(people);
        goals = List.copyOf(goals);
        agenda = List.copyOf(agenda);
        points = List.copyOf(points);
        agreements = List.copyOf(agreements);
        suggestions = List.copyOf(suggestions);
        work = List.copyOf(work);
        shared = List.copyOf(shared);
    }

    /**
     * A running goal as a kind of report may tell it.
     *
     * @param whom the name of whom it is for; empty for everybody it is about
     * @param raters those who may rate it and of whom the kind may know, the counselor first; one client's own alone, and nobody at the table
     */
    public record Goal(String sentence, Optional<String> whom, List<Rater> raters) {

        /**
         * Somebody who rates it.
         *
         * @param name empty for the counselor
         * @param last the last rating; empty while there is none
         * @param before the one before it, at an earlier session
         * @param fresh whether the last is of the session before this one, or of this one
         */
        public record Rater(Optional<String> name, Optional<Rating> last, Optional<Rating> before, boolean fresh) {

            /** By how many levels the last rating is above the one before; below zero where it is lower, empty without two. */
            public Optional<Integer> levels() {
                return last.flatMap(now ->
                        before.map(then -> now.level().value() - then.level().value()));
            }
        }

        /**
         * A rating at a session.
         *
         * @param place the how-manieth that session is of those the kind may know of
         */
        public record Rating(Level level, int place, Instant at) {}

        public Goal {
            raters = List.copyOf(raters);
        }
    }
}
