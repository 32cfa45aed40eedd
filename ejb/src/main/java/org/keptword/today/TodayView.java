package org.keptword.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Covers;
import org.keptword.access.emergency.Emergencies;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.progress.TalkingPoint;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * A day of a counselor, or of those a supervisor reads along with. It names and counts, and quotes nothing.
 *
 * @param day the day where the person is
 * @param mayWork whether the person acts; a supervisor reads
 * @param coverLost whether a colleague the person named as cover cannot sign in any more
 * @param emergencies what colleagues opened in the person's own cases and the person has not marked as seen
 * @param flags the cases in which something on the safety page waits for somebody, urgent ones first, then oldest first
 * @param decisions the cases in which somebody who supervises is asked to confirm or decline, oldest first
 * @param queue what waits to be read
 * @param unrecorded meetings whose time has passed and of which nothing is recorded, oldest first
 * @param points the cases in which something is worth talking about, those that meet today first
 * @param behind the cases with open work past its day, what has waited longest first
 * @param quiet clients who made no entry for {@value #QUIET_DAYS} days, the longest first
 * @param sessions the meetings of the day, in order of time
 * @param supervised how the counselors stand whom the person supervises, by name
 */
public record TodayView(
        LocalDate day,
        boolean mayWork,
        boolean coverLost,
        List<Emergencies.EmergencyLine> emergencies,
        List<FlagCard> flags,
        List<DecisionCard> decisions,
        Queue queue,
        List<Unrecorded> unrecorded,
        List<PointCard> points,
        List<BehindCard> behind,
        List<QuietCard> quiet,
        List<Meeting> sessions,
        List<Supervised> supervised) {

    /** After so many days without an entry a client has gone quiet. */
    public static final int QUIET_DAYS = 14;

    /** So many days are looked back for the last entry. */
    public static final int LOOKED_BACK = 90;

    /**
     * A case a card is about.
     *
     * @param covered for whom the reader covers it, if for anybody
     */
    public record About(CaseId id, String name, Optional<Covers.CaseCover> covered) {}

    /**
     * A case whose safety page is to be seen; it quotes nothing.
     *
     * @param since the oldest flag, of the urgent ones where there are any
     * @param urgent whether somebody may not be safe now
     * @param late whether one of them waited so long that it went on to cover and supervisor
     */
    public record FlagCard(About of, Instant since, boolean urgent, boolean late) {

        /** Urgent ones first, the oldest first among equals. */
        static final Comparator<FlagCard> ORDER =
                Comparator.comparing(FlagCard::urgent).reversed().thenComparing(FlagCard::since);

        public CaseId caseId() {
            return of.id();
        }

        FlagCard with(FlagCard other) {
            FlagCard first = ORDER.compare(this, other) <= 0 ? this : other;
            return new FlagCard(of, first.since, first.urgent, late || other.late);
        }
    }

    /** A case in which the reader is asked to confirm or decline; it says nothing about what. */
    public record DecisionCard(About of, Instant since) {}

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
    public record Unrecorded(SessionId id, About of, Instant startsAt) {

        public CaseId caseId() {
            return of.id();
        }
    }

    /**
     * A case in which something is worth talking about.
     *
     * @param people those it is about, by name
     * @param points at least one
     */
    public record PointCard(About of, List<CaseLine.Who> people, List<TalkingPoint> points) {

        public PointCard {
            people = List.copyOf(people);
            points = List.copyOf(points);
        }
    }

    /** A case with open work past its day. */
    public record BehindCard(About of, List<Behind> people) {

        public BehindCard {
            people = List.copyOf(people);
        }

        /** The earliest day that has passed. */
        public LocalDate oldest() {
            return people.stream().map(Behind::oldest).min(LocalDate::compareTo).orElseThrow();
        }
    }

    /**
     * Somebody's open work past its day.
     *
     * @param oldest the earliest day it was planned for
     */
    public record Behind(String name, int assignments, LocalDate oldest) {}

    /**
     * A client who has gone quiet: takes part, was given something, and for two weeks began nothing, handed nothing in and said nothing
     * about a promise. What somebody keeps to oneself is not known.
     *
     * @param days since the last entry, or since joining or being given something first; at most {@value #LOOKED_BACK}
     */
    public record QuietCard(About of, ParticipantId participant, String name, int days) {

        /** Whether it may be longer than is said. */
        public boolean isLonger() {
            return days >= LOOKED_BACK;
        }
    }

    /**
     * A meeting of the day.
     *
     * @param with the name of the one participant it is with, or empty for everybody
     * @param place the how-manieth session of the case, from 1
     * @param prep how its page stands
     * @param toReview how many items of those it is with wait to be read
     * @param course how the case went between its last sessions
     */
    public record Meeting(
            SessionId id,
            About of,
            Optional<String> with,
            Instant startsAt,
            int minutes,
            @Nullable String room,
            SessionLine.State state,
            int place,
            Prep prep,
            int toReview,
            RecentCourse course) {

        public CaseId caseId() {
            return of.id();
        }
    }

    /** How the page of a meeting stands. */
    public enum Prep {
        /** A first meeting of which nothing is known yet. */
        NOTHING_YET,
        /** Something waits to be read first. */
        TO_REVIEW,
        READY
    }

    /**
     * How one supervised counselor stands; counts alone, for reading.
     *
     * @param name of the counselor
     * @param unsigned begun notes that are not signed
     * @param oldest the session of the oldest of them
     * @param toCosign signed notes that wait for the co-signature the practice asks for
     * @param oldestToCosign the session of the oldest of them
     * @param flags open flags
     * @param cases cases in which work goes on
     * @param active those of them in which somebody takes part now
     * @param withoutSession active ones without a held session for {@value #SESSION_DAYS} days
     * @param toReview items that wait to be read
     */
    public record Supervised(
            String name,
            int unsigned,
            Optional<NoteAt> oldest,
            int toCosign,
            Optional<NoteAt> oldestToCosign,
            int flags,
            int cases,
            int active,
            int withoutSession,
            int toReview) {

        /** After so many days without a held session a case is counted. */
        public static final int SESSION_DAYS = 30;
    }

    /** Where a note waits. */
    public record NoteAt(SessionId session, Instant startedAt) {}

    /** Whether nothing waits for anybody. */
    public boolean isQuiet() {
        return flags.isEmpty()
                && decisions.isEmpty()
                && queue.waiting() == 0
                && unrecorded.isEmpty()
                && points.isEmpty()
                && behind.isEmpty()
                && quiet.isEmpty();
    }

    public TodayView {
        emergencies = List.copyOf(emergencies);
        flags = List.copyOf(flags);
        decisions = List.copyOf(decisions);
        unrecorded = List.copyOf(unrecorded);
        points = List.copyOf(points);
        behind = List.copyOf(behind);
        quiet = List.copyOf(quiet);
        sessions = List.copyOf(sessions);
        supervised = List.copyOf(supervised);
    }
}
