package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.access.AuditLogService;
import org.keptword.access.people.PeopleService;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogReader.Slice;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.custody.AuditLogEntry;
import org.keptword.custody.KeyStore;
import org.keptword.shared.Ids;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Suite;

/** What the manager reads of the trail, and how fast it is linked. */
class AuditLogPageIT extends AuditLogFixture {

    @Inject
    private PeopleService people;

    private static final Logger LOG = Logger.getLogger(AuditLogPageIT.class);

    @Test
    void theManagerReadsTheTrailAndLearnsHowFarItIsVerified() throws Exception {
        Practice practice = linked();
        AuditLogService.AuditLogPage before = page(practice, EVERYTHING);
        assertNull(before.state().checkedAt());
        assertTrue(before.rows().stream().anyMatch(row -> row.who().equals(Optional.of("Carla"))));
        does(practice.manager(), trail::check);
        AuditLogService.AuditLogPage whole = page(practice, EVERYTHING);
        assertEquals(0, whole.state().found());
        assertEquals(whole.state().linked(), whole.state().upTo());

        tamper(practice, "update keptword.audit_entry set reason = 'CHANGED' where id = " + entry(2));
        does(practice.manager(), trail::check);
        AuditLogService.AuditLogPage broken = page(practice, EVERYTHING);
        assertEquals("EDITED", broken.state().kind());
        assertEquals(2L, broken.state().place());
    }

    @Test
    void theTrailIsSearchedByNamesAndActAndGoesOnByItsLastEntry() throws Exception {
        Practice practice = linked();
        UUID carla = practice.counselor().personValue();
        AuditLogService.AuditLogPage hers = page(practice, search(" cARL ", "", AuditAction.CREATE, null));
        assertTrue(hers.rows().size() > 2);
        assertTrue(hers.rows().stream()
                .allMatch(row -> carla.equals(row.line().person()) && row.line().act() == AuditAction.CREATE));
        UUID second = hers.rows().get(1).line().id();
        AuditLogService.AuditLogPage rest = page(practice, search("Carla", "", AuditAction.CREATE, second));
        assertEquals(second, rest.rows().get(0).line().id());

        String names = page(practice, EVERYTHING).rows().stream()
                .flatMap(row -> row.clients().stream())
                .findFirst()
                .orElseThrow();
        String client = names.split(", ")[0];
        List<AuditLogService.AuditLogRow> about = page(
                        practice, search("", client.toUpperCase(Locale.ROOT), null, null))
                .rows();
        assertFalse(about.isEmpty());
        assertTrue(about.stream().allMatch(row -> row.clients().orElse("").contains(client)));
        for (String unknown : List.of("Nobody of that name", "%", "_", "!")) {
            assertEquals(
                    List.of(), page(practice, search(unknown, "", null, null)).rows(), unknown);
            assertEquals(
                    List.of(), page(practice, search("", unknown, null, null)).rows(), unknown);
        }

        as(practice.manager(), () -> trail.export(EVERYTHING));
        assertEquals(
                1,
                page(practice, search("", "", AuditAction.EXPORT, null)).rows().size());
    }

    @Test
    void theSearchForAClientFindsTheFilesTheClientWasIn() throws Exception {
        Practice practice = practice();
        atWork(practice);
        as(practice.counselor(), () -> caseload.export(CaseloadPage.Filter.of(null, CaseloadPage.Query.Which.ALL)));
        as(practice.colleague(), () -> caseload.export(CaseloadPage.Filter.of(null, CaseloadPage.Query.Which.ALL)));
        as(practice.manager(), () -> people.export("ana"));
        for (AuditAction act : new AuditAction[] {null, AuditAction.EXPORT}) {
            List<AuditLogService.AuditLogRow> files = page(practice, search("", "ana", act, null)).rows().stream()
                    .filter(row -> row.line().act() == AuditAction.EXPORT)
                    .toList();
            assertEquals(
                    List.of("person", "cases"),
                    files.stream().map(row -> row.line().kind()).toList(),
                    "the newest first, and not the file of the colleague, who has no such case");
            assertEquals(practice.counselor().personValue(), files.get(1).line().person());
        }
        assertEquals(
                List.of(),
                page(practice, search("", "ana", AuditAction.SIGN_IN, null)).rows());
        UUID newest = page(practice, search("", "ana", AuditAction.EXPORT, null))
                .rows()
                .get(0)
                .line()
                .id();
        assertEquals(
                2,
                page(practice, search("", "ana", AuditAction.EXPORT, newest))
                        .rows()
                        .size());
        UUID oldest = page(practice, search("", "ana", AuditAction.EXPORT, null))
                .rows()
                .get(1)
                .line()
                .id();
        assertEquals(
                List.of(newest),
                page(practice, at("", "ana", AuditAction.EXPORT, Slice.newerThan(oldest))).rows().stream()
                        .map(row -> row.line().id())
                        .toList());
    }

    @Test
    void aPageOfOlderEntriesBeginsWhereTheLastOneEndedAndTheWayBackLeadsOverTheSameOnes() throws Exception {
        Practice practice = linked();
        write(practice, 3 * AuditLogService.PAGE);
        AuditLogService.AuditLogPage first = page(practice, EVERYTHING);
        assertEquals(AuditLogService.PAGE, first.rows().size());
        UUID older = first.older().orElseThrow();
        AuditLogService.AuditLogPage second = page(practice, search("", "", null, older));
        assertEquals(older, second.rows().get(0).line().id());
        AuditLogService.AuditLogPage third =
                page(practice, search("", "", null, second.older().orElseThrow()));
        UUID begins = third.rows().get(0).line().id();
        AuditLogService.AuditLogPage back = page(practice, at("", "", null, Slice.newerThan(begins)));
        assertEquals(ids(second), ids(back), "whatever was entered since");
        assertEquals(second.older(), back.older());
        AuditLogService.AuditLogPage top = page(
                practice,
                at("", "", null, Slice.newerThan(first.rows().get(3).line().id())));
        assertTrue(top.rows().size() < AuditLogService.PAGE, "there are no more");
        assertTrue(ids(top).containsAll(ids(first).subList(0, 3)));
        AuditLogService.AuditLogPage whole = page(practice, search("Nobody of that name", "", null, null));
        assertEquals(Optional.empty(), whole.older());
    }

    private static List<UUID> ids(AuditLogService.AuditLogPage page) {
        return page.rows().stream().map(row -> row.line().id()).toList();
    }

    private static AuditLogService.AuditLogSearch search(String person, String client, AuditAction act, UUID upTo) {
        return at(person, client, act, upTo == null ? Slice.NEWEST : Slice.upTo(upTo));
    }

    private static AuditLogService.AuditLogSearch at(String person, String client, AuditAction act, Slice slice) {
        return new AuditLogService.AuditLogSearch(person, client, act, null, null, slice);
    }

    @Test
    @Tag(Suite.THOROUGH)
    void thousandsOfEntriesAreLinkedAndChecked() throws Exception {
        Practice practice = practice();
        int many = 20_000;
        write(practice, many);
        long began = System.nanoTime();
        seal(practice);
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        long rate = many * 1000L / Math.max(1, millis);
        does(practice.job(), () -> sealer.writeHead(practice.job()));
        began = System.nanoTime();
        assertEquals(List.of(), check(practice).findings());
        long checked = Duration.ofNanos(System.nanoTime() - began).toMillis();
        ClockBound.holds(rate > 1000, rate + " entries linked a second, at least 1000");
        ClockBound.within(Duration.ofSeconds(20), Duration.ofMillis(checked), "a check of " + many + " entries");
    }

    @Test
    void theEntryOfAnExportIsCommittedLikeAWriteAndThatOfAReadingIsNot() throws Exception {
        Practice practice = practice();
        assertEquals("off", commit(practice, AuditAction.READ));
        assertEquals("off", commit(practice, AuditAction.LIST));
        assertEquals("on", commit(practice, AuditAction.EXPORT));
    }

    /** How a transaction that only reads is committed once it has such an entry. */
    private String commit(Practice practice, AuditAction act) throws Exception {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            statement.execute("set local synchronous_commit = off");
            made(practice, act).insert(connection, owner.trailKey());
            try (ResultSet row = statement.executeQuery("select current_setting('synchronous_commit')")) {
                row.next();
                return row.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Puts so many genuine entries in at once. */
    private void write(Practice practice, int many) throws Exception {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            for (int i = 0; i < many; i++) {
                made(practice, AuditAction.READ).insert(connection, owner.trailKey());
            }
            connection.commit();
        }
    }

    private static AuditLogEntry made(Practice practice, AuditAction act) {
        return new AuditLogEntry(
                Ids.newId(),
                practice.id().value(),
                null,
                "test",
                "JOB",
                act.name(),
                "cases",
                List.of(),
                null,
                null,
                null,
                "JOB",
                null,
                1,
                null);
    }
}
