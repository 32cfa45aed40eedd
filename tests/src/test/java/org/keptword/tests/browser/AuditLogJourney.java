package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manager looks for what somebody did, takes it along, and asks whether the trail is whole. */
class AuditLogJourney extends BrowserJourney {

    @Test
    void theManagerReadsNarrowsChecksAndTakesTheTrailAlong() {
        signIn("counselor1", Look.DESK);
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/trail");
        assertAccessible(page);
        picture(page, "trail-desk");
        page.selectOption("#act", "SIGN_IN");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile("act=SIGN_IN"));
        assertTrue(page.locator("tbody tr").count() > 0);
        assertEquals(0, page.locator("tbody tr:not(:has-text('Signed in'))").count());
        page.locator("#person").fill("okaf");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile("person=okaf"));
        assertTrue(page.locator("tbody tr").count() > 0);
        assertEquals(0, page.locator("tbody tr:not(:has-text('Ruth Okafor'))").count());
        page.getByText("Check the whole trail now").click();
        page.getByText("The trail was checked.").waitFor();
        page.waitForLoadState();
        String state = page.locator("#main").innerText();
        assertTrue(state.contains("Verified up to entry"), state);
        assertFalse(state.contains("Not whole"), state);
        picture(page, "trail-checked");
        APIResponse file = page.request().get("/trail.csv");
        assertEquals(200, file.status());
        assertTrue(file.headers().get("content-type").startsWith("text/csv"));
        assertTrue(file.text().lines().count() > 2);
    }

    @Test
    void itIsReadInSpanishOnAPhoneInTheDark() {
        Page page = signIn("manager1", Look.PHONE.dark());
        page.navigate("/trail");
        speak(page, "es");
        try {
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            picture(page, "trail-phone-dark-es");
            assertTrue(page.locator("#main").innerText().contains("Registro de accesos"));
        } finally {
            speak(page, "en");
        }
    }
}
