package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Actor;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.custody.Owner;

/** The arrays that policies compare with are kept for a transaction: they are never older than the caseload, and nobody else can write one. */
class KeptArraysIT extends StatementFixture {

    private static final String CASES = "select count(*) from keptword.cases";

    @Inject
    private Database connections;

    @Inject
    private Owner owner;

    private Couple couple;

    @BeforeEach
    void aCouple() throws Exception {
        couple = atWork(practice());
    }

    @Test
    void aCaseThatIsNoLongerReachedIsGoneWithTheNextStatement() throws Exception {
        try (Connection connection = begun(couple.counselor())) {
            assertEquals("1", text(connection, CASES));
            assertEquals("1", text(connection, CASES), "once more, of the kept array");
            ends("now() - interval '1 second'");
            assertEquals("0", text(connection, CASES));
            connection.rollback();
        }
    }

    @Test
    void aCaseThatIsReachedAnewIsThereWithTheNextStatement() throws Exception {
        ends("now() - interval '1 second'");
        try (Connection connection = begun(couple.counselor())) {
            assertEquals("0", text(connection, CASES));
            ends("null");
            assertEquals("1", text(connection, CASES));
            connection.rollback();
        }
    }

    @Test
    void whatTheTransactionItselfChangesInTheCaseloadCountsAtOnce() throws Exception {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            set(connection, "keptword.reached", "kept");
            changes(connection, "now()");
            assertEquals("", text(connection, "select current_setting('keptword.reached')"));
            connection.rollback();
        }
    }

    @Test
    void anArrayOfSomebodyElseIsNotTaken() throws Exception {
        report(couple.tom(), "no", "At my work");
        String responses = "select count(*) from keptword.response where participant_id = '"
                + couple.tom().participant() + "'";
        String places;
        String proofOfPlaces;
        String proofOfReached;
        try (Connection connection = begun(couple.tom().actor())) {
            assertEquals("1", text(connection, responses), "his own report");
            places = setting(connection, "keptword.places");
            proofOfPlaces = setting(connection, "keptword.places_proof");
            proofOfReached = setting(connection, "keptword.reached_proof");
            connection.rollback();
        }
        assertEquals("{" + couple.tom().participant() + "}", places);
        assertEquals(64, proofOfPlaces.length());
        try (Connection connection = begun(couple.ana().actor())) {
            assertEquals("0", text(connection, responses));
            String own = setting(connection, "keptword.places_proof");
            for (String proof : List.of("", "0".repeat(64), proofOfPlaces, proofOfReached, own)) {
                set(connection, "keptword.places", places);
                set(connection, "keptword.places_proof", proof);
                set(connection, "keptword.active_places", places);
                set(connection, "keptword.active_places_proof", proof);
                assertEquals("0", text(connection, responses), proof);
            }
            connection.rollback();
        }
    }

    /** Ends the counselor's place in the caseload, or takes its end away, in a transaction of its own. */
    private void ends(String when) throws Exception {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            changes(connection, when);
            connection.commit();
        }
    }

    private void changes(Connection connection, String when) throws SQLException {
        set(connection, "keptword.practice", couple.practice().id().toString());
        set(connection, "keptword.scope", "manager");
        assertEquals(
                "1",
                text(
                        connection,
                        "with changed as (update keptword.caseload set until = " + when + " where case_id = '"
                                + couple.caseId()
                                + "' and relation = 'OWNER' returning 1) select count(*) from changed"));
    }

    private Connection begun(Actor actor) throws SQLException {
        Connection connection = connections.connect(actor.scope());
        connection.setAutoCommit(false);
        act(connection, actor);
        return connection;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return text(connection, "select current_setting('" + name + "', true)");
    }
}
