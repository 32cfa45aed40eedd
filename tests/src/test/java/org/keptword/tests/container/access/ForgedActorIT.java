package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.custody.ActorKey;
import org.keptword.shared.Actor;
import org.keptword.shared.PromiseId;
import org.keptword.tests.harness.Suite;

/** Attempts to change the actor with statements injected into the application's own connection. */
@Tag(Suite.ANY_DAY)
class ForgedActorIT extends StatementFixture {

    private static final String REFUSED = "42501";
    private static final String SIGNED = "select keptword.set_actor(?, ?, ?, ?, ?)";

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource source;

    private Couple couple;
    private Couple others;

    @BeforeEach
    void twoCouples() throws Exception {
        couple = atWork(practice());
        others = atWork(practice());
    }

    @Test
    void aSettingThatWasChangedMakesTheActorNobody() throws SQLException {
        for (String change : List.of(
                "keptword.person " + couple.tom().actor().personValue(),
                "keptword.person " + couple.counselor().personValue(),
                "keptword.practice " + others.practice().id(),
                "keptword.scope staff",
                "keptword.scope job",
                "keptword.proof ")) {
            try (Connection connection = begun()) {
                act(connection, couple.ana().actor());
                assertEquals(1, cases(connection), "the own case");
                set(connection, change.split(" ")[0], change.substring(change.indexOf(' ') + 1));
                assertEquals(0, cases(connection), change);
                assertEquals(0, changed(connection, "update keptword.participant set version = version"), change);
                connection.rollback();
            }
        }
    }

    /** Policies read the actor once a statement, so both rows pass; the second row changes the setting, and then a trigger changes the actor and sets it back. */
    @Test
    void noTriggerProvesWhatItsStatementChanged() throws Exception {
        report(couple.ana(), "no", "At my door");
        report(couple.tom(), "no", "At my work");
        for (String change : List.of(
                "'keptword.person', '" + others.counselor().personValue() + "'",
                "'keptword.practice', '" + others.practice().id() + "'",
                "'keptword.scope', 'manager'")) {
            try (Connection connection = begun()) {
                act(connection, couple.counselor());
                String acknowledging = "update keptword.risk_flag set acknowledged_at = case when participant_id = '"
                        + couple.tom().participant() + "' then case when set_config(" + change
                        + ", true) is not null then now() end else now() end";
                SQLException refused =
                        assertThrows(SQLException.class, () -> changed(connection, acknowledging), change);
                assertTrue(refused.getMessage().contains("the actor has no valid proof"), refused::getMessage);
                connection.rollback();
            }
        }
    }

    /**
     * What a policy compares with is worked out when the first row needs it: the row of another practice needs the practice alone, and what the next
     * row changes first must not count for it.
     */
    @Test
    void whatOneRowChangesDoesNotCountForTheNext() throws Exception {
        report(couple.ana(), "no", "At my door");
        report(couple.tom(), "no", "At my work");
        report(others.tom(), "no", "At my home");
        String ana = couple.ana().actor().personValue().toString();
        for (String table : List.of("assignment", "response", "revision")) {
            UUID hers = idOf(couple.ana().actor(), table);
            UUID his = idOf(couple.tom().actor(), table);
            UUID elsewhere = idOf(others.tom().actor(), table);
            assertEquals("1", afterAnother(elsewhere, hers, "'keptword.person', '" + ana + "'", table), table);
            for (String change : List.of(
                    "'keptword.scope', 'staff'",
                    "'keptword.person', '" + couple.tom().actor().personValue() + "'",
                    "'keptword.person', '" + couple.counselor().personValue() + "'")) {
                assertEquals("0", afterAnother(elsewhere, his, change, table), table + ": " + change);
            }
        }
    }

    /** How many rows Ana sees of these two, if a setting is changed between the first and the second. */
    private String afterAnother(UUID first, UUID second, String change, String table) throws SQLException {
        try (Connection connection = begun()) {
            act(connection, couple.ana().actor());
            assertEquals(1, cases(connection), "the own case");
            changed(connection, "set local enable_hashjoin = off");
            changed(connection, "set local enable_mergejoin = off");
            String found = text(
                    connection,
                    "select count(*) from (select case i when 1 then '" + first
                            + "'::uuid else case when set_config(" + change + ", true) is not null then '" + second
                            + "'::uuid end end as id from generate_series(1, 2) i offset 0) v"
                            + " join keptword." + table + " t on t.id = v.id");
            connection.rollback();
            return found;
        }
    }

    /** What is returned is worked out before the triggers after a row. */
    @Test
    void noStatementTakesTheProofFromItsTriggers() throws SQLException {
        Actor ana = couple.ana().actor();
        for (String returned : List.of("1", "set_config('keptword.proof', '', true)")) {
            String preferring =
                    "insert into keptword.mail_preference (person_id, practice_id, mails, mail_minute) values ('"
                            + ana.personValue() + "', '" + ana.practice().value() + "', true, 660) returning "
                            + returned;
            try (Connection connection = begun()) {
                act(connection, ana);
                if (returned.equals("1")) {
                    assertEquals("1", text(connection, preferring));
                } else {
                    SQLException refused =
                            assertThrows(SQLException.class, () -> text(connection, preferring), returned);
                    assertEquals(REFUSED, refused.getSQLState());
                }
                connection.rollback();
            }
        }
    }

    /** A client may stop what the partner is shown, and not change its words. */
    @Test
    void noOwnerRewordsWhatThePartnerIsShown() throws Exception {
        PromiseId first = promise(couple.ana(), "Call on Mondays");
        PromiseId second = promise(couple.ana(), "Call on Tuesdays");
        show(couple, couple.ana(), first);
        show(couple, couple.ana(), second);
        refusesTheSecondRow(
                couple.ana().actor(),
                "update keptword.promise_shown set what = case when promise_id = '" + first.value()
                        + "' then what %s end" + " where owner_id = '"
                        + couple.ana().participant().value() + "'",
                "else what",
                "then '\\x00'::bytea",
                "a promise is shown by the staff of its case");
    }

    /** Whoever covers can give a case back, and not keep it longer. */
    @Test
    void nobodyMakesTheOwnCoverLonger() throws Exception {
        Couple another = atWork(couple.practice());
        Actor cover = couple.practice().colleague();
        away(couple.counselor(), 0, 3, cover);
        assertEquals(
                2,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.caseload where relation = 'COVER' and case_id in (?, ?)",
                        couple.caseId().value(),
                        another.caseId().value()));
        String first;
        try (Connection connection = begun()) {
            act(connection, cover);
            first = text(
                    connection, "select case_id from keptword.caseload where relation = 'COVER' order by ctid limit 1");
            connection.rollback();
        }
        refusesTheSecondRow(
                cover,
                "update keptword.caseload set until = case when case_id = '" + first + "' then until %s end"
                        + " where relation = 'COVER'",
                "else until",
                "then until + interval '9 days'",
                "a cover can be given back by its holder");
    }

    /** Policies are content with both rows, because they compare with what the first one found; the trigger of the second has no proof any more. */
    private void refusesTheSecondRow(Actor actor, String update, String kept, String changed, String refusal)
            throws SQLException {
        try (Connection connection = begun()) {
            act(connection, actor);
            assertEquals(2, changed(connection, update.formatted(kept)), "both rows can be reached");
            connection.rollback();
            act(connection, actor);
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> changed(
                            connection,
                            update.formatted("when set_config('keptword.proof', '', true) is not null " + changed)));
            assertTrue(refused.getMessage().contains(refusal), refused::getMessage);
            connection.rollback();
        }
    }

    @Test
    void settingsAloneMakeNoActor() throws SQLException {
        try (Connection connection = begun()) {
            set(connection, "keptword.person", couple.counselor().personValue().toString());
            set(connection, "keptword.practice", couple.practice().id().toString());
            set(connection, "keptword.scope", "staff");
            assertEquals(0, cases(connection));
            connection.rollback();
        }
    }

    /** The settings of one transaction, put back in the next one of the same connection. */
    @Test
    void aProofEndsWithItsTransaction() throws SQLException {
        try (Connection connection = begun()) {
            act(connection, couple.counselor());
            String proof = text(connection, "select current_setting('keptword.proof')");
            assertTrue(cases(connection) > 0);
            connection.commit();
            set(connection, "keptword.person", couple.counselor().personValue().toString());
            set(connection, "keptword.practice", couple.practice().id().toString());
            set(connection, "keptword.scope", "staff");
            set(connection, "keptword.proof", proof);
            assertEquals(0, cases(connection));
            connection.rollback();
        }
    }

    @Test
    void anActorIsTakenWithItsOwnMacAndInItsTimeOnly() throws SQLException {
        String person = couple.ana().actor().personValue().toString();
        String practice = couple.practice().id().toString();
        long now = System.currentTimeMillis();
        byte[] mac = ActorKey.own().sign(person, practice, "client", now);
        assertEquals("", refusal(person, practice, "client", now, mac));
        assertEquals(REFUSED, refusal(person, practice, "staff", now, mac));
        assertEquals(REFUSED, refusal(person, practice, "client", now + 1, mac));
        assertEquals(REFUSED, refusal(couple.tom().actor().personValue().toString(), practice, "client", now, mac));
        assertEquals(REFUSED, refusal(person, others.practice().id().toString(), "client", now, mac));
        assertEquals(REFUSED, refusal(person, practice, "client", now, new byte[32]));
        assertEquals(REFUSED, refusal(person, practice, "client", now, null));
        for (long other : new long[] {now - 360_000, now + 360_000}) {
            assertEquals(
                    REFUSED,
                    refusal(person, practice, "client", other, ActorKey.own().sign(person, practice, "client", other)));
        }
    }

    @Test
    void whatTheProofIsMadeOfIsOutOfReach() throws SQLException {
        for (String statement : List.of(
                "select inner_pad from keptword.actor_key",
                "update keptword.actor_key set inner_pad = ''",
                "select currval('keptword.actor_secret')",
                "select setval('keptword.actor_secret', 1)",
                "select last_value from keptword.actor_secret",
                "select keptword.actor_proof()",
                "select keptword.actor_is_proven()",
                "select keptword.array_proof('places', pg_current_snapshot(), '{}')",
                "select keptword.act_as('job', '')",
                "select keptword.places_end('" + UUID.randomUUID() + "')")) {
            try (Connection connection = begun()) {
                act(connection, couple.ana().actor());
                assertEquals(
                        REFUSED,
                        assertThrows(SQLException.class, () -> changed(connection, statement), statement)
                                .getSQLState(),
                        statement);
                connection.rollback();
            }
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private UUID idOf(Actor actor, String table) throws SQLException {
        try (Connection connection = begun()) {
            act(connection, actor);
            UUID id = UUID.fromString(text(connection, "select id from keptword." + table + " limit 1"));
            connection.rollback();
            return id;
        }
    }

    /** The state with which an actor is refused; empty where it is taken. */
    private String refusal(String person, String practice, String scope, long at, byte[] mac) throws SQLException {
        try (Connection connection = begun();
                PreparedStatement actor = connection.prepareStatement(SIGNED)) {
            actor.setString(1, person);
            actor.setString(2, practice);
            actor.setString(3, scope);
            actor.setLong(4, at);
            actor.setBytes(5, mac);
            try {
                actor.execute();
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }

    private static int cases(Connection connection) throws SQLException {
        return Integer.parseInt(text(connection, "select count(*) from keptword.cases"));
    }

    private static int changed(Connection connection, String statement) throws SQLException {
        try (PreparedStatement act = connection.prepareStatement(statement)) {
            return act.execute() ? 0 : act.getUpdateCount();
        }
    }
}
