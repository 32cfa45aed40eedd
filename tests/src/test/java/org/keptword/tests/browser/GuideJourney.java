package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A counselor looks for something to give. */
class GuideJourney extends BrowserJourney {

    @Test
    void aCounselorFindsAnExerciseAndReadsItsNoteAndItsQuestions() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/guide");
        assertEquals(5, page.locator("section.guide-phase:has(.eyebrow)").count());
        assertEquals(47, page.locator(".guide-line a").count());
        assertAccessible(page);
        picture(page, "guide");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Writing an apology")
                                .setExact(true))
                .click();
        page.waitForURL("**/guide?exercise=apology-draft");
        assertEquals("Writing an apology", page.locator("h1").innerText());
        assertTrue(page.locator(".private").innerText().contains("Caution"));
        Locator delivery = page.locator(".guide-question:has(h3:has-text('If you delivered the apology yourself'))");
        assertTrue(delivery.innerText().contains("Involves contact"));
        assertTrue(delivery.innerText().contains("Shown if"));
        assertAccessible(page);
        picture(page, "guide-exercise");
    }

    @Test
    void theGuideFitsAPhoneInTheDark() {
        Page page = signIn("counselor1", Look.PHONE.dark());
        page.navigate("/guide");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        page.navigate("/guide?exercise=lead-up");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
    }

    @Test
    void anExerciseThatDoesNotExistAndAClientAreToldTheSame() {
        expectComplaint("status of 404");
        Page counselor = signIn("counselor1", Look.DESK);
        assertEquals(404, counselor.navigate("/guide?exercise=no-such-exercise").status());
        Page client = signIn("client1", Look.PHONE);
        assertEquals(404, client.navigate("/guide").status());
    }
}
