package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** Mails on the account page, and one that comes: the job goes its rounds, and the mail server is a real one. */
@Tag(Suite.DATES)
class NoticesJourney extends BrowserJourney {

    @Test
    void aClientChoosesWhetherAndWhenOnThePhone() {
        Page page = signIn("client4", Look.PHONE);
        page.navigate("/account");
        Locator card = page.locator("#notices");
        assertThat(card).containsText("one e-mail a day");
        assertThat(card).containsText(Pattern.compile("go to .…@example\\.org|don’t have an e-mail address for you"));
        assertThat(at(page)).hasValue("6:00 PM");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "notices-client-phone");

        at(page).fill("22:30");
        page.locator("[id='mails:on']").uncheck();
        page.locator("[id='mails:save']").click();
        assertSaidBeside(page, "mails:at", "never at night");
        picture(page, "notices-refused-phone");
        assertThat(at(page)).hasValue("10:30 PM");
        assertThat(page.locator("[id='mails:on']")).not().isChecked();
        at(page).fill("19:15");
        page.locator("[id='mails:save']").click();
        assertThat(page.locator(".said-done")).containsText("Saved");
        page.navigate("/account");
        assertThat(at(page)).hasValue("7:15 PM");
        assertThat(page.locator("[id='mails:on']")).not().isChecked();

        speak(page, "es");
        assertThat(page.locator("#notices")).containsText("un correo al día");
        picture(page, "notices-client-phone-spanish");
        page.locator("[id='mails:on']").check();
        at(page).fill("18:00");
        page.locator("[id='mails:save']").click();
        assertThat(page.locator(".said-done")).containsText("Preferencias guardadas");
        speak(page, "en");
    }

    @Test
    void aCounselorGivesAnAddressAndIsToldThatSomethingNeedsTheCounselor() throws Exception {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/account");
        assertThat(page.locator("#notices")).containsText("no address is entered");
        assertAccessible(page);
        picture(page, "notices-staff-desk");
        page.locator("[id='post:address']").fill("desk@example.org");
        page.locator("[id='post:again']").fill("dusk@example.org");
        page.locator("[id='post:save']").click();
        assertSaidBeside(page, "post:again", "don’t match");
        assertThat(page.locator("[id='post:address']")).hasValue("desk@example.org");
        assertThat(page.locator("[id='post:again']")).hasValue("dusk@example.org");
        for (String field : List.of("post:address", "post:again")) {
            page.locator("[id='" + field + "']").evaluate("one => one.type = 'text'");
            page.locator("[id='" + field + "']").fill("desk at example");
        }
        page.locator("[id='post:digest-at']").fill("6:45 AM");
        page.locator("[id='post:save']").click();
        assertSaidBeside(page, "post:address", "one @ and no spaces");
        assertThat(page.locator("[id='post:address']")).hasValue("desk at example");
        assertThat(page.locator("[id='post:again']")).hasValue("desk at example");
        assertThat(page.locator("[id='post:digest-at']")).hasValue("6:45 AM");
        picture(page, "notices-refused-desk");
        page.locator("[id='post:address']").fill("desk@example.org");
        page.locator("[id='post:digest-at']").fill("8:00 AM");
        page.locator("[id='post:again']").fill("desk@example.org");
        page.locator("[id='post:digest']").uncheck();
        page.locator("[id='post:save']").click();
        assertThat(page.locator(".said-done")).containsText("Saved");
        assertThat(page.locator("[id='post:address']")).hasValue("desk@example.org");

        raise();
        page.waitForCondition(
                () -> !mails().isEmpty(),
                new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.SERVICE)));
        String mail = mails().get(0);
        assertTrue(mail.contains("Sign in to see it"), mail);
        assertFalse(
                Pattern.compile("flag|client|case|demonstration", Pattern.CASE_INSENSITIVE)
                        .matcher(mail)
                        .find(),
                mail);
        page.locator("[id='post:address']").fill("");
        page.locator("[id='post:again']").fill("");
        page.locator("[id='post:digest']").check();
        page.locator("[id='post:save']").click();
        assertThat(page.locator("#notices")).containsText("no address is entered");
    }

    @Test
    void aManagerSeesHowSendingGoes() {
        Page page = signIn("manager1", Look.DESK.dark());
        assertThat(page.locator(".mail-figures")).containsText("E-mails are being sent.");
        assertAccessible(page);
        picture(page, "notices-manager-dark");
        page.navigate("/account");
        assertThat(page.locator("#notices"))
                .containsText("opened with emergency access, you get an e-mail at any hour. It never says whose");
    }

    /** It stands beside its field and nowhere else, is read out with it, and the field has the focus. */
    private void assertSaidBeside(Page page, String id, String sentence) {
        Locator field = page.locator("[id='" + id + "']");
        assertThat(page.locator("[id='" + id + "-message']")).containsText(sentence);
        assertThat(page.locator(".said-refused")).hasCount(0);
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasAttribute("aria-describedby", Pattern.compile(id + "-message$"));
        assertThat(field).isFocused();
        assertAccessible(page);
    }

    private static Locator at(Page page) {
        return page.locator("[id='mails:at']");
    }

    private static List<String> mails() {
        return TestStack.current().postOffice().mails().stream()
                .filter(mail -> mail.contains("To: desk@example.org"))
                .toList();
    }

    /** Puts into the outbox what a hand-in would, about a flag of the demonstration that nobody has acknowledged. */
    private static void raise() throws IOException, SQLException {
        TestStack stack = TestStack.current();
        try (Connection connection = DriverManager.getConnection(
                        stack.databaseUrl(), "postgres", stack.secret("postgres-superuser"));
                PreparedStatement row = connection.prepareStatement(
                        "insert into keptword.notice (id, practice_id, case_id, participant_id, cause, thing_id, caused_at, state)"
                                + " select gen_random_uuid(), f.practice_id, f.case_id, f.participant_id, 'FLAG', f.id, now(), 'WAITING'"
                                + " from keptword.risk_flag f join keptword.cases c on c.id = f.case_id"
                                + " join keptword.person p on p.id = c.counselor_id and p.login = 'counselor1'"
                                + " where f.acknowledged_at is null limit 1")) {
            assertEquals(1, row.executeUpdate(), "open flags in the demonstration");
        }
    }
}
