package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** Dates, times and fields are written the way the person's region writes them, whatever the browser's own is. */
@Tag(Suite.DATES)
@Tag(Suite.SITE)
class RegionsJourney extends BrowserJourney {

    private static final String WEEKDAY = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String DIA = "(lun|mar|mié|jue|vie|sáb|dom)";

    @Test
    void eachRegionHasOneFormatOnThePageAndInItsFields() {
        Page page = signIn("counselor2", Look.DESK);
        shows(page, "en-US", WEEKDAY + ",\\s[A-Z][a-z]{2}\\s\\d{1,2}, \\d{1,2}:\\d\\d\\s[AP]M.*", "9:00 AM", "4:30 PM");
        shows(page, "en-GB", WEEKDAY + "\\s\\d{1,2}\\s[A-Z][a-z]{2}, \\d\\d:\\d\\d.*", "09:00", "16:30");
        shows(page, "es-MX", DIA + "\\s\\d{1,2}\\s[a-z]{3}, \\d\\d:\\d\\d.*", "09:00", "16:30");
        shows(page, "es-ES", DIA + "\\s\\d{1,2}\\s[a-z]{3}, \\d\\d:\\d\\d.*", "09:00", "16:30");
        choose(page, "en-US");
    }

    private void shows(Page page, String region, String moment, String nine, String typed) {
        choose(page, region);
        assertThat(page.locator("html")).hasAttribute("data-region", region);
        assertThat(page.locator("html")).hasAttribute("lang", region.substring(0, 2));
        assertThat(page.locator("#sign-in .sign-ins time").first()).hasText(Pattern.compile(moment));
        Locator begins = CasePages.field(page, "week:day:0:begins");
        assertThat(begins).hasValue(nine);
        begins.fill("4.30 pm");
        begins.press("Tab");
        assertThat(begins).hasValue(typed);
        begins.fill("later");
        CasePages.field(page, "week:save").click();
        assertThat(page.locator("[id='week:day:0:begins-message']"))
                .containsText(region.equals("en-US") ? "4:00 PM" : "16:00");
        assertThat(begins).hasAttribute("aria-invalid", "true");
        assertThat(begins).hasValue("later");
        assertAccessible(page);
        picture(page, "regions-" + region.toLowerCase(java.util.Locale.ROOT));
        page.navigate("/account");
    }

    @Test
    void theLanguageButtonComesBackToTheRegion() {
        Page page = signIn("client4", Look.PHONE);
        page.navigate("/account");
        choose(page, "es-ES");
        speak(page, "en");
        assertThat(page.locator("html")).hasAttribute("data-region", "en-US");
        speak(page, "es");
        assertThat(page.locator("html")).hasAttribute("data-region", "es-ES");
        speak(page, "en");
    }

    @Test
    void aPickedDayIsWrittenInTheFieldAndTheFocusStays() {
        Page page = signIn("counselor2", Look.DESK);
        page.navigate("/account");
        Locator from = CasePages.field(page, "absence:from");
        from.fill(CasePages.day(3));
        from.press("Tab");
        assertThat(from).hasValue(CasePages.shownDay(3));
        Locator pick = page.locator(".timed:has([id='absence:from']) .timed-pick");
        assertThat(pick).isFocused();
        pick.press("Enter");
        Locator control = page.locator(".timed-native");
        assertThat(control).hasValue(CasePages.day(3));
        control.evaluate(
                "(one, day) => { one.value = day; one.dispatchEvent(new Event('change', { bubbles: true })); }",
                CasePages.day(5));
        assertThat(from).hasValue(CasePages.shownDay(5));
    }

    @Test
    void aMomentInAnExerciseIsTypedInTheRegionAndKeptAsOne() {
        Page page = signIn("client4", Look.PHONE);
        page.navigate("/account");
        choose(page, "es-MX");
        AnswerPage room = AnswerPage.report(page);
        Locator when = page.locator("[data-id=when] input");
        when.fill("2 ene 2026 8:30 pm");
        when.press("Tab");
        assertThat(when).hasValue("vie 2 ene 2026, 20:30");
        room.saved();
        page.reload();
        assertThat(when).hasValue("vie 2 ene 2026, 20:30");
        assertAccessible(page);
        picture(page, "regions-exercise-phone");
        page.navigate("/account");
        choose(page, "en-US");
    }

    /** The title is the counselor's, whoever reads meanwhile; a new sign-in reads it again. */
    @Test
    void aClientReadsTheTitleTheCounselorChose() {
        Page ben = signIn("counselor2", Look.DESK);
        Page dana = signIn("client8", Look.PHONE);
        dana.navigate("/home");
        speak(dana, "es");
        assertThat(dana.locator(".reading-days")).containsText("Tu consejero ");
        address(ben, "FEMININE");
        Page again = signIn("client8", Look.PHONE);
        again.navigate("/home");
        assertThat(again.locator(".reading-days")).containsText("Tu consejera ");
        picture(again, "regions-title-phone");
        speak(again, "en");
        address(ben, "MASCULINE");
    }

    private static void address(Page page, String title) {
        page.navigate("/account");
        page.locator("input[name='preferences:title'][value='" + title + "']").check();
        page.locator("[id='preferences:save']").click();
        assertThat(page.locator(".said-done")).isVisible();
    }

    private static void choose(Page page, String region) {
        page.navigate("/account");
        page.locator("[id='preferences:language']").selectOption(region);
        page.locator("[id='preferences:save']").click();
        assertThat(page.locator(".said-done")).isVisible();
    }
}
