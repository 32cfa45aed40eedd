package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.custody.SealedColumns;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.vault.Vault;

/** The text of an earlier version of a row does not open when the owner of the tables puts it back. */
class EarlierTextIT extends CoupleFixture {

    private static final String ROOM = "Room 4, second floor";

    @Inject
    private Owner owner;

    @Inject
    private PlanningService planning;

    @Test
    void aDraftOfBeforeIsRefused() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId begun = give(ana, ONCE);
        as(ana.actor(), () -> answers.save(draft(ana, begun, 0, "page", leadUp("Before", false))));
        String before =
                sealed("draft", "answers", "participant_id", ana.participant().value());
        as(ana.actor(), () -> answers.save(draft(ana, begun, 1, "page", leadUp("After", false))));
        assertTrue(as(ana.actor(), () -> portal.exercise(begun, Optional.empty()))
                .toString()
                .contains("After"));

        put("draft", "answers", before, "participant_id", ana.participant().value());

        assertRefusedAsBroken(() -> portal.exercise(begun, Optional.empty()), ana);
    }

    @Test
    void aTextThatDidNotChangeIsSealedForTheNewVersionOfItsRowToo() throws Exception {
        Couple couple = atWork(practice());
        Instant at = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        SessionId session = as(
                couple.counselor(),
                () -> sessions.plan(new PlanSession(couple.caseId(), Optional.empty(), at, 50, ROOM)));
        String before = sealed("session", "place", "id", session.value());
        LocalDate day = today().plusDays(3);
        as(
                couple.counselor(),
                () -> planning.move(new PlanningService.MoveSession(session, 0, false, day, LocalTime.NOON, 60, ROOM)));
        assertFalse(before.equals(sealed("session", "place", "id", session.value())));
        assertEquals(ROOM, place(couple));

        put("session", "place", before, "id", session.value());

        assertThrows(Exception.class, () -> place(couple));
    }

    /** A function that counts the version of a row up can't seal its texts, and has to take them away. */
    @Test
    void noFunctionOfTheDatabaseChangesTheVersionOfARowThatKeepsItsTexts() throws Exception {
        Pattern update = Pattern.compile("update (?:keptword\\.)?(\\w+) (?:\\w+ )?set (.*?) where ");
        List<String> changing = new ArrayList<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet functions = statement.executeQuery("select proname, regexp_replace(prosrc, '\\s+', ' ', 'g')"
                        + " from pg_proc where pronamespace = 'keptword'::regnamespace")) {
            List<SealedColumns.Table> tables = SealedColumns.find(connection);
            while (functions.next()) {
                String function = functions.getString(1);
                update.matcher(functions.getString(2))
                        .results()
                        .filter(found -> found.group(2).contains("version ="))
                        .forEach(found -> tables.stream()
                                .filter(table ->
                                        table.isVersioned() && table.name().equals(found.group(1)))
                                .forEach(table -> {
                                    changing.add(function + " " + table.name());
                                    table.columns()
                                            .forEach(column -> assertTrue(
                                                    (" " + found.group(2)).matches(".*[ ,]" + column + " = null\\b.*"),
                                                    function + " keeps " + table.name() + "." + column));
                                }));
            }
        }
        assertTrue(changing.size() > 2, changing.toString());
    }

    private String place(Couple couple) throws Exception {
        return as(couple.counselor(), () -> sessions.ofCase(couple.caseId()))
                        .toString()
                        .contains(ROOM)
                ? ROOM
                : "";
    }

    private void assertRefusedAsBroken(java.util.concurrent.Callable<?> reading, Client who) {
        Throwable refused = assertThrows(Exception.class, () -> as(who.actor(), reading));
        while (refused.getCause() != null && !(refused instanceof Vault.Broken)) {
            refused = refused.getCause();
        }
        assertEquals(Vault.Broken.class, refused.getClass());
    }

    private String sealed(String table, String column, String key, UUID id) throws Exception {
        List<String> found = new ArrayList<>();
        owner.tamper(table, statement -> {
            try (ResultSet rows = statement.executeQuery("select encode(" + column + ", 'hex') from keptword." + table
                    + " where " + key + " = '" + id + "'")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        });
        assertEquals(1, found.size());
        return found.get(0);
    }

    private void put(String table, String column, String bytes, String key, UUID id) throws Exception {
        owner.tamper(
                table,
                statement -> assertEquals(
                        1,
                        statement.executeUpdate("update keptword." + table + " set " + column + " = decode('" + bytes
                                + "', 'hex') where " + key + " = '" + id + "'")));
    }
}
