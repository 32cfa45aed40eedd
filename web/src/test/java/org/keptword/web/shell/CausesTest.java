package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.faces.FacesException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.StaleState;

/** Which errors of an act leave open whether it was saved. The errors are wrapped as the server wraps them. */
class CausesTest {

    private static final String BROKEN = "08006";

    /** So the server reports a connection that breaks, or is given up after a minute, while it waits for the answer to a commit. */
    @Test
    void aCommitThatWasNeverAnsweredIsUncertain() {
        assertTrue(Causes.isUncertain(new FacesException(new EJBException(new HeuristicMixedException()))));
        assertTrue(Causes.isUncertain(new HeuristicMixedException()));
        assertTrue(Causes.isUncertain(commitFailed(XAException.XAER_RMFAIL, BROKEN)));
    }

    @Test
    void aServerThatEndsOrCrashesInACommitMayHaveWrittenIt() {
        for (String state : List.of("57P01", "57P02", "53100", "58030", "XX000", "08007", "40003")) {
            assertTrue(Causes.isUncertain(commitFailed(XAException.XA_RBROLLBACK, state)), state);
        }
        assertTrue(Causes.isUncertain(commitFailed(XAException.XA_RBROLLBACK, null)), "an error without a state");
    }

    @Test
    void aCommitThatTheDatabaseRefusedOrNeverGotIsNotSaved() {
        for (String state : List.of("40001", "40P01", "23505", "25P02", "55P03", "57014", "P0001", "08003")) {
            assertFalse(Causes.isUncertain(commitFailed(XAException.XA_RBROLLBACK, state)), state);
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheCommitTakesTheActWithIt() {
        SQLException broken = new SQLException("An I/O error occurred", BROKEN);
        assertFalse(Causes.isUncertain(new EJBException(new PersistenceException(broken))), "in a statement");
        assertFalse(Causes.isUncertain(rolledBack(new PersistenceException(broken))), "in what is written at the end");
        assertFalse(Causes.isUncertain(new EJBException(new PersistenceException(
                new ResourceException("No connection", failure(XAException.XAER_RMERR, "08001"))))));
        assertFalse(
                Causes.isUncertain(new EJBException(new PersistenceException(new SQLException("refused", "08001")))));
    }

    @Test
    void whatWasRefusedIsNotSaved() {
        assertFalse(Causes.isUncertain(new FacesException(new DomainRefusal("refusal.sessions.when"))));
        assertFalse(Causes.isUncertain(new StaleState()));
        assertFalse(Causes.isUncertain(rolledBack(new OptimisticLockException())));
        assertFalse(Causes.isUncertain(new EJBException(new IllegalStateException())));
    }

    private static Exception commitFailed(int code, String state) {
        return new FacesException(rolledBack(failure(code, state)));
    }

    private static XAException failure(int code, String state) {
        XAException failure = new XAException(code);
        failure.initCause(new ResourceException("SQLException", new SQLException("failed", state)));
        return failure;
    }

    private static Exception rolledBack(Exception cause) {
        RollbackException rollback = new RollbackException("Could not commit");
        rollback.initCause(cause);
        return new EJBTransactionRolledbackException(rollback.toString(), rollback);
    }
}
