package org.keptword.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.NotFound;
import org.keptword.shared.StaleState;
import org.keptword.web.api.ApiErrors.Known;

class ApiErrorsTest {

    @Test
    void aPageOfSomebodyElseIsAConflictOfItsOwn() {
        Optional<Known> expected = Optional.of(new Known(Status.CONFLICT, "another-person"));
        assertEquals(expected, ApiErrors.known(new AnotherPerson()));
        assertEquals(expected, ApiErrors.known(new EJBException(new AnotherPerson())));
    }

    @Test
    void whatIsOlderThanWhatIsStoredIsStale() {
        Optional<Known> expected = Optional.of(new Known(Status.CONFLICT, "stale"));
        assertEquals(expected, ApiErrors.known(new StaleState()));
        assertEquals(expected, ApiErrors.known(new RuntimeException(new OptimisticLockException("row of a draft"))));
    }

    /** A page sends again what failed, and asks its person about what is stale. */
    @Test
    void whatTheDatabaseEndedInFavorOfAnotherTransactionIsNotStale() {
        for (String state : List.of("40P01", "40001", "55P03")) {
            SQLException ended = new SQLException("deadlock detected", state);
            assertEquals(
                    Optional.empty(),
                    ApiErrors.known(new EJBException(
                            new OptimisticLockException(new IllegalStateException("could not lock", ended)))));
        }
    }

    @Test
    void whatIsMissingOrForeignIsNotFoundAndBrokenJsonABadRequest() {
        assertEquals(Optional.of(new Known(Status.NOT_FOUND, "not-found")), ApiErrors.known(new NotFound()));
        assertEquals(
                Optional.of(new Known(Status.BAD_REQUEST, "bad-request")), ApiErrors.known(new JsonException("{")));
    }

    @Test
    void aCharacterThatNoNameCanHoldIsABadRequestAndAnythingElseOfTheDatabaseUnexpected() {
        assertEquals(
                Optional.of(new Known(Status.BAD_REQUEST, "bad-request")),
                ApiErrors.known(new EJBException(new IllegalStateException(new SQLException("NUL", "22021")))));
        assertEquals(Optional.empty(), ApiErrors.known(new IllegalStateException(new SQLException("full", "53100"))));
    }

    @Test
    void anUnexpectedErrorHasNoName() {
        assertEquals(Optional.empty(), ApiErrors.known(new IllegalStateException("words of somebody")));
    }
}
