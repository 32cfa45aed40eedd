package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A counselor comes back to work that is answered. */
class FurtherReplyJourney extends BrowserJourney {

    private static final Pattern SAVED = Pattern.compile("Saved");

    @Test
    void theNoteChangesAndAnotherReplyGoesOutBesideTheFirst() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases?q=Maya");
        page.locator("td.name a").first().click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}"));
        Locator answered = page.locator("a[href^='/review/']")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("” reviewed")))
                .first();
        String address = answered.getAttribute("href");
        page.navigate(address);
        assertThat(page.locator(".reply").first()).isVisible();
        assertThat(page.locator("[data-outcome]")).hasCount(1);
        assertAccessible(page);

        page.locator("#note").fill("On second thought");
        assertThat(page.locator("#save-state")).containsText(SAVED);
        page.locator("#feedback").fill("One more thing I thought of.");
        assertThat(page.locator("#save-state")).containsText(SAVED);
        page.reload();
        assertThat(page.locator("#note")).hasValue("On second thought");
        assertThat(page.locator("#feedback")).hasValue("One more thing I thought of.");

        page.locator("[data-outcome=FURTHER]").click();

        assertThat(page.locator(".reply").first()).containsText("One more thing I thought of.");
        assertThat(page.locator("#feedback")).hasValue("");
        page.locator("#undo-button").click();
        assertThat(page.locator("#feedback")).hasValue("One more thing I thought of.");
        page.waitForLoadState();
        page.locator("#note").fill("");
        page.locator("#feedback").fill("");
        assertThat(page.locator("#save-state")).containsText(SAVED);
    }
}
