package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A counselor sums a case up, on screen and on paper, and takes one client's work out. */
@Tag(Suite.DATES)
class SummaryJourney extends BrowserJourney {

    private static final List<String> NEVER = List.of(
            "screening",
            "Screening",
            "LEGAL",
            "CONCERN",
            "hurting",
            "nvolved partner",
            "canary",
            "Process",
            "sychotherapy");

    @Test
    void aCaseIsSummedUpOnScreenAndOnPaper() throws IOException, InterruptedException {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Maya");
        room.goTo("/progress");
        page.locator("a[href$='/summary']").click();
        assertThat(page.locator(".summary-for")).hasText("Counselor copy");
        assertThat(page.locator(".summary")).containsText("sessions completed");
        assertThat(page.locator(".summary")).containsText("phases reached");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "summary-desk");
        for (String heading : List.of("frame", "work", "promises", "measures", "goals", "agreed")) {
            assertThat(page.locator("#" + heading)).isVisible();
        }

        APIResponse file =
                page.request().get(page.locator(".case-head .actions a").getAttribute("href"));

        assertEquals(200, file.status());
        assertTrue(
                file.headers().get("content-disposition").matches("inline; filename=\"case-summary-[0-9-]+\\.pdf\""),
                file.headers().get("content-disposition"));
        String text = Paper.words(file.body(), "summary");
        assertTrue(text.contains("Counselor copy"), text);
        assertTrue(text.contains("sessions completed"), text);
        NEVER.forEach(never -> assertFalse(text.contains(never), () -> never + " is on the paper: " + text));
    }

    @Test
    void withoutOnePartnerNeitherNameNorNumberOfTheOtherIsThere() throws IOException, InterruptedException {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Maya");
        room.goTo("/summary");
        page.locator(".choice a", new Page.LocatorOptions().setHasText("Without Theo"))
                .click();
        assertThat(page.locator(".summary")).not().containsText("Theo");
        assertThat(page.locator(".summary")).containsText("One partner is left out of this summary");
        String address = page.locator(".case-head .actions a").getAttribute("href");
        String text = Paper.words(page.request().get(address).body(), "summary-without");
        assertTrue(text.contains("Maya"), text);
        assertFalse(text.contains("Theo"), text);
        assertEquals(
                404,
                page.request().get(room.address() + "/summary.pdf?without=c").status());
    }

    @Test
    void theDischargeSummaryOfAnOpenCaseIsADraftInAnyLook() throws IOException, InterruptedException {
        Page page = signIn("counselor1", Look.DESK.dark());
        CasePages room = CasePages.find(page, "Maya");
        room.goTo("/summary");
        page.locator(".choice a", new Page.LocatorOptions().setHasText("Discharge summary"))
                .click();
        assertThat(page.locator(".summary-for")).containsText("draft");
        assertAccessible(page);
        picture(page, "discharge-dark");
        String text = Paper.words(
                page.request().get(room.address() + "/discharge.pdf").body(), "discharge");
        assertTrue(text.contains("draft, case open"), text);
        Page spanish = signIn("counselor9", Look.DESK.spanish());
        CasePages.find(spanish, "Inés").goTo("/summary");
        assertThat(spanish.locator("#frame")).hasText("Datos generales");
        assertAccessible(spanish);
        picture(spanish, "summary-spanish");
        Page phone = signIn("supervisor1", Look.PHONE);
        CasePages.find(phone, "Maya").goTo("/discharge");
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        for (String head : List.of("Not logged", "Client", "Submitted")) {
            assertThat(phone.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(head))
                            .first())
                    .isAttached();
        }
        picture(phone, "discharge-phone");
    }

    @Test
    void oneClientsWorkIsPrintedWithoutThePartners() throws IOException, InterruptedException {
        expectComplaint("404");
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Maya & Theo");
        room.goTo("/summary");
        Locator theo = page.locator("a[href*='/work/']", new Page.LocatorOptions().setHasText("Theo"));
        Locator maya = page.locator("a[href*='/work/']", new Page.LocatorOptions().setHasText("Maya"));
        String theos = Paper.words(page.request().get(theo.getAttribute("href")).body(), "work-theo");
        String mayas = Paper.words(page.request().get(maya.getAttribute("href")).body(), "work-maya");
        String brought = "I was between jobs and ashamed of it.";
        assertTrue(theos.contains(brought), theos);
        assertFalse(mayas.contains(brought), mayas);
        assertTrue(theos.contains("Contents"), theos);
        assertFalse(theos.contains("I looked at you and lied."), "a draft is nobody's to print");
        Page other = signIn("counselor2", Look.DESK);
        assertEquals(404, other.request().get(theo.getAttribute("href")).status());
        assertEquals(404, other.request().get(room.address() + "/summary.pdf").status());
        Page client = signIn("client1", Look.PHONE);
        assertEquals(404, client.request().get(maya.getAttribute("href")).status());
        assertEquals(404, client.navigate(room.address() + "/summary").status());
    }
}
