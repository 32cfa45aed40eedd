package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.keptword.access.TrailService;
import org.keptword.access.TrailView;
import org.keptword.audit.Act;
import org.keptword.audit.TrailQuery;
import org.keptword.audit.TrailSealer;
import org.keptword.custody.KeyStore;
import org.keptword.custody.TrailCheck;
import org.keptword.custody.TrailFinding;
import org.keptword.custody.TrailFinding.Kind;
import org.keptword.custody.TrailHead;
import org.keptword.custody.TrailKey;
import org.keptword.custody.TrailReport;
import org.keptword.custody.TrailSealing;
import org.keptword.tests.container.CoupleRoom;

/** Whoever owns the tables can change the trail, and it shows: what was done, and where. */
class TrailIT extends CoupleRoom {

    private static final Logger LOG = Logger.getLogger(TrailIT.class);
    private static final TrailQuery EVERYTHING = new TrailQuery(null, null, null, null, null, null);

    @Inject
    private Owner owner;

    @Inject
    private TrailSealer sealer;

    @Inject
    private TrailService trail;

    @Test
    void aTrailNobodyTouchedIsWholeUpToItsLastLinkedEntry() throws Exception {
        Practice practice = linked();
        TrailReport report = check(practice);
        assertEquals(List.of(), report.findings());
        assertTrue(report.upTo() >= 12, () -> "only " + report.upTo());
        assertEquals(0, report.waiting());
        couple(practice);
        TrailReport later = check(practice);
        assertEquals(report.upTo(), later.upTo());
        assertTrue(later.waiting() > 0 && later.isWhole());
    }

    @Test
    void anEditedEntryIsNamed() throws Exception {
        Practice practice = linked();
        tamper(practice, "update keptword.audit_entry set case_id = gen_random_uuid() where id = " + entry(5));
        assertEquals(List.of("EDITED 5 5"), places(practice));
    }

    @Test
    void aDeletedEntryIsNamedWithItsLinkAndWithout() throws Exception {
        Practice practice = linked();
        tamper(practice, "delete from keptword.audit_entry where id = " + entry(4));
        assertEquals(List.of("DELETED 4 4"), places(practice));
        tamper(
                practice,
                "delete from keptword.audit_entry where id = " + entry(8),
                "delete from keptword.trail_link where practice_id = '%1$s' and number = 8");
        assertEquals(List.of("DELETED 4 4", "DELETED 8 8"), places(practice));
    }

    @Test
    void aDeletedEntryIsNamedAlsoWhereTheOthersMovedUp() throws Exception {
        Practice practice = linked();
        tamper(
                practice,
                "delete from keptword.audit_entry where id = " + entry(6),
                "delete from keptword.trail_link where practice_id = '%1$s' and number = 6",
                "update keptword.trail_link set number = -number where practice_id = '%1$s' and number > 6",
                "update keptword.trail_link set number = -number - 1 where practice_id = '%1$s' and number < 0");
        assertEquals(List.of("DELETED 6 6"), places(practice));
    }

    @Test
    void anInsertedEntryIsNamedWithALinkAndWithout() throws Exception {
        Practice practice = linked();
        tamper(practice, copy(3));
        List<TrailFinding> loose = check(practice).findings();
        assertEquals(List.of("INSERTED 0 0"), places(practice));
        assertNotNull(loose.get(0).entry());

        Practice other = linked();
        tamper(
                other,
                "update keptword.trail_link set number = -number where practice_id = '%1$s' and number >= 5",
                "update keptword.trail_link set number = 1 - number where practice_id = '%1$s' and number < 0",
                copy(3),
                "insert into keptword.trail_link select e.practice_id, 5, e.id, now(), decode(repeat('ab', 32), 'hex')"
                        + " from keptword.audit_entry e where e.practice_id = '%1$s' and not exists"
                        + " (select 1 from keptword.trail_link l where l.entry_id = e.id)");
        assertEquals(List.of("INSERTED 5 5"), places(other));
    }

    @Test
    void exchangedEntriesAreNamed() throws Exception {
        Practice practice = linked();
        tamper(practice, exchange(4, 7), back());
        assertEquals(List.of("REORDERED 4 7"), places(practice));
        Practice neighbours = linked();
        tamper(neighbours, exchange(4, 5), back());
        assertEquals(List.of("REORDERED 4 5"), places(neighbours));
    }

    private static String exchange(int one, int other) {
        return "update keptword.trail_link set number = case number when " + one + " then -" + other + " else -" + one
                + " end where practice_id = '%1$s' and number in (" + one + ", " + other + ")";
    }

    private static String back() {
        return "update keptword.trail_link set number = -number where practice_id = '%1$s' and number < 0";
    }

    @Test
    void aCutOffEndIsNamedAndSoIsADatabaseBroughtBackThatGoesOn() throws Exception {
        Practice practice = linked();
        long last = check(practice).upTo();
        tamper(
                practice,
                "delete from keptword.audit_entry where id in (select entry_id from keptword.trail_link"
                        + " where practice_id = '%1$s' and number > 9)",
                "delete from keptword.trail_link where practice_id = '%1$s' and number > 9");
        assertEquals(List.of("CUT_OFF 10 " + last), places(practice));
        TrailHead before = head(practice);
        atWork(practice);
        atWork(practice);
        seal(practice);
        assertTrue(check(practice).upTo() > last, "the chain has grown beyond its known end");
        assertEquals(before.number(), head(practice).number());
        assertTrue(
                places(practice).get(0).startsWith("REBUILT"), places(practice).toString());
    }

    @Test
    void aChainMadeAnewWithoutTheKeyIsNamed() throws Exception {
        Practice practice = linked();
        tamper(
                practice,
                "update keptword.audit_entry set case_id = gen_random_uuid() where id = " + entry(5),
                "insert into keptword.trail_waiting select entry_id, practice_id from keptword.trail_link"
                        + " where practice_id = '%1$s' and number >= 5",
                "delete from keptword.trail_link where practice_id = '%1$s' and number >= 5");
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            new TrailSealing(
                            connection,
                            TrailKey.of("00".repeat(32)),
                            practice.id().value())
                    .seal(1000, check(practice).sealedAt());
            connection.commit();
        }
        List<TrailFinding> found = check(practice).findings();
        assertEquals(Kind.REBUILT, found.get(0).kind(), found.toString());
        assertEquals(5, found.get(0).from());
    }

    @Test
    void aHeadThatIsMissingOrNotSignedIsNoHead() throws Exception {
        Practice practice = linked();
        Path head = owner.heads().resolve(practice.id() + ".head");
        List<String> lines = Files.readAllLines(head);
        Files.write(head, List.of(lines.get(0), "3", lines.get(2), lines.get(3), lines.get(4)));
        assertEquals(List.of("HEAD_BROKEN 0 0"), places(practice));
        Files.delete(head);
        assertEquals(List.of("HEAD_BROKEN 0 0"), places(practice));
    }

    @Test
    void whoWorksWithTheApplicationCanOnlyAddToTheTrail() throws Exception {
        Practice practice = linked();
        for (String statement : List.of(
                "update keptword.audit_entry set reason = 'OWNER' where practice_id = ?",
                "delete from keptword.audit_entry where practice_id = ?",
                "update keptword.trail_link set number = number where practice_id = ?",
                "delete from keptword.trail_link where practice_id = ?",
                "delete from keptword.trail_check where practice_id = ?")) {
            assertThrows(
                    SQLException.class,
                    () -> database.rows(practice.job(), statement, practice.id().value()),
                    statement);
        }
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        practice.counselor(),
                        "insert into keptword.trail_link values (?, 100000, gen_random_uuid(), now(), ''::bytea)",
                        practice.id().value()));
    }

    @Test
    void theManagerReadsTheTrailAndLearnsHowFarItIsVerified() throws Exception {
        Practice practice = linked();
        TrailView before = page(practice, EVERYTHING);
        assertNull(before.state().checkedAt());
        assertTrue(before.rows().stream().anyMatch(row -> row.who().equals(Optional.of("Carla"))));
        does(practice.manager(), trail::check);
        TrailView whole = page(practice, EVERYTHING);
        assertEquals(0, whole.state().found());
        assertEquals(whole.state().linked(), whole.state().upTo());

        tamper(practice, "update keptword.audit_entry set reason = 'CHANGED' where id = " + entry(2));
        does(practice.manager(), trail::check);
        TrailView broken = page(practice, EVERYTHING);
        assertEquals("EDITED", broken.state().kind());
        assertEquals(2L, broken.state().place());
    }

    @Test
    void theTrailIsNarrowedByPersonActAndCaseAndGoesOnByItsLastEntry() throws Exception {
        Practice practice = linked();
        UUID carla = practice.counselor().personValue();
        TrailView hers = page(practice, new TrailQuery(carla, null, Act.CREATE, null, null, null));
        assertTrue(hers.rows().size() > 2);
        assertTrue(hers.rows().stream()
                .allMatch(row -> carla.equals(row.line().person()) && row.line().act() == Act.CREATE));
        UUID caseId = hers.cases().get(0).id();
        assertTrue(page(practice, new TrailQuery(null, caseId, null, null, null, null)).rows().stream()
                .allMatch(row ->
                        caseId.equals(row.line().caseId()) && row.clients().isPresent()));
        UUID first = hers.rows().get(0).line().id();
        TrailView rest = page(practice, new TrailQuery(carla, null, Act.CREATE, null, null, first));
        assertEquals(hers.rows().get(1).line().id(), rest.rows().get(0).line().id());
        as(practice.manager(), () -> trail.export(EVERYTHING));
        assertEquals(
                1,
                page(practice, new TrailQuery(null, null, Act.EXPORT, null, null, null))
                        .rows()
                        .size());
    }

    @Test
    void thousandsOfEntriesAreLinkedInASecond() throws Exception {
        Practice practice = practice();
        int many = 20_000;
        database.run(
                practice.id(),
                "insert into keptword.audit_entry (id, practice_id, at, actor_name, role, act, object_kind, object_ids, reason)"
                        + " select gen_random_uuid(), ?, now(), 'test', 'JOB', 'READ', 'cases', '{}', 'JOB'"
                        + " from generate_series(1, "
                        + many + ")",
                practice.id().value());
        long began = System.nanoTime();
        seal(practice);
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        long rate = many * 1000L / Math.max(1, millis);
        does(practice.job(), () -> sealer.writeHead(practice.job()));
        began = System.nanoTime();
        assertEquals(List.of(), check(practice).findings());
        LOG.infof(
                "Trail: %d entries linked a second, %d checked in %d ms",
                rate, many, Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertTrue(rate > 1000, () -> rate + " a second");
    }

    private Practice linked() throws Exception {
        Practice practice = practice();
        couple(practice);
        couple(practice);
        atWork(practice);
        seal(practice);
        does(practice.job(), () -> sealer.writeHead(practice.job()));
        return practice;
    }

    private void seal(Practice practice) throws Exception {
        int linked = as(practice.job(), () -> sealer.seal(practice.job()));
        while (linked == TrailSealer.BATCH) {
            linked = as(practice.job(), () -> sealer.seal(practice.job()));
        }
    }

    private TrailView page(Practice practice, TrailQuery query) throws Exception {
        return as(practice.manager(), () -> trail.read(query));
    }

    private TrailHead head(Practice practice) throws Exception {
        return TrailHead.read(owner.heads(), practice.id().value()).orElseThrow();
    }

    private TrailReport check(Practice practice) throws Exception {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            return new TrailCheck(connection, owner.trailKey(), practice.id().value())
                    .check(TrailHead.read(owner.heads(), practice.id().value()));
        }
    }

    private List<String> places(Practice practice) throws Exception {
        return check(practice).findings().stream()
                .map(found -> found.kind() + " " + found.from() + " " + found.to())
                .toList();
    }

    private static String entry(int number) {
        return "(select entry_id from keptword.trail_link where practice_id = '%1$s' and number = " + number + ")";
    }

    private static String copy(int number) {
        return "insert into keptword.audit_entry select gen_random_uuid(), practice_id, at, person_id, actor_name, role, act,"
                + " object_kind, object_ids, case_id, participant_id, reason, origin, times from keptword.audit_entry where id = "
                + entry(number);
    }

    private void tamper(Practice practice, String... statements) throws Exception {
        owner.tamper("audit_entry trail_link trail_waiting", statement -> {
            for (String one : statements) {
                statement.execute(one.formatted(practice.id()));
            }
        });
    }
}
