package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Ids;

/** When the log of each practice is looked after, whether its head is behind, and whether a check of the whole chain is asked for. */
@ApplicationScoped
public class UpkeepRepository {

    private static final String BEHIND = """
            insert into keptword.audit_upkeep (practice_id, next_at, head_due)
            values (?1, ?2, (select l.number from keptword.audit_link l where l.practice_id = ?1 order by l.number desc limit 1))
            on conflict (practice_id) do update set head_due = excluded.head_due""";

    private static final String LENGTH = """
            select coalesce((select l.number from keptword.audit_link l where l.practice_id = ?1 order by l.number desc limit 1), 0)
                - coalesce((select c.number from keptword.audit_cut c where c.practice_id = ?1), 0)""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The practices whose log is looked after at a moment; for the timer, which asks for all of them without an actor. */
    public List<UUID> due(Instant at) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_upkeep(?1)", UUID.class)
                .setParameter(1, at)
                .getResultList());
    }

    /** Puts the next time ahead if it has come; false where it has not, or another server did the same. */
    public boolean begin(UUID practice, Instant now, Instant again) {
        return em.createNativeQuery(
                                "update keptword.audit_upkeep set next_at = ?3 where practice_id = ?1 and next_at <= ?2")
                        .setParameter(1, practice)
                        .setParameter(2, now)
                        .setParameter(3, again)
                        .executeUpdate()
                == 1;
    }

    /** Sets when the log is looked after next. */
    public void end(UUID practice, Instant next) {
        em.createNativeQuery("update keptword.audit_upkeep set next_at = ?2 where practice_id = ?1")
                .setParameter(1, practice)
                .setParameter(2, next)
                .executeUpdate();
    }

    /**
     * Notes that the head does not have the last link yet.
     *
     * @param next when the log is looked after, if nothing says so yet
     */
    public void headIsBehind(UUID practice, Instant next) {
        em.createNativeQuery(BEHIND)
                .setParameter(1, practice)
                .setParameter(2, next)
                .executeUpdate();
    }

    /** Notes that the head has the links up to a number. Whoever forgets that in a crash compares the head once more, so no disk is waited for. */
    public void headHas(UUID practice, long number) {
        int changed = em.createNativeQuery(
                        "update keptword.audit_upkeep set head_due = null where practice_id = ?1 and head_due <= ?2")
                .setParameter(1, practice)
                .setParameter(2, number)
                .executeUpdate();
        if (changed > 0) {
            em.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        }
    }

    /** How many links the chain has. */
    public long length(UUID practice) {
        return ((Number) em.createNativeQuery(LENGTH).setParameter(1, practice).getSingleResult()).longValue();
    }

    /** Asks for a check of the whole chain, unless somebody has asked already. */
    public void ask(UUID practice, UUID by, Instant now) {
        em.createNativeQuery("update keptword.audit_upkeep set check_at = ?2, check_by = ?3"
                        + " where practice_id = ?1 and check_at is null")
                .setParameter(1, practice)
                .setParameter(2, now)
                .setParameter(3, by)
                .executeUpdate();
    }

    /** The practices in which somebody asked for a check; for the timer, which asks for all of them without an actor. */
    public List<UUID> checksDue(Instant at) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_checks(?1)", UUID.class)
                .setParameter(1, at)
                .getResultList());
    }

    /** Puts the time of the check ahead if it has come; false where none is asked for, or another server did the same. */
    public boolean beginCheck(UUID practice, Instant now, Instant again) {
        return em.createNativeQuery(
                                "update keptword.audit_upkeep set check_at = ?3 where practice_id = ?1 and check_at <= ?2")
                        .setParameter(1, practice)
                        .setParameter(2, now)
                        .setParameter(3, again)
                        .executeUpdate()
                == 1;
    }

    /** Who asked for a check last; null where nobody did. */
    public @Nullable UUID askedBy(UUID practice) {
        List<?> found = em.createNativeQuery(
                        "select u.check_by from keptword.audit_upkeep u where u.practice_id = ?1", UUID.class)
                .setParameter(1, practice)
                .getResultList();
        return found.isEmpty() ? null : (UUID) found.get(0);
    }

    /** The check is done. */
    public void endCheck(UUID practice) {
        em.createNativeQuery("update keptword.audit_upkeep set check_at = null where practice_id = ?1")
                .setParameter(1, practice)
                .executeUpdate();
    }
}
