package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** A client's reminders: off until chosen, over a way that is safe, wordless, and off in one tap. */
@Tag(Suite.DATES)
class RemindersJourney extends BrowserJourney {

    private static final String CLIENT = "client8";
    /** Adds a browser with an address, as the page does once a push service gave it one. */
    static final String ADD = """
        async (address) => {
          const letters = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
          const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
          const body = {
            person: document.body.dataset.person,
            address,
            publicKey: letters(await crypto.subtle.exportKey("raw", pair.publicKey)),
            authSecret: letters(crypto.getRandomValues(new Uint8Array(16))),
          };
          const headers = { "Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest" };
          return (await fetch("/api/reminders/device", { method: "POST", headers, body: JSON.stringify(body) })).status;
        }\
        """;

    /** What the worker shows when something happens to it. */
    private static final String WORKER = """
        async ([endpoint, name, action]) => {
          const words = { lang: "es", waiting: "Hay algo pendiente para ti", off: "Desactivar", done: "Desactivado", undone: "No" };
          await (await caches.open("keptword-notifications")).put("/waiting", new Response(JSON.stringify(words)));
          let shown = "";
          window.registration = {
            showNotification: async (title, { actions = [] }) => { shown = title + " [" + actions.map((one) => one.title) + "]"; },
            pushManager: { getSubscription: async () => ({ endpoint, unsubscribe: async () => true }) },
          };
          await import("/assets/push.js");
          const happens = new Event(name);
          let done;
          Object.assign(happens, { action, notification: { close() {} }, waitUntil: (until) => { done = until; } });
          dispatchEvent(happens);
          await done;
          return shown;
        }\
        """;

    private static final Pattern LINK = Pattern.compile("/reminders/off/([A-Za-z0-9_-]{64})");

    @Test
    void aClientChoosesRemindersGetsATestAndTurnsThemOffByItsLink() throws Exception {
        Page counselor = signIn("counselor2", Look.DESK);
        sheet(counselor, "d1@example.org", false);
        Page page = signIn(CLIENT, Look.PHONE);
        page.navigate("/reminders");
        assertThat(page.locator("#state")).hasText("Reminders are off");
        assertThat(page.locator("#choose\\:channel")).not().containsText("E-mail");
        page.locator("[id='choose:save']").click();
        assertThat(page.locator("#state")).hasText("Reminders are off");
        assertThat(page.locator("#choose")).containsText("Choose how you want to get reminders");

        sheet(counselor, "d1@example.org", true);
        page.navigate("/account");
        page.locator("#notices a[href='/reminders']").click();
        assertThat(page.locator("#choose\\:channel")).containsText("E-mail to d…@example.org");
        assertThat(page.locator("#device")).containsText("are blocked in your browser’s settings");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "reminders-off-phone");

        kind(page, "PROMISES").check();
        kind(page, "SESSION").check();
        at(page).fill("11:00 PM");
        page.locator("[id='choose:save']").click();
        assertThat(page.locator("[id='choose:at-message']")).containsText("between 8:00 AM and 9:29 PM");
        assertThat(kind(page, "SESSION")).isChecked();
        at(page).fill("7:15 PM");
        page.locator("[id='choose:save']").click();
        assertThat(page.locator("#state")).hasText("Reminders are on");
        Locator card = page.locator("section[aria-labelledby='state']");
        assertThat(at(page)).hasValue("7:15 PM");
        assertThat(card).containsText("by e-mail to d…@example.org");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "reminders-on-phone");

        page.locator("[id='try:test']").click();
        assertThat(page.locator(".said-done")).containsText("A test is on its way");
        page.waitForCondition(
                () -> !mails().isEmpty(),
                new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.SERVICE)));
        String mail = mails().get(0);
        assertTrue(mail.contains("You have something waiting"), mail);
        assertFalse(
                Pattern.compile("Dana|counsel|demonstration|session|promise", Pattern.CASE_INSENSITIVE)
                        .matcher(mail)
                        .find(),
                mail);
        Matcher link = LINK.matcher(mail.replace("=\r\n", "").replace("=\n", ""));
        assertTrue(link.find(), mail);

        Page anyone = device(Look.PHONE).newPage();
        anyone.navigate(link.group());
        assertThat(anyone.locator("h1")).hasText("Turn off reminders?");
        assertAccessible(anyone);
        assertNoSidewaysScroll(anyone);
        picture(anyone, "reminders-link-phone");
        page.reload();
        assertThat(page.locator("#state")).hasText("Reminders are on");
        anyone.locator("main form button").click();
        assertThat(anyone.locator("h1")).hasText("Turned off");
        assertAccessible(anyone);
        picture(anyone, "reminders-link-done-phone");
        page.reload();
        assertThat(page.locator("#state")).hasText("Reminders are off");
        assertThat(kind(page, "PROMISES")).isChecked();

        page.locator("[id='choose:save']").click();
        assertThat(page.locator("#state")).hasText("Reminders are on");
        assertEquals(200, oneClick(link.group()));
        assertEquals(404, oneClick("/reminders/off/" + "A".repeat(64)));
        page.reload();
        assertThat(page.locator("#state")).hasText("Reminders are off");

        page.locator("[id='choose:save']").click();
        sheet(counselor, "d1@example.org", false);
        page.reload();
        assertThat(page.locator("section[aria-labelledby='state']")).containsText("Nothing is being sent right now");
        assertAccessible(page);
        picture(page, "reminders-stopped-phone");
        page.locator("[id='end:off']").click();
        assertThat(page.locator("#state")).hasText("Reminders are off");
    }

    @Test
    void thePageIsReadOnADeskAndInSpanish() throws Exception {
        Page counselor = signIn("counselor2", Look.DESK);
        sheet(counselor, "d1@example.org", true);
        looking(CLIENT, Look.DESK.dark(), page -> {
            page.navigate("/reminders");
            assertThat(page.locator("#device")).containsText("are blocked in your browser’s settings");
            page.locator("details.reminders-more summary").click();
            assertAccessible(page);
            picture(page, "reminders-desk-dark");
        });
        for (Look look : List.of(Look.PHONE.spanish(), Look.DESK.spanish())) {
            looking(CLIENT, look, page -> {
                page.navigate("/reminders");
                assertThat(page.locator("h1")).hasText("Recordatorios");
                assertThat(page.locator("#device")).containsText("están bloqueadas en la configuración");
                page.locator("details.reminders-more summary").click();
                assertAccessible(page);
                assertNoSidewaysScroll(page);
                picture(page, "reminders-spanish-" + look.screen().name().toLowerCase(java.util.Locale.ROOT));
                page.navigate("/record");
                page.locator(".record-links a[href='/reminders']").click();
                assertThat(page.locator("h1")).hasText("Recordatorios");
            });
        }
    }

    /**
     * A browser gets its address from a push service in the internet, and a headless one shows no notification. So the address here is one of this
     * machine, and the worker's part is run in a page that writes down what would be shown.
     */
    @Test
    void aNotificationComesWithoutAWordAndItsButtonTurnsItOff() {
        String name = UUID.randomUUID().toString();
        String address = TestStack.current().receiver().browser(201, name);
        Page page = signIn(CLIENT, Look.PHONE);
        page.navigate("/reminders");
        assertEquals(200, page.evaluate(ADD, address));
        page.reload();
        kind(page, "PROMISES").check();
        page.locator("input[name='choose:channel'][value=PUSH]").check();
        page.locator("[id='choose:save']").click();
        assertThat(page.locator("section[aria-labelledby='state']")).containsText("as a notification");
        picture(page, "reminders-push-phone");
        page.locator("[id='try:test']").click();
        page.waitForCondition(
                () -> TestStack.current().receiver().taken().stream().anyMatch(one -> one.contains(name)),
                new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.SERVICE)));

        assertEquals("Hay algo pendiente para ti [Desactivar]", page.evaluate(WORKER, List.of(address, "push", "")));
        assertEquals("Desactivado []", page.evaluate(WORKER, List.of(address, "notificationclick", "off")));
        page.reload();
        assertThat(page.locator("#state")).hasText("Reminders are off");
    }

    private static void sheet(Page counselor, String email, boolean safe) {
        counselor.navigate("/cases");
        counselor
                .locator("main a", new Page.LocatorOptions().setHasText("Dana"))
                .first()
                .click();
        counselor.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}"));
        counselor.navigate(URI.create(counselor.url()).getPath() + "/safety?change=sheet&of=A");
        CasePages.field(counselor, "sheet:email").fill(email);
        CasePages.field(counselor, "sheet:email-safe").setChecked(safe);
        CasePages.field(counselor, "sheet:save").click();
        assertThat(counselor.locator("#change")).isHidden();
    }

    private static int oneClick(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().baseUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> mails() {
        return TestStack.current().postOffice().mails().stream()
                .filter(mail -> mail.contains("To: d1@example.org"))
                .toList();
    }

    private static Locator kind(Page page, String kind) {
        return page.locator("input[name='choose:kinds'][value=" + kind + "]");
    }

    private static Locator at(Page page) {
        return page.locator("[id='choose:at']");
    }
}
