package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was just done is undone from a toast: reached by Tab, by one key, kept while it is read, and gone when its time is over. */
class ToastJourney extends BrowserJourney {

    private static final String TOAST = ".ui-growl-item-container";
    private static final Pattern UNDONE = Pattern.compile("Change undone for \\d+ exercises");

    @Test
    void theToastIsTheFirstThingInThePageAndOneKeyUndoes() {
        Page page = signIn("counselor1", Look.DESK);
        assigned(page);
        assertThat(page.locator(TOAST)).containsText("Exercises assigned.");
        assertThat(page.locator(TOAST)).containsText("You can undo this for 20 seconds.");
        assertThat(page.locator("main > .ui-growl")).hasAttribute("aria-live", "polite");
        assertThat(page.locator(".ui-growl [role=alert]")).hasCount(0);
        look(page, "toast");
        page.locator("#main").focus();
        page.keyboard().press("Tab");
        assertThat(undo(page)).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(TOAST)).hasCount(0);
        assertThat(page.locator("#main")).isFocused();
        page.reload();
        assertThat(page.locator(TOAST)).isVisible();
        page.keyboard().press("?");
        assertThat(page.locator("#keys-list")).containsText("undo what you just did");
        page.locator("#keys-close").click();
        page.locator("#main").press("u");
        assertThat(page.locator(".said-done")).containsText(UNDONE);
        assertThat(page.locator(TOAST)).hasCount(0);
    }

    @Test
    void aToastThatIsBeingReadStaysAndSaysThatItIsTooLate() {
        Page page = signIn("counselor1", Look.PHONE);
        page.clock().install();
        assigned(page);
        page.clock().runFor(1000);
        assertThat(page.locator(TOAST)).isVisible();
        look(page, "toast-phone");
        undo(page).focus();
        page.clock().runFor(20_000);
        assertThat(page.locator(TOAST)).containsText("The undo period has passed.");
        assertThat(undo(page)).hasCount(0);
        assertThat(page.locator(".undo-close")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(TOAST)).hasCount(0);
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void aToastThatNobodyReadsGoesWithItsTime() {
        Page page = signIn("counselor1", Look.DESK);
        page.clock().install();
        assigned(page);
        page.clock().runFor(1000);
        assertThat(page.locator(TOAST)).isVisible();
        page.clock().runFor(20_000);
        assertThat(page.locator(TOAST)).hasCount(0);
    }

    @Test
    void twoClicksUndoOnce() {
        Page page = signIn("counselor1", Look.DESK);
        assigned(page);
        undo(page).dblclick();
        assertThat(page.locator(".said-done")).containsText(UNDONE);
        assertThat(page.locator(".said-refused")).hasCount(0);
    }

    @Test
    void withoutScriptsThePageOffersIt() {
        Page page = signIn("counselor1", Look.DESK);
        String address = assigned(page);
        page.context().route("**/homework.js*", route -> route.abort());
        expectComplaint("Failed to load resource.*");
        page.navigate(address);
        assertThat(page.locator(".undo-offer")).containsText("Exercises assigned.");
        undo(page).click();
        assertThat(page.locator(".said-done")).containsText(UNDONE);
    }

    private static String assigned(Page page) {
        CasePages room = CasePages.openCouple(page, "Iris", "Hugo");
        room.recordConsent("A");
        room.recordConsent("B");
        room.planPhase("heal");
        room.assign();
        assertThat(page.locator(".said-done")).isVisible();
        return room.address();
    }

    private static Locator undo(Page page) {
        return CasePages.field(page, "undo-homework:undo");
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        assertEquals(1, page.locator("main h1").count());
    }
}
