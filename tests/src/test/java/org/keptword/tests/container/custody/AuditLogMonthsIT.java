package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.custody.AuditLogEntry;
import org.keptword.custody.AuditLogReport;
import org.keptword.custody.KeyStore;
import org.keptword.shared.Ids;

/** Every entry has a month, which its id says and which was made long before. */
class AuditLogMonthsIT extends AuditLogFixture {

    private static final String PARTS = "select replace(relname, 'audit_entry_', '') from pg_class"
            + " where relispartition and relname like 'audit_entry%' and relkind = 'r' order by 1";

    @Test
    void theMonthsOfAYearAreMadeAheadAndAgainWhereOneIsMissing() throws Exception {
        Practice practice = practice();
        YearMonth last = YearMonth.now(ZoneOffset.UTC).plusMonths(12);
        List<Object> parts = database.rows(practice.job(), PARTS);
        assertEquals(
                Stream.concat(
                                Stream.iterate(last.minusMonths(12), month -> month.plusMonths(1))
                                        .limit(13)
                                        .map(month -> month.toString().replace('-', '_')),
                                Stream.of("earlier", "later"))
                        .toList(),
                parts);
        String name = "audit_entry_" + last.toString().replace('-', '_');
        owner.tamper("audit_entry", statement -> {
            statement.execute("drop table keptword.audit_entry_later, keptword." + name);
            statement.execute("call keptword.make_audit_part('audit_entry_later', quote_literal(keptword.audit_from('"
                    + last + "-01 00:00Z')), 'maxvalue')");
        });
        assertEquals(14, database.rows(practice.job(), PARTS).size());
        assertEquals(List.of(0L), keep(practice));
        assertEquals(parts, database.rows(practice.job(), PARTS));
    }

    @Test
    void anEntryBeyondTheMonthsIsKeptAndReported() throws Exception {
        Practice practice = linked();
        List<Object> parts = database.rows(practice.job(), PARTS);
        tamper(practice, copy(3).replace("uuidv7()", "uuidv7(interval '3 years')"));
        assertEquals(List.of("INSERTED 0 0"), places(practice));
        assertEquals(List.of(1L), keep(practice));
        assertEquals(parts, database.rows(practice.job(), PARTS));
        tamper(
                practice,
                "delete from keptword.audit_entry where practice_id = '%1$s' and at > now() + interval '2 years'");
        assertEquals(List.of(0L), keep(practice));
        assertEquals(List.of(), places(practice));
    }

    /** As after more than a year without a server at night: the entries of today, and one of a clock that was wrong, are in the part after the months. */
    @Test
    void monthsAreMadeAlthoughEntriesLieAfterThem() throws Exception {
        Practice practice = linked();
        List<Object> parts = database.rows(practice.job(), PARTS);
        YearMonth last = YearMonth.now(ZoneOffset.UTC).plusMonths(12);
        String name = "audit_entry_" + last.toString().replace('-', '_');
        owner.tamper("audit_entry", statement -> {
            statement.execute("drop table keptword.audit_entry_later, keptword." + name);
            statement.execute("call keptword.make_audit_part('audit_entry_later', quote_literal(keptword.audit_from('"
                    + last + "-01 00:00Z')), 'maxvalue')");
        });
        Instant astray = last.atDay(5).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant far = astray.plus(Duration.ofDays(3 * 365));
        write(practice, astray);
        write(practice, far);
        timer(practice);
        long linked = check(practice).upTo();
        try {
            assertEquals(List.of("audit_entry_later", "audit_entry_later"), partsOf(practice, astray));

            assertEquals(List.of(2L), keep(practice));

            assertEquals(parts, database.rows(practice.job(), PARTS));
            assertEquals(List.of(name, "audit_entry_later"), partsOf(practice, astray));
            assertEquals(0, timer(practice), "what was moved does not wait again");
            AuditLogReport report = check(practice);
            assertEquals(List.of(), report.findings());
            assertEquals(linked, report.upTo());
            assertEquals(List.of(1L), keep(practice), "the one that is far ahead goes on being reported");
            write(practice, astray.plusSeconds(1));
            assertEquals(List.of(name, name, "audit_entry_later"), partsOf(practice, astray));
            assertEquals(
                    1, timer(practice), "an entry of the part that was made of the later one is queued as any other");
        } finally {
            tamper(
                    practice,
                    "delete from keptword.audit_entry where practice_id = '%1$s' and at > now() + interval '11 months'");
        }
        assertEquals(List.of(0L), keep(practice));
    }

    @Test
    void moreEntriesThanMayBeMovedStayAndNoMonthIsMade() throws Exception {
        Practice practice = linked();
        List<Object> parts = database.rows(practice.job(), PARTS);
        YearMonth last = YearMonth.now(ZoneOffset.UTC).plusMonths(12);
        owner.tamper("audit_entry", statement -> {
            statement.execute("drop table keptword.audit_entry_later, keptword.audit_entry_"
                    + last.toString().replace('-', '_'));
            statement.execute("call keptword.make_audit_part('audit_entry_later', quote_literal(keptword.audit_from('"
                    + last + "-01 00:00Z')), 'maxvalue')");
        });
        tamper(practice, copy(3).replace("uuidv7()", "uuidv7(interval '3 years')"));
        assertEquals(List.of(1L), database.rows(practice.job(), "select keptword.keep_audit_months(0)"));
        assertEquals(parts.size() - 1, database.rows(practice.job(), PARTS).size());
        assertEquals(List.of(1L), database.rows(practice.job(), "select keptword.keep_audit_months(1)"));
        assertEquals(parts, database.rows(practice.job(), PARTS));
        tamper(
                practice,
                "delete from keptword.audit_entry where practice_id = '%1$s' and at > now() + interval '2 years'");
    }

    /** Writes a genuine entry of a moment. */
    private void write(Practice practice, Instant at) throws Exception {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            new AuditLogEntry(
                            Ids.newId(at),
                            practice.id().value(),
                            null,
                            "test",
                            "JOB",
                            "READ",
                            "cases",
                            List.of(),
                            null,
                            null,
                            null,
                            "JOB",
                            null,
                            1)
                    .insert(connection, owner.trailKey());
            connection.commit();
        }
    }

    /** The parts in which the entries since a moment are. */
    private List<Object> partsOf(Practice practice, Instant since) throws SQLException {
        return database.rows(
                practice.job(),
                "select (select relname::text from pg_class c where c.oid = e.tableoid) from keptword.audit_entry e"
                        + " where e.id >= ? order by e.id",
                AuditLogEntry.from(since));
    }

    @Test
    void anOldMonthGoesWhenItHasNoEntryLeft() throws Exception {
        Practice practice = linked();
        YearMonth old = YearMonth.now(ZoneOffset.UTC).minusMonths(50);
        String name = "audit_entry_" + old.toString().replace('-', '_');
        owner.tamper("audit_entry", statement -> {
            statement.execute("alter table keptword.audit_entry detach partition keptword.audit_entry_earlier");
            statement.execute("call keptword.make_audit_part('" + name + "', quote_literal(keptword.audit_from('" + old
                    + "-01 00:00Z')), quote_literal(keptword.audit_from('" + old.plusMonths(1) + "-01 00:00Z')))");
        });
        try {
            tamper(
                    practice,
                    copy(3).replace(
                                    "uuidv7()",
                                    "overlay(uuidv7()::text placing substr(keptword.audit_from('" + old
                                            + "-05 00:00Z')::text, 1, 13) from 1 for 13)::uuid"));
            keep(practice);
            assertEquals(
                    old.toString().replace('-', '_'),
                    database.rows(practice.job(), PARTS).get(0),
                    "it holds an entry");
            tamper(
                    practice,
                    "delete from keptword.audit_entry where practice_id = '%1$s' and at < now() - interval '2 years'");
        } finally {
            keep(practice);
            owner.tamper(
                    "audit_entry",
                    statement -> statement.execute(
                            "alter table keptword.audit_entry attach partition keptword.audit_entry_earlier"
                                    + " for values from (minvalue) to ('"
                                    + AuditLogEntry.from(YearMonth.now(ZoneOffset.UTC)
                                            .atDay(1)
                                            .atStartOfDay()
                                            .toInstant(ZoneOffset.UTC))
                                    + "')"));
        }
        assertEquals(15, database.rows(practice.job(), PARTS).size());
    }

    @Test
    void timesAndIdsAgreeInTheDatabaseAndOutside() throws Exception {
        Practice practice = practice();
        for (String moment : List.of(
                "1969-07-20T20:17:00Z",
                "1970-01-01T00:00:00Z",
                "2026-11-29T21:00:00.123456Z",
                "9999-12-31T23:59:59.999Z")) {
            Instant at = Instant.parse(moment);
            assertEquals(
                    List.of(AuditLogEntry.from(at)),
                    database.rows(practice.job(), "select keptword.audit_from(?::timestamptz)", moment),
                    moment);
        }
        assertEquals(new UUID(0, 0), AuditLogEntry.from(Instant.MIN));
        assertEquals(new UUID(-1L << 16, 0), AuditLogEntry.from(Instant.MAX));
        assertEquals(List.of(new UUID(0, 0)), database.rows(practice.job(), "select keptword.audit_from('-infinity')"));
        assertEquals(
                List.of(new UUID(-1L << 16, 0)),
                database.rows(practice.job(), "select keptword.audit_from('infinity')"));
        UUID id = (UUID) database.rows(practice.job(), "select uuidv7()").get(0);
        assertEquals(
                List.of(true),
                database.rows(
                        practice.job(),
                        "select uuid_extract_timestamp(?) = ?::timestamptz",
                        id,
                        AuditLogEntry.at(id).toString()));
    }

    @Test
    void anIdThatSaysNoTimeIsRefused() throws Exception {
        Practice practice = practice();
        SQLException refused = assertThrows(
                SQLException.class,
                () -> database.run(
                        practice.id(),
                        "insert into keptword.audit_entry (id, practice_id, actor_name, role, act, object_kind, reason)"
                                + " values (gen_random_uuid(), ?, 'test', 'JOB', 'READ', 'cases', 'JOB')",
                        practice.id().value()));
        assertEquals("23502", refused.getSQLState());
    }

    private List<Object> keep(Practice practice) throws SQLException {
        return database.rows(practice.job(), "select keptword.keep_audit_months()");
    }
}
