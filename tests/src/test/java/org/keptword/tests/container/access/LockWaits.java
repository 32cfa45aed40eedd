package org.keptword.tests.container.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.keptword.tests.container.custody.Owner;
import org.keptword.tests.harness.Patience;

/** Tells a test when an act in another thread waits for a lock of the database. */
@ApplicationScoped
public class LockWaits {

    private static final String NOT_GRANTED = "select count(*) from pg_locks where not granted";

    @Inject
    private Owner owner;

    /** Returns once the act waits for a lock; fails when it comes to its end, or to nothing, instead. */
    public void until(Future<?> act) throws Exception {
        Instant end = Instant.now().plus(Patience.ANSWER);
        try (Connection connection = owner.connect();
                PreparedStatement asking = connection.prepareStatement(NOT_GRANTED)) {
            while (!waits(asking)) {
                if (act.isDone()) {
                    act.get();
                    throw new AssertionError("It did not wait for the other one");
                }
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("It neither waits nor comes to an end");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean waits(PreparedStatement asking) throws Exception {
        try (ResultSet found = asking.executeQuery()) {
            found.next();
            return found.getLong(1) > 0;
        }
    }
}
