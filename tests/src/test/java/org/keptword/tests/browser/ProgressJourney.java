package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** How a case goes, read with the keyboard, in the dark, on paper, and by a client. */
@Tag(Suite.DATES)
class ProgressJourney extends BrowserJourney {

    private static final Pattern SIX = Pattern.compile("Showing sessions 1 to 6 of 6 completed");

    @Test
    void aCounselorReadsItWithTheKeyboard() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Maya");
        room.goTo("");
        assertThat(page.locator("[data-points]")).containsText("27.5");
        page.locator("a[href$='/progress']").first().click();
        assertThat(page.locator(".sessions-part")).containsText(SIX);
        assertThat(page.locator(".point-list")).containsText("ratings of Theo’s trustworthiness");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "progress-desk");

        Locator numbers = page.locator(".chart-numbers").last();
        assertThat(numbers.locator("table")).isHidden();
        numbers.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(numbers.locator("table")).isVisible();
        assertThat(numbers.locator("tbody tr")).hasCount(7);
        assertThat(numbers.locator("tbody tr").nth(3)).containsText("Before session 4");
        assertThat(numbers.locator("tbody tr").nth(3)).containsText("20");
        assertAccessible(page);
        picture(page, "progress-numbers");

        page.locator(".choice a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".sessions-part")).containsText("Showing sessions 4 to 6 of 6 completed");
        assertThat(page.locator(".choice a[aria-current]")).hasText("Last 3");
        room.goTo("/progress?span=all");
        assertThat(page.locator(".sessions-part")).containsText(SIX);
    }

    @Test
    void aCaseWithNothingToTalkAboutSaysSo() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages.openCouple(page, "Ottla", "Piotr").goTo("");
        assertThat(page.locator("[data-points]"))
                .hasText(
                        "No talking points right now. This does not rule out concerns; review the charts on the Progress page.");
        assertThat(page.locator("section[aria-labelledby=glance] [data-points]"))
                .hasCount(1);
        assertThat(page.locator("#talking-points")).hasCount(0);
        assertAccessible(page);
    }

    @Test
    void itIsReadableInTheDarkOnAPhoneAndInSpanish() {
        Page dark = signIn("counselor1", Look.DESK.dark());
        CasePages.find(dark, "Maya").goTo("/progress");
        assertThat(dark.locator(".sessions-part")).containsText(SIX);
        assertAccessible(dark);
        picture(dark, "progress-desk-dark");
        Page spanish = signIn("counselor9", Look.DESK.spanish());
        CasePages.find(spanish, "Inés").goTo("/progress");
        assertThat(spanish.locator("#points")).hasText("Temas a tratar");
        assertThat(spanish.locator("#trust")).hasText("Confianza");
        assertAccessible(spanish);
        picture(spanish, "progress-spanish");
        Page phone = signIn("supervisor1", Look.PHONE);
        CasePages.find(phone, "Maya").goTo("/progress");
        assertThat(phone.locator(".chart-narrow").first()).isVisible();
        assertThat(phone.locator(".chart-wide").first()).isHidden();
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        picture(phone, "progress-phone");
    }

    @Test
    void itPrintsAndIsTheSameInAFile() throws IOException, InterruptedException {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Maya");
        room.goTo("/progress");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".choice").first()).isHidden();
        assertThat(page.locator(".chart-wide").first()).isVisible();
        assertThat(page.locator(".chart-narrow").first()).isHidden();
        String printed = Paper.words(page.pdf(new Page.PdfOptions().setFormat("A4")), "progress-printed");
        assertTrue(SIX.matcher(printed).find(), printed);

        APIResponse file = page.request().get(room.address() + "/progress.pdf?span=3");
        assertEquals(200, file.status());
        assertEquals("application/pdf", file.headers().get("content-type"));
        assertTrue(file.headers().get("content-disposition").contains("progress-"), "named by its day");
        String text = Paper.words(file.body(), "progress");
        assertTrue(text.contains("Showing sessions 4 to 6 of 6 completed"), text);
        assertTrue(text.contains("Counselor copy"), text);
        for (String never : List.of("screening", "LEGAL", "hurt")) {
            assertFalse(text.contains(never), () -> never + " is on the paper: " + text);
        }
    }

    @Test
    void aClientSeesTheOwnPartAlone() {
        expectComplaint("404");
        Page maya = signIn("client1", Look.PHONE);
        maya.navigate("/progress");
        Locator own = maya.locator(".own-progress");
        assertThat(own).containsText("“Trust in partner”: higher than last time.");
        own.locator("summary").focus();
        maya.keyboard().press("Enter");
        assertThat(own.locator("tbody tr")).hasCount(7);
        for (String never : List.of("42.5", "27.5", "Theo", "gap", "Noticed", "reliab")) {
            assertThat(own).not().containsText(never);
        }
        assertAccessible(maya);
        assertNoSidewaysScroll(maya);
        picture(maya, "progress-client");
        Page counselor = signIn("counselor1", Look.DESK);
        String address = CasePages.find(counselor, "Maya").address();
        assertEquals(404, maya.request().get(address + "/progress").status());
        assertEquals(404, maya.request().get(address + "/progress.pdf").status());
        Page theo = signIn("client2", Look.PHONE.dark());
        theo.navigate("/progress");
        assertThat(theo.locator(".own-progress")).containsText("promises you logged");
        assertAccessible(theo);
        picture(theo, "progress-client-dark");
    }
}
