package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** What is read before a session, for the counselor, for the table and for one partner: on desks and phones, in the dark, on paper. */
@Tag(Suite.DATES)
class PrepKindsJourney extends BrowserJourney {

    @Test
    void theKindsAreChosenByPlainLinksAndEveryLineLeadsToWhereItComesFrom() {
        Page page = signIn("counselor1", Look.DESK);
        String session = today(page);
        page.navigate(session + "/prep");
        Locator choices = page.locator(".choice a");
        assertThat(choices).hasText(new String[] {"Counselor copy", "Shared copy", "Copy for Maya", "Copy for Theo"});
        assertThat(page.locator(".prep-for")).hasText("Counselor copy, not for clients");
        assertThat(page.locator("#since")).containsText("Since session 6");
        assertThat(page.locator(".prep-glance .chart-wide .chart")).hasCount(3);
        assertThat(page.locator("#next")).hasText("Suggested next exercises");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "prep-counselor-desk");
        leadsSomewhere(page);

        choices.nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".prep-for")).hasText("Shared copy");
        assertThat(page.locator(".choice a[aria-current]")).hasText("Shared copy");
        assertAccessible(page);
        picture(page, "prep-table-desk");
        leadsSomewhere(page);

        choices.nth(2).click();
        assertThat(page.locator(".prep-for")).hasText("Copy for Maya only");
        assertThat(page.locator(".prep h1")).hasText("Maya");
        assertAccessible(page);
        picture(page, "prep-partner-desk");
        leadsSomewhere(page);
        if (page.locator(".prep-more a").count() > 0) {
            page.locator(".prep-more a").click();
            assertThat(page.locator(".prep-more a")).hasText("Show marked items only");
            assertThat(page.locator(".choice a").first()).hasAttribute("href", session + "/prep?all");
        }
    }

    @Test
    void theFileSaysForWhomItIsAndNamesNobody() throws IOException, InterruptedException {
        Page page = signIn("counselor1", Look.DESK);
        String session = today(page);
        assertFile(page, session, "", "for-the-counselor", "Counselor copy, not for clients");
        assertFile(page, session, "?for=table", "for-the-table", "Shared copy");
        assertFile(page, session, "?for=b", "for-partner-b", "Copy for Theo only");
        for (String nobody : List.of("c", "counselor", "A", "")) {
            assertEquals(
                    404, page.request().get(session + "/prep?for=" + nobody).status(), nobody);
            assertEquals(
                    404, page.request().get(session + "/prep.pdf?for=" + nobody).status(), nobody);
        }
    }

    @Test
    void withOneClientThereIsNoTable() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages.find(page, "Priya").goTo("/sessions");
        String session = page.locator("td a[href^='/sessions/']").first().getAttribute("href");
        page.navigate(session + "/prep");
        assertThat(page.locator(".choice a")).hasText(new String[] {"Counselor copy", "Copy for Priya"});
        for (String none : List.of("table", "b")) {
            assertEquals(404, page.request().get(session + "/prep?for=" + none).status(), none);
        }
        page.locator(".choice a").last().click();
        assertThat(page.locator(".prep-for")).hasText("Copy for Priya only");
        assertAccessible(page);
    }

    @Test
    void itIsReadInTheDarkInSpanishOnAPhoneAndOnPaper() throws IOException, InterruptedException {
        Page dark = signIn("counselor1", Look.DESK.dark());
        String session = today(dark);
        dark.navigate(session + "/prep");
        assertAccessible(dark);
        picture(dark, "prep-counselor-dark");

        Page spanish = signIn("counselor1", Look.DESK);
        speak(spanish, "es");
        spanish.navigate(session + "/prep");
        assertThat(spanish.locator(".prep-for")).hasText("Copia de consejería, no para clientes");
        assertThat(spanish.locator("#agenda")).hasText("Agenda");
        assertAccessible(spanish);
        picture(spanish, "prep-counselor-spanish");
        speak(spanish, "en");

        Page phone = signIn("supervisor1", Look.PHONE);
        phone.navigate(session + "/prep");
        assertThat(phone.locator(".chart-narrow").first()).isVisible();
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        picture(phone, "prep-counselor-phone");
        phone.navigate(session + "/prep?for=a");
        assertNoSidewaysScroll(phone);
        picture(phone, "prep-partner-phone");

        dark.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(dark.locator(".choice")).isHidden();
        assertThat(dark.locator(".prep-for")).isVisible();
        String printed = Paper.words(dark.pdf(new Page.PdfOptions().setFormat("A4")), "prep-printed");
        assertTrue(printed.contains("Counselor copy, not for clients"), printed);
    }

    /** The address of the couple's session of today. */
    private static String today(Page page) {
        CasePages.find(page, "Maya & Theo").goTo("/sessions");
        return page.locator("#ahead a[href$='/prep']")
                .first()
                .getAttribute("href")
                .replace("/prep", "");
    }

    private static void leadsSomewhere(Page page) {
        Set<String> addresses = new LinkedHashSet<>();
        page.locator(".prep-ref").all().forEach(one -> addresses.add(one.getAttribute("href")));
        assertTrue(!addresses.isEmpty(), "lines say where they come from");
        addresses.forEach(one -> assertEquals(200, page.request().get(one).status(), one));
    }

    private static void assertFile(Page page, String session, String query, String named, String whom)
            throws IOException, InterruptedException {
        APIResponse file = page.request().get(session + "/prep.pdf" + query);
        assertEquals(200, file.status());
        String disposition = file.headers().get("content-disposition");
        assertTrue(
                disposition.matches("inline; filename=\"session-\\d{4}-\\d{2}-\\d{2}-" + named + "\\.pdf\""),
                disposition);
        String text = Paper.words(file.body(), "prep-" + named);
        assertTrue(text.contains(whom), text);
    }
}
