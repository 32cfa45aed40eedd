package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ShareId;
import org.keptword.shared.persistence.First;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareState;
import org.keptword.sharing.model.Share;
import org.keptword.sharing.model.ShareExchange;
import org.keptword.sharing.model.ShareReading;
import org.keptword.sharing.model.ShareRest;

/**
 * Shares of the cases a permit reaches. A client's permit reaches those the client is the author of, and, to read, those that are shown to
 * the client now; row-level security draws the same line.
 */
@ApplicationScoped
public class ShareRepository {

    /** Written out: Hibernate translates a query with a list of values again at each use. */
    private static final String LIVE =
            "(org.keptword.sharing.ShareState.ASKED, org.keptword.sharing.ShareState.AGREED, org.keptword.sharing.ShareState.SHARED)";

    /** How many ended shares are listed. */
    private static final int MOST_OVER = 50;

    private static final String ROW = "select s, x, r from Share s left join ShareExchange x on x.id = s.exchangeId"
            + " left join ShareReading r on r.shareId = s.id where s.practiceId = :practice and ";

    private static final String REACHED = "one_of(:cases, s.caseId) and (:staff = true or one_of(:own, s.authorId))";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A share with its exchange and its reading.
     *
     * @param exchange the exchange it belongs to, or null
     * @param reading that its recipient has opened it, or null; its author never finds one
     */
    public record Row(
            Share share,
            @Nullable ShareExchange exchange,
            @Nullable ShareReading reading) {

        /** Whether it goes on: what belongs to an exchange ends with it. */
        public boolean isLive() {
            return share.state().isLive() && (exchange == null || !exchange.hasEnded());
        }

        /** Whether it is shown, both texts of an exchange or none. */
        public boolean isShown() {
            return isLive() && share.state() == ShareState.SHARED && (exchange == null || exchange.isOpened());
        }
    }

    /** Where a share comes from, and nothing that changes. */
    public record Origin(UUID caseId, ShareKind kind, UUID source) {}

    /** Where a share comes from: among those of the caseload, or the client's own. */
    public Optional<Origin> origin(ShareId id, Permit permit) {
        boolean own = permit.reach() == Permit.Reach.OWN;
        return First.of(em.createQuery(
                        "select s.caseId, s.kind, s.sourceId from Share s where s.id = :id and s.practiceId = :practice"
                                + " and (:own = false or one_of(:mine, s.authorId))",
                        Origin.class)
                .setParameter("id", id.value())
                .setParameter("practice", permit.practice())
                .setParameter("own", own)
                .setParameter("mine", permit.participants().toArray(UUID[]::new)));
    }

    /** Those of these shares that their author is asked about or their recipient can read; for jobs and staff. */
    public Set<UUID> news(Collection<UUID> ids, Permit permit) {
        return Set.copyOf(em.createQuery(
                        "select s.id from Share s left join ShareExchange x on x.id = s.exchangeId"
                                + " where one_of(:ids, s.id) and s.practiceId = :practice and s.state in"
                                + " (org.keptword.sharing.ShareState.ASKED, org.keptword.sharing.ShareState.SHARED) and x.endedAt is null",
                        UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .getResultList());
    }

    /** One share: of the case, or of the client who wrote it. */
    public Row find(ShareId id, Permit permit) {
        return reached("s.id = :what", id.value(), permit).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** A share with the other one of its exchange, if it belongs to one. */
    public List<Row> together(Row row, Permit permit) {
        return row.exchange() == null
                ? List.of(row)
                : reached("s.exchangeId = :what", row.exchange().id(), permit);
    }

    /** What an attempt asked for. */
    public List<Row> byIdempotencyKey(UUID idempotencyKey, Permit permit) {
        return reached("s.idempotencyKey = :what", idempotencyKey, permit);
    }

    /** What goes on about one source. */
    public List<Row> live(ShareKind kind, UUID source, Permit permit) {
        return reached("s.sourceId = :what and s.state in " + LIVE, source, permit).stream()
                .filter(row -> row.share().kind() == kind)
                .toList();
    }

    /** Everything the client has agreed to, or that is shown of the client's. */
    public List<Row> agreed(Permit own) {
        return own.participants().isEmpty()
                ? List.of()
                : reached("s.state in " + LIVE, null, own).stream()
                        .filter(row -> row.share().state() != ShareState.ASKED)
                        .toList();
    }

    /** The promises whose words the client has agreed to show. */
    public List<UUID> agreedPromises(Permit own) {
        return own.participants().isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct s.sourceId from Share s where one_of(:own, s.authorId) and s.state in "
                                        + LIVE + " and s.kind <> org.keptword.sharing.ShareKind.WORK",
                                UUID.class)
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .getResultList();
    }

    /** Everything of the one case that goes on, and the newest of what is over; the newest first. */
    public List<Row> ofCase(Permit permit) {
        return reached(
                "(s.state in " + LIVE
                        + " or (x.id is not null and x.endedAt is null) or s.id in (select y.id from Share y"
                        + " where one_of(:cases, y.caseId) and y.state not in " + LIVE
                        + " order by y.id desc limit "
                        + MOST_OVER
                        + "))",
                null,
                permit);
    }

    /** What is shown in the one case, and rests while its sharing rests. */
    public List<Share> shown(Permit permit) {
        return ofCase(permit).stream().filter(Row::isShown).map(Row::share).toList();
    }

    /** What the client wrote or can read now, the newest first. What the client cannot read, row-level security keeps back. */
    public List<Row> ofClient(Permit own) {
        if (own.participants().isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        ROW
                                + "((one_of(:own, s.authorId) and s.state in " + LIVE
                                + ") or (one_of(:own, s.recipientId) and s.state ="
                                + " org.keptword.sharing.ShareState.SHARED)) order by s.id desc",
                        Row.class)
                .setParameter("practice", own.practice())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** A share that is shown to the client now. */
    public Optional<Row> shownTo(ShareId id, Permit own) {
        return own.participants().isEmpty()
                ? Optional.empty()
                : em
                        .createQuery(ROW + "s.id = :id and one_of(:own, s.recipientId)", Row.class)
                        .setParameter("practice", own.practice())
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .setParameter("id", id.value())
                        .getResultList()
                        .stream()
                        .filter(Row::isShown)
                        .findFirst();
    }

    /** The state of the cases in which a client takes part. */
    public List<OwnShareCase> places(Permit own) {
        return own.cases().isEmpty()
                ? List.of()
                : em.createQuery(
                                "select new org.keptword.sharing.internal.OwnShareCase(c.id, c.mode,"
                                        + " case when c.closedAt is null then true else false end, coalesce(g.jointOpen, false),"
                                        + " case when exists (select 1 from Consent k where k.caseId = c.id"
                                        + " and one_of(:own, k.participantId) and k.withdrawnOn is null) then true else false end,"
                                        + " coalesce(g.paused, false), coalesce(m.resting, false)) from Case c"
                                        + " left join CaseGate g on g.caseId = c.id left join ShareRest m on m.caseId = c.id"
                                        + " where one_of(:cases, c.id) order by c.id",
                                OwnShareCase.class)
                        .setParameter("cases", own.cases().toArray(UUID[]::new))
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .getResultList();
    }

    /** The room of a case, if anything was ever asked for in it. */
    public Optional<ShareRest> room(CaseId id, Permit permit) {
        return First.of(em.createQuery(
                        "select m from ShareRest m where m.caseId = :case and m.practiceId = :practice",
                        ShareRest.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice()));
    }

    /** What ended with its exchange leaves its place, so that it can be asked for again. */
    public void settle(UUID by, Instant now, Permit permit) {
        ofCase(permit).stream()
                .filter(row -> row.share().state().isLive() && !row.isLive())
                .forEach(row -> row.share().lapse(by, now));
        em.flush();
    }

    public void add(Share share) {
        em.persist(share);
    }

    public void add(ShareExchange exchange) {
        em.persist(exchange);
        em.flush();
    }

    public void add(ShareRest room) {
        em.persist(room);
    }

    public void add(ShareReading reading) {
        em.persist(reading);
    }

    private List<Row> reached(String which, @Nullable Object what, Permit permit) {
        boolean staff = permit.reach() == Permit.Reach.CASE;
        if (permit.cases().isEmpty()) {
            return List.of();
        }
        var query = em.createQuery(ROW + REACHED + " and " + which + " order by s.id desc", Row.class)
                .setParameter("practice", permit.practice())
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("staff", staff)
                .setParameter("own", permit.participants().toArray(UUID[]::new));
        if (which.contains(":what")) {
            query.setParameter("what", what);
        }
        return query.getResultList();
    }
}
