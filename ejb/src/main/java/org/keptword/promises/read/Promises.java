package org.keptword.promises.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.RestKind;
import org.keptword.promises.internal.OwnPromiseReader;
import org.keptword.promises.internal.OwnPromises;
import org.keptword.promises.internal.PromiseConcernRepository;
import org.keptword.promises.internal.PromiseDays;
import org.keptword.promises.internal.PromiseStatistics;
import org.keptword.promises.internal.PromiseVisibility;
import org.keptword.promises.internal.RecentReportReader;
import org.keptword.promises.keep.TodaysPromises;
import org.keptword.promises.model.Promise;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/** What the features above may know of promises, inside their own transaction and under their own permit. */
@ApplicationScoped
public class Promises {

    @Inject
    OwnPromises promises;

    @Inject
    Guard guard;

    @Inject
    OwnPromiseReader reader;

    @Inject
    PromiseDays promiseDays;

    @Inject
    PromiseStatistics promiseStatistics;

    @Inject
    PromiseVisibility promiseVisibility;

    @Inject
    RecentReportReader recentReportReader;

    @Inject
    PromiseConcernRepository matters;

    /** Everything the client who asks ever promised, with what the client said about each day, the oldest first; two statements. */
    public List<OwnPromise> own(Permit own) {
        return reader.of(own);
    }

    /** The case a promise belongs to, to be opened then. */
    public CaseId caseOf(PromiseId id) {
        return guard.caseOf(Promise.class, id);
    }

    /** What the client who asks can say today; one statement. */
    public TodaysPromises today(Permit own) {
        Permit active = own.active();
        return promiseDays.of(promises.running(promiseDays.from(own), active), active);
    }

    /**
     * What became of promises in the intervals between moments: of everybody in the one case of a staff permit, or of the client's own;
     * two statements.
     *
     * @param bounds at least two, in their order; an interval begins with its first moment and ends before its second
     */
    public PromiseCounts counts(Permit permit, List<Instant> bounds) {
        return promiseStatistics.counts(bounds, permit);
    }

    /** A promise of the one case for its staff, or of the client who asks, with what decides whether the partner may read it. */
    public Optional<CurrentPromise> current(PromiseId id, Permit permit) {
        return promiseVisibility.current(id, permit);
    }

    /** Lets the partner a promise is for read its words and be asked about it; its owner consented to that. */
    public void show(PromiseId id, ParticipantId partner, Permit permit) {
        promiseVisibility.show(id, partner, permit);
    }

    /** The partner is asked no longer, whoever says so. */
    public void hide(PromiseId id, Permit permit) {
        promiseVisibility.hide(id, permit);
    }

    /**
     * The words of promises of the one case, or that the client made or is asked about, by promise; those of others are absent. At most
     * two statements.
     */
    public Map<UUID, String> words(Set<UUID> ids, Permit permit) {
        return ids.isEmpty() ? Map.of() : promiseVisibility.words(ids, permit);
    }

    /** What became so far of promises of the one case, by promise; those of others are absent. One statement at most. */
    public Map<UUID, Tally> soFar(Set<UUID> ids, Permit permit) {
        return ids.isEmpty() ? Map.of() : matters.soFar(ids, permit);
    }

    /** What became of promises over all the time of the one case, by owner; for its staff. Three statements. */
    public List<Total> altogether(Permit permit) {
        return promiseStatistics.altogether(permit);
    }

    /** {@link #counts}, and when promises rested; three statements. */
    public History course(Permit permit, List<Instant> bounds) {
        return promiseStatistics.course(bounds, permit);
    }

    /** {@link #counts}, and what became of each promise in all of them; for staff, two statements. */
    public Deeds deeds(Permit permit, List<Instant> bounds) {
        return promiseStatistics.deeds(bounds, permit);
    }

    /** {@link #counts} of what was said alone: nothing is known of days without an answer; one statement. */
    public PromiseCounts said(Permit permit, List<Instant> bounds) {
        return promiseStatistics.said(bounds, permit);
    }

    /**
     * {@link #said} for a whole caseload, by case, and when each owner in some of its cases last said something about the own promises; one
     * statement.
     *
     * @param bounds of each case that is asked about: as many moments for each, in their order
     * @param cases in which the last is looked for
     * @param since from when on
     */
    public RecentReports lately(
            Map<UUID, List<Instant>> bounds, Collection<UUID> cases, Instant since, Permit caseload) {
        return recentReportReader.lately(bounds, cases, since, caseload);
    }

    /**
     * What of the promises of the one case asks to be talked about, of what fell due from a moment on: not kept with nothing promised to make
     * up for it, and where what the owner says and what the partner noticed differ; for the counselor only; one statement.
     */
    public PromiseConcerns matters(Permit permit, Instant since) {
        return matters.of(since, permit);
    }

    /**
     * What became of promises, by owner and interval, and of each promise in all of the intervals together.
     *
     * @param each a promise of which nothing fell due and nothing was said then is absent
     */
    public record Deeds(PromiseCounts counts, Map<PromiseId, Interval> each) {

        public Deeds {
            each = Map.copyOf(each);
        }
    }

    /**
     * What became of promises over time, and when they rested.
     *
     * @param rests the oldest first
     */
    public record History(PromiseCounts counts, List<Rest> rests) {

        /**
         * A time in which promises of one participant rested.
         *
         * @param until empty while it goes on
         */
        public record Rest(RestKind kind, ParticipantId whose, Instant since, Optional<Instant> until) {}

        public History {
            rests = List.copyOf(rests);
        }
    }

    /**
     * What became of one promise so far, in what its owner said; for staff.
     *
     * @param late kept, but late
     */
    public record Tally(PromiseId id, PromiseState state, int kept, int late, int notKept, int letGo) {}

    /**
     * What became of everything one participant ever promised in a case.
     *
     * @param repaired how many of those not kept were made up for by another promise
     */
    public record Total(ParticipantId owner, Interval counts, int repaired) {

        public Total {
            if (repaired < 0 || repaired > counts.notKept()) {
                throw new IllegalArgumentException("Only what was not kept can be repaired");
            }
        }
    }

    /**
     * Recent answers about promises in a whole caseload.
     *
     * @param counts by case, of the cases that were asked about and in which something was said
     * @param last when each owner in an open case said something last, as far back as was asked; who said nothing is absent
     */
    public record RecentReports(Map<UUID, PromiseCounts> counts, Map<ParticipantId, Instant> last) {

        public RecentReports {
            counts = Map.copyOf(counts);
            last = Map.copyOf(last);
        }
    }

    /**
     * A promise with what decides whether the partner it is for may read it.
     *
     * @param running whether it goes on, and so neither waits for the counselor nor is over
     * @param paused whether the counselor paused it
     * @param noticeable whether the partner is asked about it
     * @param counts what became of it so far, and what the partner said; to staff alone, otherwise nothing
     * @param response the response it comes from
     */
    public record CurrentPromise(
            PromiseId id,
            CaseId caseId,
            ParticipantId owner,
            PromiseTerms terms,
            boolean running,
            boolean paused,
            boolean noticeable,
            PromiseCounts.Interval counts,
            Optional<UUID> response) {}

    /**
     * A promise with everything its owner said about it.
     *
     * @param said what was said about each day and not undone, the earliest day first
     */
    public record OwnPromise(
            PromiseId id,
            CaseId caseId,
            PromiseTerms terms,
            PromiseState state,
            Instant madeAt,
            Optional<Instant> endedAt,
            List<Said> said) {

        /** What its owner said about one day, with the owner's own word about it. */
        public record Said(LocalDate day, OutcomeKind kind, Instant at, Optional<String> note) {}

        public OwnPromise {
            said = List.copyOf(said);
        }
    }
}
