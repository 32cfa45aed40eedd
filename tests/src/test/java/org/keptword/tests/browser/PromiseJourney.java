package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A promise made on a phone, kept, undone, not kept and repaired; one that waits for the counselor; and one that is noticed. */
@Tag(Suite.DATES)
class PromiseJourney extends BrowserJourney {

    private static final Pattern NOTES = Pattern.compile("/api/cases/.*/notes\\?");

    @Test
    void aPromiseIsMadeKeptUndoneAndRepairedOnAPhone() {
        String what = "A glass of water before coffee " + System.nanoTime();
        Page page = signIn("client1", Look.PHONE);
        make(page, what);
        assertThat(page.locator(".said-done")).hasText("Your promise is saved.");
        page.navigate("/home");
        assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("Today’s promises")))
                .isVisible();
        picture(page, "promises-home");
        assertAccessible(page);
        assertNoSidewaysScroll(page);

        tap(today(page, what), "Kept");
        assertThat(today(page, what)).containsText("Kept");
        tap(today(page, what), "Undo");
        assertThat(today(page, what).getByRole(AriaRole.BUTTON)).hasCount(4);
        tap(today(page, what), "Not this time");
        Locator offer = today(page, what)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Make a promise about it"));
        assertThat(offer).isVisible();
        picture(page, "promises-not-this-time");
        assertAccessible(page);
        offer.click();
        assertThat(page.locator("h1")).hasText("Something small that helps");
        fill(page, "Two glasses tomorrow " + what);
        assertThat(page.locator(".said-done")).hasText("Your promise is saved.");
        assertThat(today(page, what).first()).not().containsText("Make a promise about it");
        picture(page, "promises-list");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }

    @Test
    void whatMayServeControlWaitsForTheCounselorWhoLetsItBegin() {
        String what = "You get my password " + System.nanoTime();
        Page client = signIn("client2", Look.PHONE.dark());
        make(client, what);
        assertThat(client.locator(".said-done"))
                .hasText("Your promise is saved. It starts once your counselor has looked at it.");
        assertThat(client.locator(
                                "section", new Page.LocatorOptions().setHasText("Your counselor looks at these first"))
                        .filter(new Locator.FilterOptions().setHasText(what)))
                .isVisible();
        picture(client, "promises-waiting-dark");
        assertAccessible(client);

        Page desk = signIn("counselor1", Look.DESK);
        desk.navigate("/cases?q=Maya");
        desk.locator("td.name a", new Page.LocatorOptions().setHasText("Maya")).click();
        desk.locator(".tabs a", new Page.LocatorOptions().setHasText("Promises"))
                .click();
        Locator line = desk.locator("li", new Page.LocatorOptions().setHasText(what));
        assertThat(line).containsText("Passwords");
        picture(desk, "promises-case");
        assertAccessible(desk);
        assertNoSidewaysScroll(desk);
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                .click();
        assertThat(desk.locator(".said-done")).hasText("Promise approved. It is now active.");
        client.navigate("/home");
        assertThat(today(client, what)).isVisible();
    }

    @Test
    void thePartnerSaysPrivatelyWhetherItWasNoticed() {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/promises");
        Locator asked = page.locator(".promise-day", new Page.LocatorOptions().setHasText("make coffee before"));
        tap(asked, "I see it differently");
        assertThat(asked).containsText("you said: I see it differently");
        assertFalse(page.content().contains("Kept 2"), "no count of the other's");
        Page owner = signIn("client2", Look.PHONE);
        owner.navigate("/promises");
        assertThat(owner.locator("h1")).hasText("Promises");
        assertFalse(owner.content().contains("see it differently"), "the owner never sees it");
        assertAccessible(owner);
    }

    @Test
    void withoutANetworkATapIsKeptAndCountsOnceItCanBeSent() {
        String what = "Stretch for a minute " + System.nanoTime();
        Page page = signIn("client1", Look.PHONE);
        make(page, what);
        expectComplaint("net::ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(true);
        tap(today(page, what), "Kept");
        assertThat(today(page, what).locator(".tap-late"))
                .containsText("“Kept” is saved on this device. It will be sent when you’re back online.");
        waitUntilKept(page, 1);
        page.context().setOffline(false);
        page.evaluate(CONNECTED);
        assertThat(today(page, what).locator(".tap-late")).hasText("Kept. It’s logged.");
        assertThat(today(page, what).locator(".taps")).hasCount(0);
        waitUntilKept(page, 0);
        page.reload();
        assertThat(today(page, what).locator(".state")).hasText("Kept");
    }

    @Test
    void whatIsTypedStaysOnTheDeviceUntilItIsSaved() {
        String what = "Water the plants " + System.nanoTime();
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/promises?make");
        Locator words = CasePages.field(page, "promise:what");
        Locator back = page.locator("[data-brought-back]");
        words.fill(what);
        waitUntilKept(page, 1);
        page.navigate("/home");
        page.navigate("/promises?make");
        assertThat(words).hasValue(what);
        assertThat(back).containsText("You typed this earlier");
        picture(page, "promises-typed-before");
        assertAccessible(page);
        back.getByRole(AriaRole.BUTTON).click();
        assertThat(words).hasValue("");
        waitUntilKept(page, 0);
        page.reload();
        assertThat(words).hasValue("");
        assertThat(back).isHidden();

        words.fill(what);
        expectComplaint("net::ERR_INTERNET_DISCONNECTED");
        page.getByRole(AriaRole.BUTTON, button("Next")).click();
        CasePages.field(page, "promise:rhythm").selectOption("WEEKDAYS");
        CasePages.field(page, "promise:hard-day").fill("One plant");
        page.context().setOffline(true);
        CasePages.field(page, "promise:save").click();
        assertThat(page.locator("#notice")).containsText("not saved");
        waitUntilKept(page, "One plant");
        page.context().setOffline(false);
        page.navigate("/promises");
        page.navigate("/promises?make");
        assertThat(words).hasValue(what);
        page.getByRole(AriaRole.BUTTON, button("Next")).click();
        assertThat(CasePages.field(page, "promise:rhythm")).hasValue("WEEKDAYS");
        assertThat(page.locator("[data-when=WEEKDAYS]")).isVisible();
        assertThat(CasePages.field(page, "promise:hard-day")).hasValue("One plant");
        CasePages.field(page, "promise:rhythm").selectOption("DAILY");
        CasePages.field(page, "promise:save").click();
        assertThat(page.locator(".said-done")).hasText("Your promise is saved.");
        page.navigate("/promises?make");
        assertThat(words).hasValue("");
        assertThat(back).isHidden();
    }

    @Test
    void theCounselorEntersWhatWasPromisedInSession() {
        String what = "Say thank you once " + System.nanoTime();
        Page desk = signIn("counselor1", Look.DESK.dark());
        desk.navigate("/cases?q=Maya");
        desk.locator("td.name a", new Page.LocatorOptions().setHasText("Maya")).click();
        desk.locator(".tabs a", new Page.LocatorOptions().setHasText("Promises"))
                .click();
        desk.locator("#who-B + a").click();
        CasePages.field(desk, "entered:what").fill(what);
        String address = desk.url();
        assertThat(CasePages.field(desk, "entered:what-saved")).hasText(Pattern.compile("Saved \\d"));
        desk.waitForResponse(NOTES, () -> desk.navigate(ofOther(address, desk)));
        assertThat(CasePages.field(desk, "entered:what")).hasValue("");
        desk.navigate(address);
        assertThat(CasePages.field(desk, "entered:what")).hasValue(what);
        CasePages.field(desk, "entered:rhythm").selectOption("DAILY");
        picture(desk, "promises-enter-dark");
        assertAccessible(desk);
        CasePages.field(desk, "entered:save").click();
        assertThat(desk.locator(".said-done")).hasText("Promise added. It is now active.");
        assertThat(desk.locator("li", new Page.LocatorOptions().setHasText(what)))
                .isVisible();
        desk.waitForResponse(NOTES, () -> desk.navigate(address));
        assertThat(CasePages.field(desk, "entered:what")).hasValue("");
    }

    /** The form for the other partner of the case. */
    private static String ofOther(String address, Page desk) {
        String path = address.substring(0, address.indexOf('?'));
        desk.navigate(path);
        return desk.locator("#who-A + a").getAttribute("href");
    }

    private static void make(Page page, String what) {
        page.navigate("/promises");
        page.getByRole(AriaRole.LINK, link("Make a promise").setExact(true)).click();
        fill(page, what);
    }

    private static void fill(Page page, String what) {
        CasePages.field(page, "promise:what").fill(what);
        page.getByRole(AriaRole.BUTTON, button("Next")).click();
        assertThat(page.locator("#part-2")).isFocused();
        CasePages.field(page, "promise:save").click();
        page.waitForURL("**/promises");
    }

    private static Locator today(Page page, String what) {
        return page.locator("#today .promise-day", new Page.LocatorOptions().setHasText(what));
    }

    private static void tap(Locator day, String name) {
        Page page = day.page();
        day.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
