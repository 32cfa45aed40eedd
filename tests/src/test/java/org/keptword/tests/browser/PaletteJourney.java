package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** Finding anything from any page: cases, sessions, exercises, pages and actions. */
@Tag(Suite.SITE)
class PaletteJourney extends BrowserJourney {

    @Test
    void anythingIsFoundWithoutTheMouse() {
        Page page = signIn("counselor1", Look.DESK);
        page.keyboard().press("Control+k");
        Locator field = page.locator("#palette-text");
        assertThat(field).isFocused();
        assertThat(page.locator("#palette [role=option]").first()).isVisible();
        assertAccessible(page);
        page.keyboard().type("THÉO");
        Locator of = page.locator("#palette-list [role=group]");
        assertThat(of.filter(new Locator.FilterOptions().setHasText("Cases"))).containsText("Maya & Theo");
        assertThat(page.locator("#palette-state")).containsText("Results");
        assertAccessible(page);
        picture(page, "palette-case");
        page.keyboard().press("Control+a");
        page.keyboard().type("theo rec maya");
        Locator record = page.locator("#palette [aria-selected=true]");
        assertThat(record).hasText("Record session: Maya & Theo");
        assertThat(field).hasAttribute("aria-activedescendant", Pattern.compile("palette-\\d+"));
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/*/sessions/held");

        page.keyboard().press("Control+k");
        page.keyboard().type("today");
        assertThat(of.filter(new Locator.FilterOptions().setHasText("Sessions")))
                .containsText("Maya & Theo");
        page.keyboard().press("Control+a");
        page.keyboard().type("calend");
        page.keyboard().press("Enter");
        page.waitForURL("**/calendar");

        page.locator("#palette-open").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("zzz");
        assertThat(page.locator("#palette-state")).containsText("No results");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette-open")).isFocused();
        assertThat(page.locator("#palette-list")).isEmpty();
    }

    /** An answer that a newer question has overtaken is not shown, and without a connection pages are still found. */
    @Test
    void lateAnswersAreDroppedAndALostConnectionIsSaid() {
        Page page = signIn("counselor1", Look.DESK);
        List<Route> held = new ArrayList<>();
        page.route("**/api/palette?q=maya", held::add);
        page.keyboard().press("Control+k");
        page.keyboard().type("maya");
        waitUntil(page, () -> !held.isEmpty());
        page.keyboard().press("Control+a");
        page.keyboard().type("dana");
        assertThat(page.locator("#palette-state")).containsText("No results");
        page.waitForResponse(
                "**/api/palette?q=maya",
                () -> held.get(0)
                        .fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(
                                                "{\"hits\": [{\"group\": \"cases\", \"text\": \"Late\", \"detail\": \"\", \"href\": \"/cases\"}]}")));
        assertThat(page.locator("#palette-state")).containsText("No results");
        assertThat(page.locator("#palette-list [role=option]")).hasCount(0);

        expectComplaint("Failed to load resource");
        page.route("**/api/palette?q=cas", Route::abort);
        page.keyboard().press("Control+a");
        page.keyboard().type("cas");
        assertThat(page.locator("#palette-state")).containsText("offline");
        assertThat(page.locator("#palette [role=option]").first()).hasText("Cases");
    }

    @Test
    void aManagerFindsPagesAndNoClient() {
        Page page = signIn("manager1", Look.DESK);
        page.keyboard().press("Control+k");
        page.keyboard().type("maya");
        assertThat(page.locator("#palette-state")).containsText("No results");
        page.keyboard().press("Control+a");
        page.keyboard().type("sett");
        page.keyboard().press("Enter");
        page.waitForURL("**/settings");
        assertEquals(404, page.request().get("/api/palette?q=maya", ours()).status());
    }

    private static RequestOptions ours() {
        return RequestOptions.create().setHeader("X-Requested-With", "XMLHttpRequest");
    }
}
