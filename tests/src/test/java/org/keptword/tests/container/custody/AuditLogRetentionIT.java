package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLogReader;
import org.keptword.custody.AuditLogEntry;
import org.keptword.custody.AuditLogReport;
import org.keptword.custody.AuditLogSealing;
import org.keptword.custody.KeyStore;
import org.keptword.shared.CaseId;

/** A practice keeps its log for as many years as its closed cases; what is left is as verifiable as before. */
class AuditLogRetentionIT extends AuditLogFixture {

    /** So many old entries are three rows of links and a bit. */
    private static final int OLD = 100;

    private static final int ROW = 32;

    /** So many old entries, four in a row of links, are more rows than one step removes. */
    private static final int MANY = 4 * 510;

    @Test
    void whatIsKeptNoLongerGoesAndTheRestIsVerified() throws Exception {
        Practice practice = aged(12, null);
        AuditLogReport before = check(practice);
        assertEquals(List.of(), before.findings());
        assertEquals(0, page(practice, EVERYTHING).state().removed());
        long entries = entries(practice);

        assertEquals(OLD, remove(practice));

        AuditLogReport early = check(practice);
        assertEquals(List.of(), early.findings(), "the head does not know it yet");
        assertEquals(0, head(practice).removed());
        timer(practice);
        assertEquals(OLD, head(practice).removed());
        AuditLogReport report = check(practice);
        assertEquals(List.of(), report.findings());
        assertEquals(OLD, report.removed());
        assertEquals(before.upTo() + 2, report.upTo(), "a page that was read, and the removal");
        assertEquals(entries - OLD + 1, entries(practice));
        assertEquals(0, remove(practice));
        AuditLogReader.AuditLogState state = page(practice, EVERYTHING).state();
        assertEquals(OLD, state.removed());
        assertTrue(state.since().isAfter(now().minus(Duration.ofDays(1))));
        couple(practice);
        assertTrue(timer(practice) > 0);
        assertEquals(List.of(), places(practice));
    }

    @Test
    void whatWasDueInANightOffIsDoneAtNoonAndThenADayLater() throws Exception {
        Practice practice = aged(12, null);
        assertFalse(database.isDue(practice.id(), "due_upkeep", now()), "it was founded moments ago");
        lookAfter(practice);
        assertEquals(0, head(practice).removed(), "so nothing is done");
        overdue(practice);
        assertTrue(database.isDue(practice.id(), "due_upkeep", now()));
        lookAfter(practice);
        assertEquals(OLD, head(practice).removed());
        assertEquals(List.of(), places(practice));
        assertFalse(database.isDue(practice.id(), "due_upkeep", now()));
        assertEquals(
                List.of(true),
                database.rows(
                        practice.job(),
                        "select next_at between now() + interval '23 hours' and now() + interval '1 day'"
                                + " from keptword.audit_upkeep"));
    }

    @Test
    void entriesAreLinkedBetweenTheStepsOfALongRemoval() throws Exception {
        Practice practice = practice();
        age(practice, 12, null, MANY);
        tamper(practice);
        timer(practice);
        overdue(practice);
        lookAfter(practice);
        assertEquals(MANY, head(practice).removed());
        assertEquals(List.of(), places(practice));
        assertEquals(
                List.of(true),
                database.rows(
                        practice.job(),
                        "select coalesce(min(l.sealed_at) < (select c.at from keptword.audit_cut c), false)"
                                + " from keptword.audit_link l join keptword.audit_entry e on e.id = any(l.entry_ids)"
                                + " where e.act = 'ERASE'"),
                "the first step's own entry was linked before the last step");
    }

    @Test
    void aRemovalThatTakesLongerThanARoundGoesOnInTheNextOne() throws Exception {
        Practice practice = aged(12, null);
        overdue(practice);
        does(practice.job(), () -> upkeep.lookAfter(practice.job(), now()));
        assertEquals(0, head(practice).removed());
        assertTrue(database.isDue(practice.id(), "due_upkeep", now()));
        lookAfter(practice);
        assertEquals(OLD, head(practice).removed());
    }

    @Test
    void theYearsAreThoseOfThePractice() throws Exception {
        Practice practice = aged(9, null);
        assertEquals(0, remove(practice));
        years(practice, 10);
        assertEquals(0, remove(practice));
        years(practice, 3);
        assertEquals(OLD, remove(practice));
    }

    @Test
    void nothingGoesWhileACaseOfThePracticeIsHeld() throws Exception {
        Practice practice = aged(12, null);
        CaseId of = couple(practice);
        owner.tamper(
                "legal_hold",
                statement -> statement.execute(
                        "insert into keptword.legal_hold (id, practice_id, case_id, reason, placed_by, placed_name, placed_at) values (gen_random_uuid(), '"
                                + practice.id() + "', '" + of + "', '', '"
                                + practice.manager().personValue() + "', 'Manager', now())"));
        assertEquals(0, remove(practice));
        owner.tamper(
                "legal_hold",
                statement -> statement.execute(
                        "update keptword.legal_hold set lifted_by = placed_by, lifted_name = placed_name, lifted_at = now(),"
                                + " lift_reason = '' where practice_id = '" + practice.id() + "'"));
        assertEquals(OLD, remove(practice));
    }

    @Test
    void entriesOfACaseThatIsStillKeptKeepAllThatCameAfterThem() throws Exception {
        Practice practice = practice();
        CaseId of = couple(practice);
        age(practice, 12, of.value());
        timer(practice);
        assertEquals(ROW, remove(practice), "the fiftieth is of an open case");
        close(of, 9);
        assertEquals(0, remove(practice), "it ended nine years ago");
        close(of, 11);
        assertEquals(OLD - ROW, remove(practice));
        timer(practice);
        assertEquals(List.of(), places(practice));
    }

    @Test
    void whatIsRemovedWithoutACutIsMissed() throws Exception {
        Practice practice = aged(12, null);
        tamper(practice, oldest(ROW), "delete from link where number <= " + ROW);
        assertEquals(List.of("DELETED 1 " + ROW), places(practice));
        assertEquals(0, remove(practice), "nor is it made good by a removal");
        assertEquals(List.of("DELETED 1 " + ROW), places(practice));
    }

    @Test
    void noCutIsSignedOverWhatWasChangedOrIsKeptWhateverTheDatabaseSays() throws Exception {
        Practice changed = aged(12, null);
        tamper(changed, "update keptword.audit_entry set reason = 'OWNER' where id = " + entry(7));
        assertEquals(0, remove(changed));
        assertEquals(List.of("EDITED 7 7"), places(changed));
        Practice young = aged(2, null);
        owner.tamper(
                "audit_link",
                statement ->
                        statement.execute("alter function keptword.audit_removable() rename to audit_removable_kept"));
        owner.tamper(
                "audit_link",
                statement -> statement.execute(
                        "create function keptword.audit_removable() returns bigint language sql return " + ROW
                                + "::bigint; grant execute on function keptword.audit_removable() to keptword_jobs"));
        try {
            assertEquals(0, remove(young));
        } finally {
            owner.tamper(
                    "audit_link",
                    statement -> statement.execute("drop function keptword.audit_removable(); alter function"
                            + " keptword.audit_removable_kept() rename to audit_removable"));
        }
        assertEquals(List.of(), places(young));
    }

    @Test
    void aCutThatIsForgedMovedOrMissingIsFoundAndNothingIsGoneOnWith() throws Exception {
        for (String forgery : List.of(
                "update keptword.audit_cut set mac = sha256(mac) where practice_id = '%1$s'",
                "update keptword.audit_cut set at = at - interval '1 day' where practice_id = '%1$s'",
                "update keptword.audit_cut set number = number + 1 where practice_id = '%1$s'",
                "update keptword.audit_cut set number = number - 1 where practice_id = '%1$s'",
                "delete from keptword.audit_cut where practice_id = '%1$s'")) {
            Practice practice = cut();
            tamper(practice, forgery);
            assertBroken(practice, forgery);
        }
    }

    @Test
    void aCutMovedOverEntriesThatAreKeptIsFoundBeforeTheHeadKnowsAny() throws Exception {
        Practice practice = aged(12, null);
        remove(practice);
        tamper(
                practice,
                "delete from keptword.audit_entry where id in (select entry_id from link where number <= " + (OLD + 3)
                        + ")",
                "update keptword.audit_cut set number = number + 3, mac = (select mac from link where number = "
                        + (OLD + 3) + ") where practice_id = '%1$s'",
                "delete from link where number <= " + (OLD + 3));
        assertTrue(places(practice).contains("CUT_BROKEN 0 0"));
        assertEquals(0, timer(practice));
        assertEquals(0, head(practice).removed());
    }

    @Test
    void anEarlierCutOrOneOfAnotherPracticeIsNone() throws Exception {
        Practice practice = practice();
        CaseId of = couple(practice);
        age(practice, 12, of.value());
        timer(practice);
        assertEquals(ROW, remove(practice));
        timer(practice);
        String back = "update keptword.audit_cut set (number, mac, at, signature) = (select number, mac, at, signature"
                + " from jsonb_populate_record(null::keptword.audit_cut, '" + cutOf(practice)
                + "')) where practice_id = '%1$s'";
        close(of, 11);
        assertEquals(OLD - ROW, remove(practice));
        timer(practice);
        assertEquals(List.of(), places(practice));
        tamper(practice, back);
        assertBroken(practice, "the earlier one");
        Practice other = cut();
        tamper(other, back);
        assertBroken(other, "another practice's");
    }

    private String cutOf(Practice practice) throws SQLException {
        return (String) database.rows(practice.job(), "select to_jsonb(c)::text from keptword.audit_cut c")
                .get(0);
    }

    @Test
    void aLinkPutBackBeforeTheCutIsNamed() throws Exception {
        Practice practice = cut();
        tamper(
                practice,
                "insert into link select practice_id, 5, entry_id, sealed_at, mac from link order by number limit 1");
        assertTrue(places(practice).contains("INSERTED 5 5"), () -> "not named");
    }

    @Test
    void theDatabaseRemovesNothingThatIsKeptWhoeverAsks() throws Exception {
        Practice practice = aged(12, null);
        String remove =
                "select keptword.remove_audit(?, (select substr(macs, length(macs) - 31) from keptword.audit_link"
                        + " where practice_id = ? and number = ?), now(), '')";
        UUID id = practice.id().value();
        long last = check(practice).upTo();
        for (long number : List.of(last, (long) OLD + 1, (long) ROW - 1)) {
            assertEquals(
                    "23514",
                    assertThrows(SQLException.class, () -> database.rows(practice.job(), remove, number, id, number))
                            .getSQLState());
        }
        assertEquals(
                "23514",
                assertThrows(
                                SQLException.class,
                                () -> database.rows(
                                        practice.job(), "select keptword.remove_audit(?, sha256(''), now(), '')", (long)
                                                ROW))
                        .getSQLState());
        assertEquals(List.of(), places(practice));
    }

    private void assertBroken(Practice practice, String forgery) throws Exception {
        assertEquals(List.of("CUT_BROKEN 0 0"), places(practice), forgery);
        couple(practice);
        assertEquals(0, timer(practice), forgery);
        assertEquals(0, remove(practice), forgery);
        assertTrue(check(practice).stopped(), forgery);
        assertEquals("CUT_BROKEN", page(practice, EVERYTHING).state().kind());
    }

    /** A practice from whose log the oldest entries were removed, which the head knows. */
    private Practice cut() throws Exception {
        Practice practice = aged(12, null);
        assertEquals(OLD, remove(practice));
        timer(practice);
        assertEquals(List.of(), places(practice));
        return practice;
    }

    private Practice aged(int years, UUID caseId) throws Exception {
        Practice practice = practice();
        age(practice, years, caseId);
        for (int i = 0; i < 5; i++) {
            couple(practice);
        }
        timer(practice);
        return practice;
    }

    private void age(Practice practice, int years, UUID caseId) throws Exception {
        age(practice, years, caseId, OLD);
    }

    /** Writes and links entries as they were years ago, the fiftieth of a case, before anything else of the practice is linked. */
    private void age(Practice practice, int years, UUID caseId, int count) throws Exception {
        Instant then = now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(365L * years + 5));
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            for (int i = 0; i < count; i++) {
                UUID random = UUID.randomUUID();
                long first = AuditLogEntry.from(then.plusSeconds(i)).getMostSignificantBits();
                new AuditLogEntry(
                                new UUID(first | 0x7000, random.getLeastSignificantBits()),
                                practice.id().value(),
                                null,
                                "test",
                                "JOB",
                                "READ",
                                "cases",
                                List.of(),
                                null,
                                i == 49 ? caseId : null,
                                null,
                                "JOB",
                                null,
                                1)
                        .insert(connection, owner.trailKey());
            }
            connection.commit();
            KeyStore.actFor(connection, practice.id().value(), true);
            int taken = new AuditLogSealing(
                            connection,
                            owner.trailKey(),
                            owner.heads(),
                            practice.id().value())
                    .seal(count, then.plus(Duration.ofDays(1)))
                    .taken();
            assertEquals(count, taken);
            connection.commit();
        }
    }

    private static String oldest(int count) {
        return "delete from keptword.audit_entry where id in (select entry_id from link where number <= " + count + ")";
    }

    private void close(CaseId of, int yearsAgo) throws Exception {
        owner.tamper(
                "cases",
                statement ->
                        statement.execute("update keptword.cases set state = 'CLOSED', closed_at = now() - interval '"
                                + yearsAgo + " years' where id = '" + of + "'"));
    }

    private void years(Practice practice, int years) throws Exception {
        owner.tamper(
                "practice_retention",
                statement ->
                        statement.execute("insert into keptword.practice_retention values ('" + practice.id() + "', "
                                + years + ", '" + practice.manager().personValue()
                                + "', now()) on conflict (practice_id) do update set years = excluded.years"));
    }

    private int remove(Practice practice) throws Exception {
        return as(practice.job(), () -> sealer.remove(practice.job()));
    }

    private long entries(Practice practice) throws SQLException {
        return database.count(practice.id(), "select count(*) from keptword.audit_entry");
    }
}
