package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** A client turns appointments by e-mail on, gets one for a session that is planned, and turns them off. */
@Tag(Suite.DATES)
class AppointmentMailJourney extends BrowserJourney {

    private static final String CLIENT = "client8";
    private static final String ADDRESS = "d9@example.org";

    private static final Pattern UID = Pattern.compile("(?m)^UID:(\\S+)");

    @Test
    void aClientGetsAnEntryForAPlannedSessionAndHasItRemoved() {
        Page counselor = signIn("counselor2", Look.DESK);
        sheet(counselor, false);
        Page page = signIn(CLIENT, Look.PHONE);
        page.navigate("/account");
        Locator section = page.locator("#appointments");
        assertThat(section).containsText("only you can check");
        assertThat(section.locator("input[type=submit]")).hasCount(0);
        picture(page, "appointments-unsafe-phone");

        sheet(counselor, true);
        page.reload();
        assertThat(section).containsText("These e-mails are off. They would go to d…@example.org");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "appointments-off-phone");
        page.locator("[id='appointment-mail:on']").click();
        assertThat(page.locator(".said-done")).containsText("Appointments by e-mail are on");
        assertThat(section).containsText("These e-mails are on");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "appointments-on-phone");

        counselor.navigate(caseOfDana(counselor) + "/sessions");
        CasePages.field(counselor, "plan:day").fill(CasePages.day(23));
        CasePages.field(counselor, "plan:time").fill("7:10 AM");
        CasePages.field(counselor, "plan:place").fill("Canary room");
        CasePages.field(counselor, "plan:do").click();
        assertThat(counselor.locator(".said-done")).isVisible();
        endSecondThoughts();
        String start = "DTSTART:" + CasePages.day(23).replace("-", "");
        page.waitForCondition(() -> mails(start).size() == 1, patiently());
        String mail = mails(start).get(0);
        assertTrue(mail.contains("METHOD:REQUEST") && mail.contains("SEQUENCE:0"), mail);
        assertTrue(mail.contains("Subject: Appointment\r\n") || mail.contains("Subject: Appointment\n"), mail);
        assertFalse(
                Pattern.compile("Dana|counsel|Canary|demonstration|session|practice", Pattern.CASE_INSENSITIVE)
                        .matcher(mail)
                        .find(),
                mail);

        page.locator("[id='appointment-mail:off']").click();
        assertThat(page.locator(".said-done")).containsText("Your sessions stay as planned");
        endSecondThoughts();
        page.waitForCondition(() -> mails(start).size() == 2, patiently());
        String removed = mails(start).get(1);
        assertTrue(removed.contains("METHOD:CANCEL") && removed.contains("SEQUENCE:1"), removed);
        assertEquals(uid(mail), uid(removed));
        sheet(counselor, false);
    }

    @Test
    void theSwitchIsSeenOnADeskInTheDarkAndInSpanish() {
        Page counselor = signIn("counselor2", Look.DESK);
        sheet(counselor, true);
        for (Look look :
                List.of(Look.DESK, Look.DESK.dark(), Look.PHONE.dark(), Look.PHONE.spanish(), Look.DESK.spanish())) {
            looking(CLIENT, look, page -> {
                page.navigate("/account");
                assertThat(page.locator("#appointments h2"))
                        .hasText(
                                look.language() == Look.Language.ENGLISH
                                        ? "Appointments by e-mail"
                                        : "Citas por correo");
                assertAccessible(page);
                assertNoSidewaysScroll(page);
                picture(
                        page,
                        "appointments-"
                                + (look.screen() + "-" + look.scheme() + "-" + look.language())
                                        .toLowerCase(Locale.ROOT));
            });
        }
        sheet(counselor, false);
    }

    private static Page.WaitForConditionOptions patiently() {
        return new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.SERVICE));
    }

    private static String caseOfDana(Page counselor) {
        counselor.navigate("/cases");
        counselor
                .locator("main a", new Page.LocatorOptions().setHasText("Dana"))
                .first()
                .click();
        counselor.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}"));
        return URI.create(counselor.url()).getPath();
    }

    private static void sheet(Page counselor, boolean safe) {
        counselor.navigate(caseOfDana(counselor) + "/safety?change=sheet&of=A");
        CasePages.field(counselor, "sheet:email").fill(ADDRESS);
        CasePages.field(counselor, "sheet:email-safe").setChecked(safe);
        CasePages.field(counselor, "sheet:save").click();
        assertThat(counselor.locator("#change")).isHidden();
    }

    private static List<String> mails(String with) {
        return TestStack.current().postOffice().mails().stream()
                .filter(mail -> mail.contains("To: " + ADDRESS) && mail.contains(with))
                .toList();
    }

    private static String uid(String mail) {
        return UID.matcher(mail).results().map(MatchResult::group).findFirst().orElseThrow();
    }
}
