package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A client asks for another time of a session on the phone; the counselor answers with one tap; the partner is told nothing. */
@Tag(Suite.DATES)
class SessionRequestJourney extends BrowserJourney {

    private static void suggest(Page page, int nth, int days, String part, String time) {
        CasePages.field(page, "ask:day" + nth).fill(CasePages.day(days));
        CasePages.field(page, "ask:part" + nth).selectOption(part);
        CasePages.field(page, "ask:time" + nth).fill(time);
    }

    @Test
    void aClientAsksAndReadsTheAnswerAndThePartnerIsToldNothing() {
        Page phone = signIn("client2", Look.PHONE);
        phone.navigate("/home");
        phone.locator(".portal-lead a[href='/session']").click();
        assertThat(phone.locator("h1")).hasText("Ask for another time");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "request-ask-phone");
        CasePages.field(phone, "ask:send").click();
        assertThat(phone.locator(".said-refused")).containsText("Suggest at least one time");
        CasePages.field(phone, "ask:time2").fill("10:00");
        CasePages.field(phone, "ask:send").click();
        assertThat(phone.locator(".said-refused")).containsText("Enter the day");
        assertThat(CasePages.field(phone, "ask:time2")).hasValue(Pattern.compile("10:00.*"));
        CasePages.field(phone, "ask:time2").fill("");
        suggest(phone, 1, 40, "", "10:00");
        suggest(phone, 2, 41, "AFTERNOON", "");
        CasePages.field(phone, "ask:send").click();
        phone.waitForURL("**/home");
        assertThat(phone.locator("#asked")).containsText("You asked for another time");
        assertAccessible(phone);
        picture(phone, "request-home-open");

        Page partner = signIn("client1", Look.PHONE);
        partner.navigate("/home");
        assertThat(partner.locator("h1")).isVisible();
        assertThat(partner.locator("#asked")).hasCount(0);

        Page desk = signIn("counselor1", Look.DESK);
        desk.navigate("/today");
        Locator request = desk.locator(".time-request");
        assertThat(request).containsText("Theo asks for another time");
        assertThat(request).containsText("afternoon");
        assertAccessible(desk);
        assertNoSidewaysScroll(desk);
        picture(desk, "request-today-desk");
        request.locator("button", new Locator.LocatorOptions().setHasText("Move to"))
                .click();
        assertThat(desk.locator(".said-done")).containsText("rescheduled");
        assertThat(desk.locator(".time-request")).hasCount(0);
        assertThat(desk.locator("form.undo-offer")).containsText("Session moved to");
        picture(desk, "request-undo-desk");
        CasePages.field(desk, "undo-request:do").click();
        assertThat(desk.locator(".said-done")).containsText("The request is open again");

        desk.locator(".time-request a[href^='/sessions/']").click();
        assertThat(desk.locator(".time-request")).containsText("Theo asks for another time");
        picture(desk, "request-session-desk");
        String address = desk.url();
        desk.locator(".time-request a[href*='on=']").click();
        assertThat(CasePages.field(desk, "changing:day")).hasValue(CasePages.shownDay(41));
        desk.navigate(address);
        desk.locator(".time-request button", new Page.LocatorOptions().setHasText("Keep the time"))
                .click();
        assertThat(desk.locator(".said-done")).containsText("stays as planned");

        phone.navigate("/home");
        assertThat(phone.locator("#asked")).containsText("stays as planned");
        picture(phone, "request-home-kept");
        phone.locator("#asked button").click();
        assertThat(phone.locator("#asked")).hasCount(0);
        partner.navigate("/home");
        assertThat(partner.locator("h1")).isVisible();
        assertThat(partner.locator("#asked")).hasCount(0);
    }

    @Test
    void inSpanishAClientWithdrawsWhatIsStillOpen() {
        looking("client1", Look.PHONE.spanish().dark(), page -> {
            page.navigate("/session");
            assertThat(page.locator("h1")).hasText("Pedir otro horario");
            suggest(page, 1, 200, "EVENING", "");
            CasePages.field(page, "ask:send").click();
            assertThat(page.locator(".said-refused")).containsText("90");
            suggest(page, 1, 42, "EVENING", "");
            picture(page, "request-ask-spanish-dark");
            CasePages.field(page, "ask:send").click();
            page.waitForURL("**/home");
            assertThat(page.locator("#asked")).containsText("Pediste otro horario");
            picture(page, "request-home-spanish-dark");
            page.navigate("/session");
            assertThat(page.locator("#ask")).hasCount(0);
            looking("counselor1", Look.DESK.spanish().dark(), desk -> {
                desk.navigate("/today");
                assertThat(desk.locator(".time-request")).containsText("pide otro horario");
                picture(desk, "request-today-spanish-dark");
            });
            page.locator("#asked button").click();
            assertThat(page.locator("#asked")).hasCount(0);
        });
    }
}
