package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogReader;
import org.keptword.audit.OwnSignIns;
import org.keptword.audit.model.AuditEntry;

/** The entries of the trail; they can only be added. */
@ApplicationScoped
public class AuditEntries {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Whether a person was shown a list of such things after a moment. */
    public boolean hasListed(UUID practice, UUID person, String object, Instant after) {
        return !em.createQuery(
                        "select e.id from AuditEntry e where e.practiceId = :practice and e.at > :after"
                                + " and e.personId = :person and e.act = :list and e.objectKind = :object",
                        UUID.class)
                .setParameter("practice", practice)
                .setParameter("after", after)
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

    /** The entries asked for, the newest first. */
    public List<AuditEntry> find(UUID practice, AuditLogReader.AuditLogQuery query, int most) {
        TypedQuery<AuditEntry> found = em.createQuery(
                        "select e from AuditEntry e where e.practiceId = :practice"
                                + (query.persons() == null ? "" : " and one_of(:persons, e.personId)")
                                + (query.cases() == null ? "" : " and one_of(:cases, e.caseId)")
                                + (query.act() == null ? "" : " and e.act = :act")
                                + (query.from() == null ? "" : " and e.at >= :from")
                                + (query.until() == null ? "" : " and e.at < :until")
                                + (query.before() == null
                                        ? ""
                                        : " and (e.at, e.id) < (select b.at, b.id from AuditEntry b where b.id = :before)")
                                + " order by e.at desc, e.id desc",
                        AuditEntry.class)
                .setParameter("practice", practice)
                .setHint("org.hibernate.readOnly", true)
                .setMaxResults(most);
        set(found, "persons", array(query.persons()));
        set(found, "cases", array(query.cases()));
        set(found, "act", query.act());
        set(found, "from", query.from());
        set(found, "until", query.until());
        set(found, "before", query.before());
        return found.getResultList();
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
                                + " c.checked_at, coalesce(c.up_to, 0) as up_to, coalesce(c.found, 0) as found, c.kind, c.place"
                                + " from (select 1) one left join lateral (select * from keptword.audit_check t where t.practice_id = ?1"
                                + " order by t.checked_at desc limit 1) c on true",
                        AuditLogReader.AuditLogState.class)
                .setParameter(1, practice)
                .getSingleResult();
    }

    /** The latest of a person, newest first. */
    public List<OwnSignIns.OwnSignIn> latestSignIns(UUID person, int most) {
        List<?> rows = em.createNativeQuery(
                        "select e.at, e.origin from keptword.audit_entry e where e.person_id = ?1 and e.act = 'SIGN_IN'"
                                + " order by e.at desc limit ?2",
                        OwnSignIns.OwnSignIn.class)
                .setParameter(1, person)
                .setParameter(2, most)
                .getResultList();
        return rows.stream().map(OwnSignIns.OwnSignIn.class::cast).toList();
    }
}
