package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLog;
import org.keptword.custody.KeyMaintenance;
import org.keptword.custody.KeyStore;
import org.keptword.custody.NodeRefresh;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;

/** A change of keys that dies in the middle of a transaction, and what the next start and the next run make of it. */
class KilledKeysIT extends CoupleFixture {

    private static final NodeRefresh NOT_AT_ALL = passed -> {};
    private static final int TRIES = 10_000;

    @Inject
    private Owner owner;

    /** A run whose connection is gone. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void killedInsideABatchItLosesNothingAndTheNextStartLetsRowLevelSecurityBindTheOwnerAgain() throws Exception {
        Couple couple = atWork(practice());
        ResponseId handed = handedIn(couple.ana(), "In the middle");
        UUID practice = couple.practice().id().value();
        kill(practice, "update keptword.revision set");
        assertFalse(owner.isBound(), "the killed run leaves it open");
        assertTrue(read(couple.counselor(), handed).toString().contains("In the middle"));
        assertEquals(0, changes(couple));

        assertTrue(bound() > 0);
        assertTrue(owner.isBound());
        finish(couple, handed, "In the middle");
    }

    @Test
    void killedBetweenRetiringTheOldKeyAndItsEntryItHasDoneNeither() throws Exception {
        Couple couple = atWork(practice());
        ResponseId handed = handedIn(couple.ana(), "At the end");
        UUID practice = couple.practice().id().value();
        kill(practice, "insert into keptword.audit_entry");
        assertEquals(KeyStore.Stage.WRITING, row(practice).stage());
        assertEquals(0, changes(couple));
        finish(couple, handed, "At the end");
    }

    private void kill(UUID practice, String statement) throws Exception {
        assertThrows(Killed.class, () -> {
            try (Connection connection = owner.connect()) {
                owner.care(dying(connection, statement), NOT_AT_ALL, step -> {}).rotate(practice);
            }
        });
        awaitRelease();
    }

    /** A connection that is cut as soon as a statement is asked for that begins so. */
    private static Connection dying(Connection real, String statement) {
        return (Connection) Proxy.newProxyInstance(
                KilledKeysIT.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().startsWith(statement)) {
                        real.close();
                        throw new Killed();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                });
    }

    private int bound() throws Exception {
        try (Connection connection = owner.connect()) {
            return KeyMaintenance.bindOwner(connection);
        }
    }

    /** The database notices a moment later that a killed run is gone, and lets go of its lock. */
    private void awaitRelease() throws Exception {
        long held = 1;
        for (int i = 0; i < TRIES && held > 0; i++) {
            held = database.count(
                    AuditLog.INSTALLATION, "select count(*) from pg_locks where locktype = 'advisory' and granted");
        }
        assertEquals(0, held, "locks of the killed run");
    }

    private void finish(Couple couple, ResponseId handed, String words) throws Exception {
        UUID practice = couple.practice().id().value();
        try (Connection connection = owner.connect()) {
            owner.care(connection, NOT_AT_ALL, step -> {}).rotate(practice);
        }
        assertEquals(KeyStore.Stage.STEADY, row(practice).stage());
        assertEquals(1, owner.master().unwrap(practice, row(practice).keyset()).size(), "with one key");
        assertEquals(1, changes(couple), "the change stands in the trail once");
        assertTrue(read(couple.counselor(), handed).toString().contains(words));
        assertTrue(owner.isBound());
    }

    private KeyStore.Row row(UUID practice) throws Exception {
        try (Connection connection = owner.connect()) {
            KeyStore.actFor(connection, practice, false);
            return KeyStore.find(connection, practice).orElseThrow();
        }
    }

    private long changes(Couple couple) throws Exception {
        return database.count(
                couple.practice().id(),
                "select count(*) from keptword.audit_entry where act = 'CHANGE' and object_kind = 'practice_key'");
    }
}
