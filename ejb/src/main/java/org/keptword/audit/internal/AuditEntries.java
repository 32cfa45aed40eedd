package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogReader;
import org.keptword.audit.OwnSignIns;
import org.keptword.audit.model.AuditEntry;
import org.keptword.custody.AuditLogEntry;

/** The entries of the trail; they can only be added. */
@ApplicationScoped
public class AuditEntries {

    private static final String SIGN_INS = """
            with late as materialized (
                select e.id, e.at, e.origin from keptword.audit_entry e
                where e.person_id = :person and e.act = 'SIGN_IN' and e.id >= :late order by e.id desc limit :most)
            select s.at, s.origin from (select * from late union all (
                select e.id, e.at, e.origin from keptword.audit_entry e
                where e.person_id = :person and e.act = 'SIGN_IN' and e.id < :late and (select count(*) from late) < :most
                order by e.id desc limit :most)) s
            order by s.id desc limit :most""";

    /** Says what the index of these acts says, so that the database uses it whichever act is asked for. */
    private static final String RARE =
            " and e.act <> org.keptword.audit.AuditAction.READ and e.act <> org.keptword.audit.AuditAction.LIST"
                    + " and e.act <> org.keptword.audit.AuditAction.SIGN_IN";

    private static final String EXPORTS_OF =
            " and e.act = org.keptword.audit.AuditAction.EXPORT and e.caseId is null and shares_any(:ids, e.objectIds)";

    private static final Set<AuditAction> FREQUENT = Set.of(AuditAction.READ, AuditAction.LIST, AuditAction.SIGN_IN);

    private static final Duration OF_LATE = Duration.ofDays(90);

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Whether a person was shown a list of such things after a moment, in a later millisecond. */
    public boolean hasListed(UUID practice, UUID person, String object, Instant after) {
        return !em.createQuery(
                        "select e.id from AuditEntry e where e.practiceId = :practice and e.id >= :after"
                                + " and e.personId = :person and e.act = :list and e.objectKind = :object",
                        UUID.class)
                .setParameter("practice", practice)
                .setParameter("after", AuditLogEntry.from(after.plusMillis(1)))
                .setParameter("person", person)
                .setParameter("list", AuditAction.LIST)
                .setParameter("object", object)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void add(AuditEntry entry) {
        em.persist(entry);
    }

    /** The entries asked for, from where the slice begins. Those of exports that name somebody are found by {@link #exportsOf}. */
    public List<AuditEntry> find(UUID practice, AuditLogReader.AuditLogQuery query, int most) {
        AuditLogReader.Subjects about = query.about();
        return found(practice, query, about == null ? "" : " and one_of(:cases, e.caseId)", most, found -> {
            set(found, "cases", about == null ? null : array(about.cases()));
        });
    }

    /**
     * The exports of no case that name one of some people or cases, in the same order. Exports are few and have an index, while an entry of a case is
     * found by its case: one statement for both would read through the log.
     */
    public List<AuditEntry> exportsOf(UUID practice, AuditLogReader.AuditLogQuery query, Set<UUID> ids, int most) {
        if (query.act() != null && query.act() != AuditAction.EXPORT) {
            return List.of();
        }
        return found(practice, query, EXPORTS_OF, most, found -> {
            set(found, "ids", array(ids));
        });
    }

    private List<AuditEntry> found(
            UUID practice,
            AuditLogReader.AuditLogQuery query,
            String about,
            int most,
            Consumer<TypedQuery<AuditEntry>> parameters) {
        AuditLogReader.Slice slice = query.slice();
        TypedQuery<AuditEntry> found = em.createQuery(
                        "select e from AuditEntry e where e.practiceId = :practice"
                                + (query.persons() == null ? "" : " and one_of(:persons, e.personId)")
                                + about
                                + (query.act() == null ? "" : " and e.act = :act")
                                + (isRare(query.act()) ? RARE : "")
                                + (query.from() == null ? "" : " and e.id >= :from")
                                + (query.until() == null ? "" : " and e.id < :until")
                                + (slice.upTo() == null ? "" : " and e.id <= :upTo")
                                + (slice.newerThan() == null ? "" : " and e.id > :newerThan")
                                + " order by e.id" + (slice.newerThan() == null ? " desc" : ""),
                        AuditEntry.class)
                .setParameter("practice", practice)
                .setHint("org.hibernate.readOnly", true)
                .setMaxResults(most);
        set(found, "persons", array(query.persons()));
        set(found, "act", query.act());
        set(found, "from", first(query.from()));
        set(found, "until", first(query.until()));
        set(found, "upTo", slice.upTo());
        set(found, "newerThan", slice.newerThan());
        parameters.accept(found);
        return found.getResultList();
    }

    private static boolean isRare(@Nullable AuditAction act) {
        return act != null && !FREQUENT.contains(act);
    }

    private static @Nullable UUID first(@Nullable Instant moment) {
        return moment == null ? null : AuditLogEntry.from(moment);
    }

    private static UUID @Nullable [] array(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }

    private static void set(TypedQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    /** How far the trail is linked and what its last check found. */
    public AuditLogReader.AuditLogState state(UUID practice) {
        return (AuditLogReader.AuditLogState) em.createNativeQuery(
                        "select coalesce((select max(l.number) from keptword.audit_link l where l.practice_id = ?1), 0) as linked,"
                                + " (select count(*) from keptword.audit_queue w where w.practice_id = ?1) as waiting,"
                                + " exists (select 1 from keptword.audit_check s where s.practice_id = ?1 and s.stopped and s.checked_at >="
                                + " coalesce((select l.sealed_at from keptword.audit_link l where l.practice_id = ?1 order by l.number desc"
                                + " limit 1), '-infinity')) as stopped,"
                                + " coalesce((select x.number from keptword.audit_cut x where x.practice_id = ?1), 0) as removed,"
                                + " (select e.at from keptword.audit_entry e where e.practice_id = ?1 order by e.id limit 1) as since,"
                                + " c.checked_at, coalesce(c.up_to, 0) as up_to, coalesce(c.found, 0) as found, c.kind, c.place,"
                                + " exists (select 1 from keptword.audit_upkeep u where u.practice_id = ?1 and u.check_at is not null) as asked"
                                + " from (select 1) one left join lateral (select * from keptword.audit_check t where t.practice_id = ?1"
                                + " order by t.checked_at desc limit 1) c on true",
                        AuditLogReader.AuditLogState.class)
                .setParameter(1, practice)
                .getSingleResult();
    }

    /** Makes the months ahead; returns how many entries had none of their own, at most a thousand, and nothing where the log was busy. */
    public OptionalLong keepMonths() {
        Object astray =
                em.createNativeQuery("select keptword.keep_audit_months()").getSingleResult();
        return astray == null ? OptionalLong.empty() : OptionalLong.of(((Number) astray).longValue());
    }

    /** The latest of a person, newest first. Those of long ago are looked for where there are too few of late. */
    public List<OwnSignIns.OwnSignIn> latestSignIns(UUID person, int most, Instant now) {
        List<?> rows = em.createNativeQuery(SIGN_INS, OwnSignIns.OwnSignIn.class)
                .setParameter("person", person)
                .setParameter("late", AuditLogEntry.from(now.minus(OF_LATE)))
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(OwnSignIns.OwnSignIn.class::cast).toList();
    }
}
