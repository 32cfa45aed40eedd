package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLogSealer;
import org.keptword.custody.ActorKey;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.custody.Owner;
import org.keptword.tests.harness.Suite;

/**
 * Timers ask which practices have work and go to no other. That what is due is found is shown where the work is: notices, late flags and
 * erasures go through the same functions in their own tests.
 */
@Tag(Suite.ANY_DAY)
class DueIT extends CoupleFixture {

    private static final List<String> ASKED = List.of(
            "due_links()",
            "due_upkeep(now())",
            "due_checks(now())",
            "due_flags(now())",
            "due_notices(now())",
            "due_digests(now())",
            "due_letters(now())",
            "due_reminders(now())",
            "due_appointments(now())",
            "due_erasures(now())");

    /** Practices in which nothing happens, and people in each. */
    private static final int IDLE = Boolean.getBoolean("keptword.long") ? 10_000 : 300;

    private static final int PEOPLE = 40;
    private static final Pattern PAGES = Pattern.compile("(?:hit|read)=(\\d+)");

    @Inject
    private AuditLogSealer sealer;

    @Inject
    private Owner owner;

    @Test
    void whatIsToBeLinkedIsFoundInEveryPracticeUntilItIsLinked() throws Exception {
        Practice one = practice();
        Practice other = practice();
        couple(one);
        couple(other);
        assertTrue(isToLink(one) && isToLink(other));
        while (as(one.job(), () -> sealer.seal(one.job())) > 0) {
            assertTrue(isToLink(other));
        }
        assertTrue(isToLink(one), "its head is not known to have the last link");
        does(one.job(), () -> sealer.writeHead(one.job()));
        assertFalse(isToLink(one));
    }

    @Test
    void aLogIsLookedAfterForTheFirstTimeADayAfterItsPracticeWasFounded() throws Exception {
        Practice practice = practice();
        assertEquals(
                List.of(true),
                database.rows(
                        practice.job(),
                        "select next_at between now() + interval '23 hours' and now() + interval '1 day'"
                                + " from keptword.audit_upkeep"));
    }

    @Test
    void onlyTheRoleOfJobsAsksAndOnlyWithoutAnActor() throws Exception {
        Practice practice = practice();
        couple(practice);
        assertTrue(isToLink(practice));
        try (Connection timer = database.connect("job")) {
            timer.setAutoCommit(false);
            ActorKey.own().act(timer, null, practice.id().value(), "job", Instant.now());
            for (String asked : ASKED) {
                try (PreparedStatement ask =
                        timer.prepareStatement("select not exists (select from keptword." + asked + ")")) {
                    assertTrue(isTrue(ask), asked);
                }
            }
            timer.rollback();
        }
        for (String asked : ASKED) {
            assertTrue(database.hides(practice.counselor(), asked), asked);
            assertTrue(database.hides(practice.manager(), asked), asked);
        }
    }

    /** Where nothing is due, a round reads as much as before, however many practices there are: counted in pages of the database. */
    @Test
    @Tag(Suite.THOROUGH)
    void aRoundReadsNoMoreWhereMorePracticesAreIdle() throws Exception {
        practice();
        TreeMap<String, Integer> before = pages();
        try {
            idle();
            TreeMap<String, Integer> after = pages();
            System.out.printf("Pages a round reads, %d idle practices more: %s, before: %s%n", IDLE, after, before);
            before.forEach((asked, pages) -> assertTrue(
                    after.get(asked) <= pages + 12, () -> asked + " read " + pages + ", then " + after.get(asked)));
        } finally {
            owner.tamper(
                    "practice person sign_in mail_preference reminder appointment_choice audit_upkeep", statement -> {
                        for (String table : List.of(
                                "reminder",
                                "appointment_choice",
                                "mail_preference",
                                "sign_in",
                                "person",
                                "audit_upkeep")) {
                            statement.execute("delete from keptword." + table
                                    + " where practice_id in (select id from keptword.practice where name = 'idle')");
                        }
                        statement.execute("delete from keptword.practice where name = 'idle'");
                    });
        }
    }

    /** Practices with people who signed in, a counselor who has a digest tomorrow, and a log that is looked after tomorrow. */
    private void idle() throws Exception {
        owner.tamper("practice person sign_in mail_preference reminder appointment_choice audit_upkeep", statement -> {
            statement.execute("insert into keptword.practice (id, name, locale, zone, consent_version, created_at)"
                    + " select gen_random_uuid(), 'idle', 'en', 'Europe/Madrid', '1', now() from generate_series(1, "
                    + IDLE + ")");
            statement.execute(
                    "insert into keptword.person (id, practice_id, login, name, role, state, locale, zone, created_at)"
                            + " select gen_random_uuid(), p.id, 'idle.' || p.id || n, 'Idle', case n when 1 then"
                            + " 'COUNSELOR' else 'CLIENT' end, 'ACTIVE', 'en-US', 'Europe/Madrid', now() from"
                            + " keptword.practice p, generate_series(1, "
                            + PEOPLE
                            + ") n where p.name = 'idle'");
            statement.execute("insert into keptword.sign_in (subject, person_id, practice_id)"
                    + " select id, id, practice_id from keptword.person where name = 'Idle'");
            statement.execute(
                    "insert into keptword.mail_preference (person_id, practice_id, mails, mail_minute, address,"
                            + " digest_at) select id, practice_id, true, 480, '\\x00', now() + interval '1 day' from"
                            + " keptword.person where name = 'Idle' and role = 'COUNSELOR'");
            statement.execute("insert into keptword.reminder (person_id, practice_id, active, channel, separate,"
                    + " promises_minute, days, next_at) select id, practice_id, true, 'PUSH', false, 1140,"
                    + " 'MONDAY', now() + interval '1 day' from keptword.person where name = 'Idle' and role ="
                    + " 'CLIENT'");
            statement.execute("insert into keptword.appointment_choice (person_id, practice_id, active, next_at)"
                    + " select id, practice_id, true, now() + interval '1 day' from keptword.person where name = 'Idle' and role ="
                    + " 'CLIENT'");
            statement.execute("insert into keptword.audit_upkeep (practice_id, next_at)"
                    + " select id, now() + interval '1 day' from keptword.practice where name = 'idle'");
            statement.execute("analyze");
        });
    }

    private TreeMap<String, Integer> pages() throws SQLException {
        TreeMap<String, Integer> pages = new TreeMap<>();
        try (Connection timer = database.connect("job");
                Statement statement = timer.createStatement()) {
            for (String asked : ASKED) {
                for (int i = 0; i < 2; i++) {
                    pages.put(asked, pagesOf(statement, asked));
                }
            }
        }
        return pages;
    }

    private static int pagesOf(Statement statement, String asked) throws SQLException {
        int pages = 0;
        try (ResultSet plan = statement.executeQuery(
                "explain (analyze, buffers, timing off, summary off) select * from keptword." + asked)) {
            while (plan.next() && !plan.getString(1).startsWith("Planning")) {
                Matcher counts = PAGES.matcher(plan.getString(1));
                while (counts.find()) {
                    pages += Integer.parseInt(counts.group(1));
                }
            }
        }
        return pages;
    }

    private boolean isToLink(Practice practice) throws SQLException {
        try (Connection timer = database.connect("job");
                PreparedStatement ask = timer.prepareStatement("select ? in (select * from keptword.due_links())")) {
            ask.setObject(1, practice.id().value());
            return isTrue(ask);
        }
    }

    private static boolean isTrue(PreparedStatement ask) throws SQLException {
        try (ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
