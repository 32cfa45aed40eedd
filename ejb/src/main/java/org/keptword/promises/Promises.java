package org.keptword.promises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.promises.internal.OwnPromiseReader;
import org.keptword.promises.internal.OwnPromises;
import org.keptword.promises.internal.PromiseConcernRepository;
import org.keptword.promises.internal.PromiseDays;
import org.keptword.promises.internal.PromiseStatistics;
import org.keptword.promises.internal.PromiseVisibility;
import org.keptword.promises.internal.RecentReportReader;
import org.keptword.promises.model.Promise;
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
    public Optional<CurrentPromise> standing(PromiseId id, Permit permit) {
        return promiseVisibility.standing(id, permit);
    }

    /** Lets the partner a promise is for read its words and be asked about it; its owner said yes to that. */
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
    public Map<UUID, PromiseTally> soFar(Set<UUID> ids, Permit permit) {
        return ids.isEmpty() ? Map.of() : matters.soFar(ids, permit);
    }

    /** What became of promises over all the time of the one case, by owner; for its staff. Three statements. */
    public List<PromiseTotal> altogether(Permit permit) {
        return promiseStatistics.altogether(permit);
    }

    /** {@link #counts}, and when promises rested; three statements. */
    public PromiseHistory course(Permit permit, List<Instant> bounds) {
        return promiseStatistics.course(bounds, permit);
    }

    /** {@link #counts}, and what became of each promise in all of them; for staff, two statements. */
    public PromiseDeeds deeds(Permit permit, List<Instant> bounds) {
        return promiseStatistics.deeds(bounds, permit);
    }

    /** {@link #counts} of what was said alone: nothing is known of days without an answer; one statement. */
    public PromiseCounts said(Permit permit, List<Instant> bounds) {
        return promiseStatistics.said(bounds, permit);
    }

    /**
     * {@link #said} for a whole caseload, by case, and when each owner last said something about the own promises; one statement.
     *
     * @param bounds of each case that is asked about: as many moments for each, in their order
     * @param since from when on the last is looked for
     */
    public RecentPromiseReports lately(Map<UUID, List<Instant>> bounds, Instant since, Permit caseload) {
        return recentReportReader.lately(bounds, since, caseload);
    }

    /**
     * What of the promises of the one case asks to be talked about, of what fell due from a moment on: not kept with nothing promised to make
     * up for it, and where what the owner says and what the partner noticed differ; for the counselor only; one statement.
     */
    public PromiseConcerns matters(Permit permit, Instant since) {
        return matters.of(since, permit);
    }
}
