package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What an act leaves to be said waits for the page the act led to, whatever else the browser asks for meanwhile. */
class SaidJourney extends BrowserJourney {

    private static final String SEND = "async extra => {"
            + " const form = document.getElementById('assigning');"
            + " const fields = new URLSearchParams(new FormData(form));"
            + " for (const [name, value] of Object.entries(extra)) fields.set(name, value);"
            + " const answer = await fetch(form.action, {method: 'POST', body: fields, redirect: 'manual',"
            + "   headers: extra['jakarta.faces.partial.ajax'] ? {'Faces-Request': 'partial/ajax',"
            + "     'X-Requested-With': 'XMLHttpRequest'} : {Accept: 'text/html'}});"
            + " return answer.type + ' ' + answer.status + ' ' + await answer.text(); }";
    private static final String GIVE = "({'assigning:give': 'x'})";
    private static final String PREVIEW =
            "({'jakarta.faces.partial.ajax': 'true', 'jakarta.faces.source': 'assigning:due',"
                    + " 'jakarta.faces.partial.execute': 'assigning', 'jakarta.faces.partial.render': 'assigning:summary',"
                    + " 'jakarta.faces.behavior.event': 'change', 'jakarta.faces.partial.event': 'change'})";

    @Test
    void aPreviewOnTheWayNeitherLeadsAwayNorTakesWhatIsSaid() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Noor", "Sam");
        room.recordConsent("A");
        room.planPhase("heal");

        assertTrue(send(page, GIVE).startsWith("opaqueredirect"), "the act leads to another page");
        String late = send(page, PREVIEW);
        assertTrue(late.contains("<partial-response"), late);
        assertTrue(late.contains("assigning:summary"), late);
        assertFalse(late.contains("<redirect"), late);
        Page other = page.context().newPage();
        other.navigate("/today");
        assertThat(other.locator(".said-done")).hasCount(0);

        page.navigate(room.address());
        assertThat(page.locator(".said-done")).containsText("Assigned: ");
        page.navigate(room.address());
        assertThat(page.locator(".said-done")).hasCount(0);
    }

    @Test
    void aFormSentTwiceActsOnce() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Noor", "Sam");
        room.recordConsent("A");
        room.planPhase("heal");
        assertTrue(send(page, PREVIEW).contains("<partial-response"));
        assertTrue(send(page, GIVE).startsWith("opaqueredirect"));
        assertTrue(send(page, GIVE).startsWith("opaqueredirect"));
        room.goTo("/homework");
        assertThat(page.locator(".work-list > li", new Page.LocatorOptions().setHasText("A life of my own")))
                .hasCount(1);
    }

    private static String send(Page page, String extra) {
        return (String) page.evaluate("(" + SEND + ")" + extra);
    }
}
