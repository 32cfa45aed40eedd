package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** What a manager reads of the backups, from none to one that is overdue. */
@Tag(Suite.DATES)
class BackupsJourney extends BrowserJourney {

    private static final String DUE = "now() + interval '20 hours'";
    private static final List<Look> LOOKS = List.of(
            Look.DESK,
            Look.DESK.dark(),
            Look.DESK.spanish(),
            Look.DESK.dark().spanish(),
            Look.PHONE,
            Look.PHONE.dark(),
            Look.PHONE.spanish(),
            Look.PHONE.dark().spanish());

    @BeforeEach
    @AfterEach
    void forget() throws IOException, SQLException {
        write(
                "delete from keptword.backup_run",
                "delete from keptword.backup_plan",
                "insert into keptword.backup_plan (own_database) values (true)");
    }

    @Test
    void fromNoneToOneThatIsOverdue() throws IOException, SQLException {
        Page manager = signIn("manager1", Look.DESK);
        manager.navigate("/settings");
        manager.locator("main a[href='/settings/backups']").click();
        assertThat(manager.locator("#state")).containsText("No backups planned");
        assertThat(manager.locator(".facts")).hasCount(0);
        assertAccessible(manager);
        picture(manager, "backups-none-desk");
        manager.navigate("/people");
        assertThat(manager.locator(".backup-notice")).hasCount(0);
        manager.navigate("/setup");
        assertThat(manager.locator("#BACKUP .state")).hasText("Skipped");

        plan(DUE, DUE, true, false);
        run("now() - interval '28 hours'", "41500000", "null", "'PASSED'");
        run("now() - interval '4 hours'", "41900000", "null", "'LOG_NOT_CHECKED'");
        manager.navigate("/settings/backups");
        assertThat(manager.locator("#state")).containsText("Up to date");
        assertThat(manager.locator(".facts")).containsText("The audit log wasn’t checked");
        assertThat(manager.locator("main")).containsText("There are 9 backups now.");
        assertThat(manager.locator("main")).not().containsText("same disk");
        assertThat(manager.locator("#to-do")).hasCount(0);
        assertAccessible(manager);
        manager.navigate("/setup");
        assertThat(manager.locator("#BACKUP .state")).hasText("Done");

        write("delete from keptword.backup_run");
        trouble();
        manager.navigate("/people");
        assertThat(manager.locator(".backup-notice")).containsText("Needs attention");
        assertAccessible(manager);
        picture(manager, "backups-people-desk");
        manager.locator(".backup-notice a").click();
        assertThat(manager.locator("#trouble")).containsText("The folder for backups wasn’t there");
        assertThat(manager.locator("#to-do")).containsText("Tell the person who runs the server");
        assertThat(manager.locator("main")).containsText("same disk");
        assertThat(manager.locator("#tries li")).hasCount(4);

        plan("now() - interval '13 hours'", DUE, false, true);
        manager.navigate("/settings/backups");
        assertThat(manager.locator("#state")).containsText("Overdue");
        assertThat(manager.locator("#to-do")).containsText("today");
        assertEquals(
                404,
                signIn("counselor1", Look.DESK)
                        .request()
                        .get("/settings/backups")
                        .status());
    }

    @Test
    void theLooksOfThePages() throws IOException, SQLException {
        trouble();
        for (Look look : LOOKS) {
            looking("manager1", look, page -> {
                for (String address : List.of("/settings/backups", "/setup")) {
                    page.navigate(address);
                    assertNoSidewaysScroll(page);
                    assertAccessible(page);
                    picture(page, ("backups" + address + "-" + look).replaceAll("\\W+", "-"));
                }
            });
        }
    }

    private static void trouble() throws IOException, SQLException {
        plan("now() - interval '5 hours'", DUE, false, true);
        run("now() - interval '77 hours'", "41500000", "null", "'PASSED'");
        run("now() - interval '53 hours'", "41600000", "null", "null");
        run("now() - interval '29 hours'", "41700000", "null", "'UNREADABLE'");
        run("now() - interval '5 hours'", "null", "'FOLDER_MISSING'", "null");
    }

    private static void plan(String due, String checkDue, boolean keysApart, boolean sameDisk)
            throws IOException, SQLException {
        write("update keptword.backup_plan set own_database = true, hours = 24, check_every = 2, daily = 7, weekly = 4,"
                + " monthly = 6, keys_apart = " + keysApart + ", same_disk = " + sameDisk + ", due_at = " + due
                + ", check_due_at = " + checkDue);
    }

    private static void run(String at, String bytes, String failure, String checked) throws IOException, SQLException {
        write("insert into keptword.backup_run (id, started_at, seconds, bytes, failure, checked, kept) values"
                + " (gen_random_uuid(), " + at + ", 75, " + bytes + ", " + failure + ", " + checked + ", 9)");
    }

    /** As the launcher writes. */
    private static void write(String... statements) throws IOException, SQLException {
        try (Connection connection = TestStack.current().administrator();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
