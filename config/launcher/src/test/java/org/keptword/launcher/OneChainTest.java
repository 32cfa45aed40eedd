package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The squashed migrations make the same schema as the 59 before them, fact by fact of PostgreSQL's catalog. */
class OneChainTest {

    private static final Path EARLIER = Path.of("src/test/resources/earlier-chain");
    private static final Path SQUASHED = Path.of("../../ejb/src/main/resources/db/migration");

    /** A change of each kind, and what the comparison has to name. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("drop index keptword.cases_practice_id_name_id_idx", "index "),
            Map.entry("drop policy closes on keptword.case_gate", "policy case_gate closes"),
            Map.entry("alter policy counted on keptword.cases to public", "policy cases counted"),
            Map.entry("alter table keptword.letter no force row level security", "relation letter"),
            Map.entry("alter table keptword.letter owner to postgres", "relation letter"),
            Map.entry("alter table keptword.cases alter column name type varchar(161)", "column cases.name"),
            Map.entry("alter table keptword.practice alter column rest_days set default 15", "column practice.rest"),
            Map.entry("alter table keptword.consent alter column given_on drop not null", "column consent.given_on"),
            Map.entry(
                    "alter table keptword.case_mark drop constraint case_mark_practice_id_fkey",
                    "constraint case_mark"),
            Map.entry("grant delete on keptword.revision to keptword_app", "grant revision keptword_app DELETE"),
            Map.entry("grant update (text) on keptword.feedback to keptword_app", "column grant feedback.text"),
            Map.entry("grant execute on function keptword.erasure_plan() to public", "function grant "),
            Map.entry(
                    "alter function keptword.erase(uuid) security invoker",
                    "function CREATE OR REPLACE FUNCTION keptword.erase("),
            Map.entry(
                    "alter function keptword.kept_until(uuid) reset search_path",
                    "function CREATE OR REPLACE FUNCTION keptword.kept"),
            Map.entry(
                    "alter function keptword.actor_person() volatile",
                    "function CREATE OR REPLACE FUNCTION keptword.actor_person"),
            Map.entry("drop trigger hold_stays on keptword.legal_hold", "trigger "),
            Map.entry("alter table keptword.cases disable trigger case_ends", "trigger "),
            Map.entry("create view keptword.more as select 1 as one", "view more"),
            Map.entry("create type keptword.more as enum ('A')", "type more"));

    private final Path data = Path.of("target/one-chain").toAbsolutePath();

    @BeforeEach
    @AfterEach
    void clear() throws IOException {
        Folders.delete(data);
    }

    @Test
    void theSquashedMigrationsMakeTheSameSchema() throws IOException, SQLException {
        Settings settings = Settings.from(data, RunningPostgres.environment(data));
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            postgres.prepare("earlier");
            postgres.migrate("earlier", EARLIER);
            postgres.migrate("keptword", SQUASHED);
            try (Connection earlier = postgres.asSuperuser("earlier");
                    Connection squashed = postgres.asSuperuser("keptword")) {
                List<String> before = facts(earlier);
                Set<String> differences = differences(before, facts(squashed));
                System.out.println(
                        "Schema: " + before.size() + " facts compared, " + differences.size() + " differences");
                assertTrue(before.size() > 4000, () -> "only " + before.size() + " facts");
                assertEquals(Set.of(), differences);
                assertSeesEveryChange(squashed, before);
                assertThrows(FlywayValidateException.class, () -> postgres.migrate("earlier", SQUASHED));
                assertEquals(before, facts(earlier), "a refused migration changed something");
            }
        }
    }

    private static void assertSeesEveryChange(Connection squashed, List<String> before)
            throws IOException, SQLException {
        squashed.setAutoCommit(false);
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            squashed.createStatement().execute(change.getKey());
            Set<String> seen = differences(before, facts(squashed));
            assertTrue(
                    seen.stream().anyMatch(fact -> fact.startsWith(change.getValue())),
                    () -> change.getKey() + " is seen as " + seen);
            squashed.rollback();
        }
    }

    private static Set<String> differences(List<String> one, List<String> other) {
        Set<String> found = new TreeSet<>(one);
        found.removeAll(new TreeSet<>(other));
        Set<String> more = new TreeSet<>(other);
        more.removeAll(new TreeSet<>(one));
        found.addAll(more);
        return found;
    }

    private static List<String> facts(Connection database) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        database.createStatement().execute("set search_path to keptword, public; set row_security to off");
        try (InputStream query = OneChainTest.class.getResourceAsStream("catalog.sql");
                ResultSet rows = database.createStatement()
                        .executeQuery(new String(query.readAllBytes(), StandardCharsets.UTF_8))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
