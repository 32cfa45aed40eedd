package org.keptword.tests.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.tests.harness.TestStack;

/** Sessions of the database in which nobody has acted yet, so that the settings of an actor do not exist. */
class NewSessionJourney {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from keptword.response",
                "select count(*) from keptword.person",
                "select cardinality(keptword.reached())",
                "select cardinality(keptword.places())",
                "select cardinality(keptword.active_places())",
                "select num_nonnulls(keptword.actor_practice(), keptword.actor_scope(), keptword.actor_person(), keptword.practice_as('staff'))"
            })
    void nothingIsSeenByNobody(String statement) throws SQLException, IOException {
        assertEquals(0, first("keptword_app", statement), statement);
        assertEquals(0, first("keptword_jobs", statement), statement);
    }

    @Test
    void aTimerAsksForPracticesWithoutAnActor() throws SQLException, IOException {
        String asks = "select keptword.timer_asks()::int";
        assertEquals(1, first("keptword_jobs", asks));
        assertEquals(0, first("keptword_app", asks));
    }

    private static int first(String role, String statement) throws SQLException, IOException {
        try (Connection database = TestStack.current().administrator();
                Statement session = database.createStatement()) {
            session.execute("set session authorization " + role);
            try (ResultSet row = session.executeQuery(statement)) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
