package org.keptword.backups.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.backups.BackupTry;
import org.keptword.backups.model.BackupPlan;
import org.keptword.backups.model.BackupRun;

/** What the launcher wrote about backups. Clients see nothing of it. */
@ApplicationScoped
public class BackupRepository {

    private static final String ALL = "select r from BackupRun r";
    private static final String NEWEST = " order by r.startedAt desc, r.id";
    private static final String GOOD =
            " where r.bytes is not null and (r.checked is null or r.checked not in (UNREADABLE, LOG_NOT_WHOLE))";
    private static final String PASSED = " where r.checked in (PASSED, LOG_NOT_CHECKED)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** What is planned, or that nothing is; empty where no launcher said anything. */
    public Optional<BackupPlan> plan() {
        return em.createQuery("select p from BackupPlan p", BackupPlan.class)
                .getResultStream()
                .findFirst();
    }

    /** The last tries, the newest first. */
    public List<BackupTry> newest(int most) {
        return tries(em.createQuery(ALL + NEWEST, BackupRun.class), most);
    }

    /** The last backup that can be relied on as far as is known. */
    public Optional<BackupTry> lastGood() {
        return tries(em.createQuery(ALL + GOOD + NEWEST, BackupRun.class), 1).stream()
                .findFirst();
    }

    /** The last backup that was restored on trial. */
    public Optional<BackupTry> lastPassed() {
        return tries(em.createQuery(ALL + PASSED + NEWEST, BackupRun.class), 1).stream()
                .findFirst();
    }

    private static List<BackupTry> tries(TypedQuery<BackupRun> newestFirst, int most) {
        return newestFirst
                .setMaxResults(most)
                .getResultStream()
                .map(BackupRun::view)
                .toList();
    }

    /** When the last one that can be relied on was made. Asked by a timer, before there is an actor. */
    public Optional<Instant> lastGoodAt() {
        return Optional.ofNullable((Instant) em.createNativeQuery("select keptword.last_good_backup()", Instant.class)
                .getSingleResult());
    }
}
