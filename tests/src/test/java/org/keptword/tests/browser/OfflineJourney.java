package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keptword.tests.harness.TestStack;

/** A phone without a connection, with the real worker: what is shown then, and what is sent later, once and under the right name. */
@Order(Integer.MAX_VALUE - 7) // what it logs of promises stays on the first page of its clients
class OfflineJourney extends BrowserJourney {

    private static final String CUT = "ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource|Failed to fetch";

    /** Whether the device has the page and the files for the time without a connection. */
    private static final String PREPARED = """
            async () => {
              if (!navigator.serviceWorker.controller || !(await caches.has("keptword-offline"))) return false;
              const files = (await (await caches.open("keptword-shell")).keys()).map((one) => new URL(one.url).pathname);
              return Boolean(await (await caches.open("keptword-offline")).match("/offline"))
                && ["keptword.css", "keptword.js", "portal.css", "offline.js", "icons.svg"].every((one) => files.includes("/assets/" + one));
            }""";

    /** Everything that stands in clear in a cache of the device, as one text. */
    private static final String CACHED = """
            async () => {
              const texts = [];
              for (const name of await caches.keys()) {
                const store = await caches.open(name);
                for (const one of await store.keys()) texts.push(one.url, await (await store.match(one)).text());
              }
              return texts.join("\\n");
            }""";

    private static final Pattern SENT = Pattern.compile("Kept[.] It’s logged[.]");

    @Test
    void aPageThatCannotBeHadMakesRoomForTheLinesAndLeave() {
        expectComplaint(CUT);
        BrowserContext device = deviceWithWorker(Look.PHONE);
        Page page = prepared(device, "client1");
        AnswerPage answers = AnswerPage.report(page);
        String exercise = page.url();
        device.setOffline(true);
        answers.words("what-happened").fill("Nobody else reads this sentence");
        waitUntilKept(page, "Nobody else reads this sentence");

        Page other = device.newPage();
        other.navigate("/record");
        assertThat(other.locator("h1")).hasText("You’re offline");
        assertThat(other.locator(".help-call").first()).isVisible();
        assertThat(other.locator("[data-leave]")).isVisible();
        assertEquals(56.0, other.locator("header.bar").boundingBox().height, "the style sheet is there");
        assertAccessible(other);
        assertNoSidewaysScroll(other);
        picture(other, "offline");
        other.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(other, "offline-dark");
        assertFalse(other.evaluate(CACHED).toString().contains("Nobody else reads"), "typed text in clear in a cache");

        other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(other.locator("h1")).hasText("You’re offline");
        device.setOffline(false);
        assertThat(other.locator("h1")).hasText("My record");

        device.setOffline(true);
        other.navigate("/promises");
        other.locator("[data-leave]").click();
        for (Page tab : List.of(page, other)) {
            assertThat(tab.locator("h1")).hasText("Blank page");
        }
        other.navigate("/home");
        assertThat(other.locator("h1")).hasText("Blank page");
        device.setOffline(false);
        other.navigate(exercise);
        assertThat(other.locator("#password")).isVisible();
        enterPassword(other, "client1");
        assertThat(AnswerPage.of(other).words("what-happened")).hasValue("Nobody else reads this sentence");
        AnswerPage.of(other).words("what-happened").fill("");
        waitUntilKept(other, 0);
    }

    @Test
    void itSpeaksThePersonsLanguageAndNamesNothingWhereNobodyIsSignedIn() {
        expectComplaint(CUT);
        BrowserContext device = deviceWithWorker(Look.PHONE.spanish());
        Page page = device.newPage();
        page.navigate("/home");
        enterPassword(page, "client7");
        speak(page, "es");
        waitUntil(
                page,
                () -> Boolean.TRUE.equals(page.evaluate(PREPARED))
                        && page.evaluate(CACHED).toString().contains("No tienes conexión"));
        device.setOffline(true);
        page.navigate("/progress");
        assertThat(page.locator("h1")).hasText("No tienes conexión");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        picture(page, "offline-spanish");
        device.setOffline(false);
        assertThat(page.locator("h1")).hasText("Avance");
        page.navigate("/home");
        speak(page, "en");
        signOut(page);
        waitUntil(page, "Boolean(navigator.serviceWorker.controller)");
        device.setOffline(true);
        page.navigate("/home");
        assertThat(page.locator("h1")).hasText("No tienes conexión");
        assertThat(page.locator(".help-call")).hasCount(0);
        assertThat(page.locator("body")).not().containsText("Keptword");
    }

    @Test
    void aTapGoesOffOnceWhenTheAnswerWasLost() throws Exception {
        expectComplaint(CUT);
        Page page = signIn("client1", Look.PHONE);
        String what = made(page, "Fill the kettle");
        page.route("**/promises", route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort("internetdisconnected");
        });
        tap(day(page, what), "Kept");
        assertThat(late(page, what)).containsText("saved on this device");
        assertEquals(1, outcomes(what), "the server has it already");
        page.unroute("**/promises");
        page.evaluate(CONNECTED);
        assertThat(late(page, what)).hasText(SENT);
        waitUntilKept(page, 0);
        assertEquals(1, outcomes(what));
    }

    @Test
    void theLastTapCountsAndAWaitingOneCanBeUndone() throws Exception {
        expectComplaint(CUT);
        Page page = signIn("client1", Look.PHONE);
        String what = made(page, "Put the keys away");
        page.context().setOffline(true);
        tap(day(page, what), "Kept");
        assertThat(late(page, what)).containsText("“Kept” is saved");
        tap(day(page, what), "Not this time");
        assertThat(late(page, what)).containsText("“Not this time” is saved");
        waitUntilKept(page, 1);
        picture(page, "tap-waiting");
        late(page, what).getByRole(AriaRole.BUTTON).click();
        waitUntilKept(page, 0);
        assertThat(late(page, what)).hasCount(0);
        tap(day(page, what), "Kept late");
        waitUntilKept(page, 1);
        assertAccessible(page);
        page.context().setOffline(false);
        page.evaluate(CONNECTED);
        assertThat(late(page, what)).containsText("a little late");
        assertEquals(1, outcomes(what));
    }

    @Test
    void aTapThatCannotCountAnyMoreSaysWhyUntilItIsRead() throws Exception {
        expectComplaint(CUT + "|status of 409");
        Page page = signIn("client1", Look.PHONE);
        String what = made(page, "Water $& the {1} fern");
        page.context().setOffline(true);
        tap(day(page, what), "Kept");
        waitUntilKept(page, 1);
        Page elsewhere = signIn("client1", Look.PHONE);
        elsewhere.navigate("/promises");
        tap(day(elsewhere, what), "Kept late");
        assertThat(day(elsewhere, what).locator(".state")).hasText("Kept late");
        page.context().setOffline(false);
        page.evaluate(CONNECTED);

        Locator refused = page.locator(".tap-refused");
        assertThat(refused).containsText("“Kept” for “" + what + "” was not saved.");
        assertThat(refused).containsText("A different answer was already logged for that day.");
        assertAccessible(page);
        picture(page, "tap-refused");
        page.navigate("/record");
        assertThat(refused).containsText(what);
        refused.getByRole(AriaRole.BUTTON).click();
        waitUntilKept(page, 0);
        page.reload();
        assertThat(page.locator("h1")).hasText("My record");
        assertThat(refused).hasCount(0);
        assertEquals(1, outcomes(what));
    }

    @Test
    void whatOnePersonTappedIsNeitherShownToAnotherNorSentUnderTheOthersName() throws Exception {
        expectComplaint(CUT + "|status of 40[19]");
        BrowserContext device = deviceWithWorker(Look.PHONE);
        Page page = prepared(device, "client1");
        String what = made(page, "Leave a note");
        device.setOffline(true);
        tap(day(page, what), "Kept");
        waitUntilKept(page, 1);
        page.locator("[data-leave]").click();
        assertThat(page.locator("h1")).hasText("Blank page");
        device.setOffline(false);

        page.navigate("/home");
        enterPassword(page, "client7");
        for (String address : new String[] {"/home", "/promises"}) {
            page.navigate(address);
            page.evaluate(CONNECTED);
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("body")).not().containsText(what);
            assertThat(page.locator(".tap-late, .tap-refused")).hasCount(0);
        }
        wakeWorker(device, page);
        assertEquals(1, keptOnDevice(page));
        assertEquals(0, outcomes(what));
        signOut(page);
        assertEquals(1, keptOnDevice(page));

        page.navigate("/home");
        enterPassword(page, "client1");
        waitUntilKept(page, 0);
        assertEquals(1, outcomes(what));
    }

    @Test
    void theWorkerSendsWhatWaitsWhenNoPageIsOpen() throws Exception {
        expectComplaint(CUT);
        BrowserContext device = deviceWithWorker(Look.PHONE);
        Page page = prepared(device, "client1");
        String what = made(page, "Charge the phone");
        Page quiet = device.newPage();
        quiet.navigate("/signed-out");
        device.setOffline(true);
        tap(day(page, what), "Kept");
        waitUntilKept(page, 1);
        page.close();
        device.setOffline(false);

        wakeWorker(device, quiet);

        waitUntilKept(quiet, 0);
        assertEquals(1, outcomes(what));
    }

    @Test
    void aTapSurvivesTheEndOfTheBrowserAndIsSentAfterTheNextSignIn(@TempDir Path folder) throws Exception {
        expectComplaint(CUT);
        BrowserContext before = deviceOf(folder);
        Page page = prepared(before, "client1");
        String what = made(page, "Close the window");
        before.setOffline(true);
        tap(day(page, what), "Kept");
        waitUntilKept(page, 1);
        before.close();

        BrowserContext after = deviceOf(folder);
        Page again = after.newPage();
        again.navigate("/home");
        if (again.locator("#password").count() > 0) {
            enterPassword(again, "client1");
        }
        waitUntilKept(again, 0);
        assertEquals(1, outcomes(what));
        again.navigate("/promises");
        assertThat(day(again, what).locator(".state")).hasText("Kept");
        after.close();
    }

    /** The exercise itself is not opened again on this device. */
    @Test
    void whatWasTypedWithoutAConnectionIsSentFromWhicheverPageIsOpenedNext() {
        expectComplaint(CUT);
        Page page = signIn("client4", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        AnswerPage answers = AnswerPage.report(page);
        String address = page.url();
        page.context().setOffline(true);
        answers.words("what-happened").fill("Typed on the train");
        waitUntilKept(page, "Typed on the train");
        Page next = page.context().newPage();
        page.close();
        page.context().setOffline(false);
        next.navigate("/promises");
        waitUntilKept(next, 0);

        Page elsewhere = signIn("client4", Look.PHONE);
        elsewhere.navigate(address);
        assertThat(AnswerPage.of(elsewhere).words("what-happened")).hasValue("Typed on the train");
        AnswerPage.of(elsewhere).words("what-happened").fill("");
        AnswerPage.of(elsewhere).saved();
    }

    private Page prepared(BrowserContext device, String account) {
        Page page = device.newPage();
        page.navigate("/home");
        enterPassword(page, account);
        waitUntil(page, () -> Boolean.TRUE.equals(page.evaluate(PREPARED)));
        return page;
    }

    /** What a browser does once there is a connection again, whether or not a page of ours is open. */
    private static void wakeWorker(BrowserContext device, Page page) {
        CDPSession tools = device.newCDPSession(page);
        AtomicReference<String> found = new AtomicReference<>();
        tools.on("ServiceWorker.workerRegistrationUpdated", event -> {
            JsonArray all = event.getAsJsonArray("registrations");
            for (int i = 0; i < all.size(); i++) {
                JsonObject one = all.get(i).getAsJsonObject();
                if (one.get("scopeURL").getAsString().equals(TestStack.current().baseUrl() + "/")) {
                    found.set(one.get("registrationId").getAsString());
                }
            }
        });
        tools.send("ServiceWorker.enable");
        page.waitForCondition(() -> found.get() != null);
        JsonObject what = new JsonObject();
        what.addProperty("origin", TestStack.current().baseUrl());
        what.addProperty("registrationId", found.get());
        what.addProperty("tag", "keptword-outbox");
        what.addProperty("lastChance", false);
        tools.send("ServiceWorker.dispatchSyncEvent", what);
    }

    /** Makes a promise for today; returns its words. */
    private static String made(Page page, String words) {
        String what = words + " " + System.nanoTime();
        page.navigate("/promises?make");
        CasePages.field(page, "promise:what").fill(what);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next"))
                .click();
        CasePages.field(page, "promise:save").click();
        page.waitForURL("**/promises");
        assertThat(day(page, what)).isVisible();
        return what;
    }

    private static Locator day(Page page, String what) {
        return page.locator("#today .promise-day", new Page.LocatorOptions().setHasText(what));
    }

    private static Locator late(Page page, String what) {
        return day(page, what).locator(".tap-late");
    }

    private static void tap(Locator day, String name) {
        day.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + " ?:")))
                .first()
                .click();
    }

    /** How many answers the server has about the promise that was made last, undone ones too: its words are sealed. */
    private static int outcomes(String what) throws Exception {
        assertTrue(what.length() > 0);
        try (Connection database = TestStack.current().administrator();
                PreparedStatement query = database.prepareStatement("select count(*) from keptword.promise_outcome"
                        + " where promise_id = (select id from keptword.promise order by id desc limit 1)")) {
            ResultSet found = query.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }
}
