package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Lock;

/** PostgreSQL's advisory locks, held until the end of the transaction. */
@ApplicationScoped
public class AdvisoryLocks {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Waits for the lock. */
    public void lock(String key) {
        ask("select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null", key);
    }

    /** Waits for the lock. */
    public void lock(long number) {
        ask("select pg_advisory_xact_lock(?1) is null", number);
    }

    /** Waits for the lock on each of these people, in the order of their ids. */
    public void lockPeople(Lock lock, Collection<UUID> people) {
        people.stream().distinct().sorted().forEach(person -> lock(key(lock, person)));
    }

    /** Takes the lock on each of these people on which nobody holds it, and returns on whom it was taken. */
    public Set<UUID> tryLockPeople(Lock lock, Collection<UUID> people) {
        return people.stream()
                .distinct()
                .sorted()
                .filter(person -> tryLock(key(lock, person)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String key(Lock lock, UUID person) {
        return lock.word() + "/" + person;
    }

    /** Takes the lock unless somebody holds it; false then. */
    public boolean tryLock(String key) {
        return ask("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", key);
    }

    private boolean ask(String query, Object key) {
        return (Boolean)
                em.createNativeQuery(query, Boolean.class).setParameter(1, key).getSingleResult();
    }
}
