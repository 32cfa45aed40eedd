package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.internal.AdvisoryLocks;
import org.keptword.shared.Actor;

/**
 * The advisory locks that let acts on one thing wait for each other, also while there is no row to lock yet. A lock is held until the
 * end of the transaction.
 */
@ApplicationScoped
public class Locks {

    @Inject
    AdvisoryLocks database;

    /** Waits for the lock on a case, or on something within it. */
    public void lockInCase(Lock lock, Permit permit, Object... within) {
        database.lock(key(lock.word(), permit.caseId(), within));
    }

    /** Waits for the lock on each case the permit reaches, in the order of their ids so that two acts never wait for each other. */
    public void lockCases(Lock lock, Permit permit) {
        permit.cases().stream().distinct().sorted().forEach(id -> database.lock(key(lock.word(), id)));
    }

    /** Waits for the lock on one thing of a practice. */
    public void lockInPractice(Lock lock, Permit permit, UUID thing) {
        database.lock(key(permit.practice(), lock.word(), thing));
    }

    /** Waits for the lock on what is a person's own. */
    public void lockOwn(Lock lock, Actor actor) {
        lockPeople(lock, List.of(actor.requirePersonValue()));
    }

    /** Waits for the lock on what is each of these people's, in the order of their ids so that two acts never wait for each other. */
    public void lockPeople(Lock lock, Collection<UUID> people) {
        database.lockPeople(lock, people);
    }

    /** Takes the lock on what is each of these people's where nobody holds it, and returns on whose it was taken. */
    public Set<UUID> tryLockPeople(Lock lock, Collection<UUID> people) {
        return database.tryLockPeople(lock, people);
    }

    /** Takes the lock on a practice unless somebody holds it; false then. */
    public boolean tryLockPractice(Lock lock, Permit job) {
        return database.tryLock(key(lock.word(), job.practice()));
    }

    /** Waits for a lock that concerns all practices alike, named by a number. */
    public void lockAll(long number) {
        database.lock(number);
    }

    private static String key(Object first, Object second, Object... rest) {
        return Stream.concat(Stream.of(first, second), Stream.of(rest))
                .map(Object::toString)
                .collect(Collectors.joining("/"));
    }
}
