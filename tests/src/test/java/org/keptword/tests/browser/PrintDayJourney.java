package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** All prep pages of a day in one go. */
@Tag(Suite.DATES)
class PrintDayJourney extends BrowserJourney {

    @Test
    void allPrepPagesOfTodayAreMadeAndTaken() throws IOException, InterruptedException {
        Page page = signIn("counselor2", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Greta", "Hugo");
        plan(page, room, "23:10");
        plan(page, room, "23:20");
        page.navigate("/today");
        assertThat(page.locator(".day-print input[type=submit]")).hasCount(2);
        assertAccessible(page);
        picture(page, "today-print");

        CasePages.field(page, "print:pdf").click();

        page.waitForURL(address -> address.contains("/prints/"));
        assertThat(page.locator("main a[href$='.pdf']")).isVisible();
        assertThat(page.locator("main [role=status]")).containsText("Prep pages ready:");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "print-ready");
        String address = page.locator("main a[href$='.pdf']").getAttribute("href");
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status());
        assertEquals("application/pdf", file.headers().get("content-type"));
        assertTrue(
                file.headers()
                        .get("content-disposition")
                        .matches("inline; filename=\"sessions-[0-9-]{10}-for-the-counselor\\.pdf\""),
                file.headers().get("content-disposition"));
        String text = Paper.words(file.body(), "print-day");
        assertTrue(text.split("Greta & Hugo Session 1 ", -1).length > 2, text);

        forEachPartner(page);
        page.navigate("/today");
        page.locator(".day-print a[href^='/prints/']").click();
        assertThat(page.locator("main a[href$='.pdf']")).isVisible();

        nobodyElseHas(address);
    }

    /** The kind that was chosen stands on the page, in the name of the file and on every page of paper. */
    private void forEachPartner(Page page) throws IOException, InterruptedException {
        page.navigate("/today");
        assertThat(CasePages.field(page, "print:eyes")).hasValue("COUNSELOR");
        CasePages.field(page, "print:eyes").selectOption("PARTNERS");
        CasePages.field(page, "print:pdf").click();
        page.waitForURL(to -> to.contains("/prints/"));
        assertThat(page.locator(".summary-for")).hasText("Each copy is for one partner only");
        assertThat(page.locator("main a[href$='.pdf']")).isVisible();
        assertAccessible(page);
        picture(page, "print-partners");
        APIResponse file =
                page.request().get(page.locator("main a[href$='.pdf']").getAttribute("href"));
        assertTrue(
                file.headers().get("content-disposition").contains("-for-each-partner.pdf"),
                file.headers().get("content-disposition"));
        String text = Paper.words(file.body(), "print-partners");
        assertTrue(text.contains("Copy for Greta only") && text.contains("Copy for Hugo only"), text);
        assertFalse(text.contains("Counselor copy"), text);
    }

    /** They are made when nobody looks at a page, and name the counselor as the clients of the case do. */
    @Test
    void theCopiesOfPartnersNameTheCounselorInSpanish() throws IOException, InterruptedException {
        Page page = signIn("counselor2", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Lola", "Mario");
        plan(page, room, "23:30");
        speak(page, "es");
        try {
            page.navigate("/today");
            CasePages.field(page, "print:eyes").selectOption("PARTNERS");
            CasePages.field(page, "print:pdf").click();
            page.waitForURL(to -> to.contains("/prints/"));
            Locator file = page.locator("main a[href$='.pdf']");
            assertThat(file).isVisible();
            String text =
                    Paper.words(page.request().get(file.getAttribute("href")).body(), "print-partners-spanish");
            assertTrue(text.contains("lo que le dijiste solo a tu consejero."), text);
        } finally {
            page.navigate("/today");
            speak(page, "en");
        }
    }

    private void nobodyElseHas(String address) {
        expectComplaint("404");
        Page other = signIn("counselor1", Look.DESK);
        assertEquals(404, other.request().get(address).status());
        assertEquals(404, other.navigate(address.replace(".pdf", "")).status());
        Page manager = signIn("manager1", Look.DESK);
        assertEquals(404, manager.request().get(address).status());
    }

    @Test
    void aZipHasAFileForEachSessionNamedByTheDay() throws IOException {
        Page page = signIn("counselor2", Look.PHONE.dark());
        CasePages room = CasePages.openCouple(page, "Ilse", "Jonas");
        plan(page, room, "23:40");
        page.navigate("/today");
        CasePages.field(page, "print:zip").click();
        page.waitForURL(address -> address.contains("/prints/"));
        assertThat(page.locator("main a[href$='.zip']")).isVisible();
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, "print-ready-phone-dark");
        byte[] file = page.request()
                .get(page.locator("main a[href$='.zip']").getAttribute("href"))
                .body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertEquals("%PDF", new String(zip.readNBytes(4), StandardCharsets.US_ASCII));
            }
        }
        assertTrue(
                !names.isEmpty() && names.get(0).matches("session-[0-9-]{10}-01-for-the-counselor\\.pdf"),
                names.toString());
    }

    private static void plan(Page page, CasePages room, String time) {
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(0));
        CasePages.field(page, "plan:time").fill(time);
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).isVisible();
    }
}
