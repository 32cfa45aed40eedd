package org.keptword.tests.container.reminders;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.custody.Owner;
import org.keptword.tests.harness.Suite;

/** What a timer's question costs where many clients have reminders and few of them are due: it reads what is due and not what is there. */
@Tag(Suite.THOROUGH)
class ManyRemindersIT extends CoupleFixture {

    private static final int CLIENTS = Boolean.getBoolean("keptword.long") ? 100_000 : 5_000;
    private static final int DUE = 50;
    private static final int MOST_PAGES = 150;

    private static final Pattern PAGES = Pattern.compile("(?:hit|read)=(\\d+)");
    private static final Pattern TIME = Pattern.compile("actual time=[0-9.]+\\.\\.([0-9.]+)");

    @Inject
    private Owner owner;

    @Test
    void theTimerReadsWhatIsDueAndNotWhatIsThere() throws Exception {
        owner.tamper("practice person reminder", statement -> {
            statement.execute(
                    "insert into keptword.practice (id, name, locale, zone, consent_version, created_at) select"
                            + " gen_random_uuid(), 'many', 'en', 'Europe/Madrid', '1', now() from generate_series(1,"
                            + " 100)");
            statement.execute(
                    "insert into keptword.person (id, practice_id, login, name, role, state, locale, zone, created_at)"
                            + " select gen_random_uuid(), p.id, 'many.' || p.id || n, 'Many', 'CLIENT', 'ACTIVE', 'en-US',"
                            + " 'Europe/Madrid', now() from keptword.practice p, generate_series(1, " + CLIENTS / 100
                            + ") n where p.name = 'many'");
            statement.execute("insert into keptword.reminder (person_id, practice_id, active, channel, separate,"
                    + " promises_minute, days, next_at) select id, practice_id, true, 'EMAIL', false, 1140,"
                    + " 'MONDAY', now() + case when row_number() over () <= " + DUE
                    + " then interval '-1 minute' else interval '1 hour' end"
                    + " from keptword.person where name = 'Many'");
            statement.execute("analyze keptword.reminder");
        });
        try (Connection timer = database.connect("job");
                Statement statement = timer.createStatement()) {
            plan(statement);
            String plan = plan(statement);
            int pages = 0;
            for (Matcher counts = PAGES.matcher(plan); counts.find(); ) {
                pages += Integer.parseInt(counts.group(1));
            }
            Matcher time = TIME.matcher(plan);
            assertTrue(time.find(), plan);
            System.out.printf("Reminders due: %d of %d, %d pages, %s ms%n", DUE, CLIENTS, pages, time.group(1));
            assertTrue(pages <= MOST_PAGES, plan);
            assertTrue(due(statement) > 0);
        } finally {
            owner.tamper("practice person reminder", statement -> {
                statement.execute("delete from keptword.reminder where practice_id in"
                        + " (select id from keptword.practice where name = 'many')");
                statement.execute("delete from keptword.person where name = 'Many'");
                statement.execute("delete from keptword.practice where name = 'many'");
            });
        }
    }

    private static String plan(Statement statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery(
                "explain (analyze, buffers, summary off) select * from keptword.due_reminders(now())")) {
            while (lines.next() && !lines.getString(1).startsWith("Planning")) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static int due(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from keptword.due_reminders(now())")) {
            count.next();
            return count.getInt(1);
        }
    }
}
