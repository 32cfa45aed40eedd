package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keptword.custody.MasterKey;
import org.keptword.custody.NodeRefresh;
import org.keptword.custody.PracticeKeys;
import org.keptword.vault.Vault;

/** The time for which the server holds keys in memory, the master key too, which a test does not wait for. */
@ApplicationScoped
class Leases {

    @Inject
    private Vault vault;

    /** Brings the moment at which all of them are over. */
    void end() {
        try {
            Object held = field(vault, "keys").get(vault);
            ((Map<?, ?>) field(held, "leases").get(held)).clear();
            age(field(held, "master").get(held));
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException("The vault holds its leases elsewhere now", moved);
        }
    }

    /** Lets some time pass: what is as long as a lease is over at once, and what is shorter, which transactions need, is waited for. */
    void pass(Duration time) {
        if (time.compareTo(PracticeKeys.LEASE) < 0) {
            NodeRefresh.byTheClock().until(time);
        } else {
            end();
        }
    }

    /** The same, where several more things are done with keys in memory before a lease is over. */
    void passAfter(Duration time, List<?> done, int more) {
        int wanted = done.size() + more;
        if (time.compareTo(PracticeKeys.LEASE) >= 0) {
            for (int i = 0; done.size() < wanted; i++) {
                assertTrue(i < 3000, "nothing more is done");
                NodeRefresh.byTheClock().until(Duration.ofMillis(20));
            }
        }
        pass(time);
    }

    /** Makes the last reading of the master key older than a lease. */
    private static void age(Object master) throws ReflectiveOperationException {
        Field last = field(master, "last");
        Object reading = last.get(master);
        Constructor<?> old = reading.getClass().getDeclaredConstructor(MasterKey.class, long.class, boolean.class);
        old.setAccessible(true);
        long before = System.nanoTime() - PracticeKeys.LEASE.toNanos() - 1;
        last.set(master, old.newInstance(field(reading, "key").get(reading), before, true));
    }

    private static Field field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
