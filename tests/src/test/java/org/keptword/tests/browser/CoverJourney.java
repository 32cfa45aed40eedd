package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.keptword.tests.browser.CasePages.day;
import static org.keptword.tests.browser.CasePages.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A counselor says when there is work and goes away, a colleague covers, and clients are told. Everything is put back at the end. */
@Tag(Suite.DATES)
class CoverJourney extends BrowserJourney {

    private static final Pattern COLLEAGUE_READS =
            Pattern.compile("Your counselor is away until .+\\. A colleague reads what you hand in\\.");

    @Test
    void aColleagueHasTheQueueWhileTheCounselorIsAwayAndTheClientIsTold() {
        Page ben = signIn("counselor2", Look.DESK);
        Page ruth = signIn("counselor1", Look.DESK);
        lookForDana(ruth);
        assertThat(danas(ruth)).hasCount(0);

        ben.navigate("/account");
        field(ben, "absence:from").fill(day(0));
        field(ben, "absence:to").fill(day(-1));
        field(ben, "absence:cover").selectOption(new SelectOption().setLabel("Ruth Okafor"));
        field(ben, "absence:save").click();
        assertThat(ben.locator(".said-refused")).containsText("before the first day");
        assertThat(field(ben, "absence:from")).hasValue(CasePages.shownDay(0));
        field(ben, "absence:to").fill(day(9));
        field(ben, "absence:save").click();
        assertThat(ben.locator(".said-done")).isVisible();
        assertThat(ben.locator("#presence .list li")).containsText("Ruth Okafor is covering.");
        assertAccessible(ben);
        picture(ben, "cover-account");

        lookForDana(ruth);
        assertThat(danas(ruth)).hasCount(1);
        assertThat(danas(ruth)).containsText("for Ben Alvarez until");
        picture(ruth, "cover-cases");
        ruth.navigate("/review");
        assertThat(ruth.locator(".queue-row", new Page.LocatorOptions().setHasText("Dana")))
                .containsText("for Ben Alvarez until");
        assertAccessible(ruth);
        picture(ruth, "cover-queue");

        clientIsTold();

        ben.navigate("/account");
        ben.locator("#presence .list li input[type=submit]").click();
        assertThat(ben.locator(".said-done")).containsText("have ended");
        assertThat(ben.locator("#presence .list li")).hasCount(0);
        lookForDana(ruth);
        assertThat(danas(ruth)).hasCount(0);
    }

    private void clientIsTold() {
        Page dana = signIn("client8", Look.PHONE);
        assertThat(dana.locator(".reading-days")).hasText(COLLEAGUE_READS);
        assertNoSidewaysScroll(dana);
        picture(dana, "cover-client-home");
        dana.locator("[aria-labelledby=handed-in] a.button").first().click();
        assertThat(dana.locator(".standing .reading-days")).hasText(COLLEAGUE_READS);
        assertThat(dana.locator(".standing"))
                .containsText("You, your counselor, and the colleague covering for them can read it.");
        assertAccessible(dana);
        picture(dana, "cover-client-handed-in");
        speak(dana, "es");
        assertThat(dana.locator(".reading-days")).containsText("Tu consejero está fuera hasta el");
        assertThat(dana.locator(".standing"))
                .containsText("Pueden leerlo tú, tu consejero y la persona que cubre su ausencia.");
        picture(dana, "cover-client-spanish");
        speak(dana, "en");
    }

    @Test
    void aWeekIsSaidDayByDayAndWhatCannotBeIsRefusedBesideWhatWasTyped() {
        Page ben = signIn("counselor2", Look.DESK.dark());
        ben.navigate("/account");
        field(ben, "week:day:4:ends").fill("");
        field(ben, "week:save").click();
        assertThat(ben.locator(".said-refused")).containsText("needs both times");
        assertThat(field(ben, "week:day:4:begins")).hasValue("9:00 AM");
        field(ben, "week:day:4:begins").fill("");
        field(ben, "week:standing").selectOption(new SelectOption().setLabel("Ruth Okafor"));
        field(ben, "week:save").click();
        assertThat(ben.locator(".said-done")).containsText("saved");
        assertThat(field(ben, "week:day:4:begins")).hasValue("");
        picture(ben, "cover-week-dark");
        Page lee = signIn("manager1", Look.DESK);
        lee.navigate("/people");
        assertThat(lee.locator(".people tr", new Page.LocatorOptions().setHasText("Ben Alvarez")))
                .not()
                .containsText("No coverage");

        field(ben, "week:day:4:begins").fill("9:00 AM");
        field(ben, "week:day:4:ends").fill("17:00");
        field(ben, "week:standing").selectOption("");
        field(ben, "week:save").click();
        assertThat(ben.locator(".said-done")).containsText("saved");
        lee.navigate("/people");
        assertThat(lee.locator(".people tr", new Page.LocatorOptions().setHasText("Ben Alvarez")))
                .containsText("No coverage");
        picture(lee, "cover-people");
    }

    @Test
    void beforeHandingInTheClientReadsOnWhichDayItIsRead() {
        Page maya = signIn("client1", Look.PHONE.dark());
        maya.locator("[aria-labelledby=due] a.button").first().click();
        assertThat(maya.locator(".reading-days"))
                .hasText(Pattern.compile("On working days, your counselor reads what you hand in\\."
                        + " (Today is a working day|The next working day is [A-Z].+)\\."));
        assertAccessible(maya);
        picture(maya, "reading-before-handing-in");
    }

    /** Narrows the list of cases to those named so. */
    private static void lookForDana(Page page) {
        page.navigate("/cases");
        field(page, "caseload:name").pressSequentially("Dana");
    }

    private static Locator danas(Page page) {
        return page.locator("td.name", new Page.LocatorOptions().setHasText("Dana"));
    }
}
