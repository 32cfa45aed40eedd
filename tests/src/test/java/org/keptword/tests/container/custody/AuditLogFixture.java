package org.keptword.tests.container.custody;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keptword.access.AuditLogService;
import org.keptword.audit.AuditLogSealer;
import org.keptword.audit.AuditLogUpkeep;
import org.keptword.custody.AuditLogCheck;
import org.keptword.custody.AuditLogHead;
import org.keptword.custody.AuditLogReport;
import org.keptword.custody.KeyStore;
import org.keptword.tests.container.CoupleFixture;

/** A practice with a trail that is linked, and what can be done to it. */
abstract class AuditLogFixture extends CoupleFixture {

    protected static final AuditLogService.AuditLogSearch EVERYTHING = AuditLogService.AuditLogSearch.ALL;

    private static final String UNPACK = "create temp table link on commit drop as select l.practice_id,"
            + " l.number - cardinality(l.entry_ids) + n as number, e as entry_id, l.sealed_at,"
            + " substr(l.macs, 32 * (n::int - 1) + 1, 32) as mac from keptword.audit_link l,"
            + " unnest(l.entry_ids) with ordinality as u (e, n) where l.practice_id = '%s'";

    private static final String PACK =
            "insert into keptword.audit_link (practice_id, number, sealed_at, entry_id, several_ids, macs)"
                    + " select practice_id, max(number), max(sealed_at), case when count(*) = 1 then (array_agg(entry_id))[1] end,"
                    + " case when count(*) > 1 then array_agg(entry_id order by number) end,"
                    + " string_agg(mac, ''::bytea order by number) from (select l.*, number - row_number() over (order by number) as run"
                    + " from link l) l group by practice_id, sealed_at, run, (number - 1) / 4";

    @Inject
    protected Owner owner;

    @Inject
    protected AuditLogSealer sealer;

    @Inject
    protected AuditLogUpkeep upkeep;

    @Inject
    protected AuditLogService trail;

    protected Practice linked() throws Exception {
        Practice practice = practice();
        for (int i = 0; i < 4; i++) {
            couple(practice);
        }
        atWork(practice);
        timer(practice);
        return practice;
    }

    protected int seal(Practice practice) throws Exception {
        int all = 0;
        int linked = AuditLogSealer.BATCH;
        while (linked == AuditLogSealer.BATCH) {
            linked = as(practice.job(), () -> sealer.seal(practice.job()));
            all += linked;
        }
        return all;
    }

    /** What the timer does every five seconds; returns how many entries wait no more. */
    protected int timer(Practice practice) throws Exception {
        int linked = seal(practice);
        does(practice.job(), () -> sealer.writeHead(practice.job()));
        return linked;
    }

    /** The log was to be looked after some time ago, as after a night in which no server ran. */
    protected void overdue(Practice practice) throws Exception {
        owner.tamper(
                "audit_upkeep",
                statement -> statement.execute("update keptword.audit_upkeep set next_at = now() - interval '12 hours'"
                        + " where practice_id = '" + practice.id() + "'"));
    }

    /** What the timer does every minute in practices where it is due. */
    protected void lookAfter(Practice practice) throws Exception {
        does(practice.job(), () -> upkeep.lookAfter(practice.job(), now().plus(Duration.ofMinutes(5))));
    }

    protected AuditLogService.AuditLogPage page(Practice practice, AuditLogService.AuditLogSearch search)
            throws Exception {
        return as(practice.manager(), () -> trail.read(search));
    }

    protected AuditLogHead head(Practice practice) throws Exception {
        return owner.heads().read(practice.id().value()).orElseThrow();
    }

    protected static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    protected AuditLogReport check(Practice practice) throws Exception {
        return check(practice, now());
    }

    protected AuditLogReport check(Practice practice, Instant now) throws Exception {
        Optional<AuditLogHead> head = owner.heads().read(practice.id().value());
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            return new AuditLogCheck(connection, owner.trailKey(), practice.id().value()).check(head, now);
        }
    }

    protected List<String> places(Practice practice) throws Exception {
        return places(check(practice));
    }

    protected static List<String> places(AuditLogReport report) {
        return report.findings().stream()
                .map(found -> found.kind() + " " + found.from() + " " + found.to())
                .toList();
    }

    protected static String entry(int number) {
        return "(select entry_id from link where practice_id = '%1$s' and number = " + number + ")";
    }

    /** Another entry with the columns of one, its stamp as well. */
    protected static String copy(int number) {
        String columns =
                "practice_id, person_id, actor_name, role, act, object_kind, object_id, several_ids, listed, case_id, participant_id,"
                        + " reason, origin, times, stamp";
        return "insert into keptword.audit_entry (id, " + columns + ") select uuidv7(), " + columns
                + " from keptword.audit_entry where id = " + entry(number);
    }

    /** Does something to the log, in which the table link has a row for each link; how many are one row of audit_link changes by it. */
    protected void tamper(Practice practice, String... statements) throws Exception {
        owner.tamper("audit_entry audit_link audit_queue audit_check audit_cut", statement -> {
            statement.execute(UNPACK.formatted(practice.id()));
            for (String one : statements) {
                statement.execute(one.formatted(practice.id()));
            }
            statement.execute("delete from keptword.audit_link where practice_id = '" + practice.id() + "'");
            statement.execute(PACK);
        });
    }
}
