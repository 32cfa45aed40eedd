package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;

/** A client's reminders: off until chosen, over a way that is safe, wordless, and off in one tap. */
class RemindersJourney extends BrowserJourney {

    private static final String CLIENT = "client8";
    private static final double A_FEW_ROUNDS = 90_000;
    private static final Pattern LINK = Pattern.compile("/reminders/off/([A-Za-z0-9_-]{64})");

    @Test
    void aClientChoosesRemindersGetsATestAndTurnsThemOffByItsLink() throws Exception {
        Page page = signIn(CLIENT, Look.PHONE);
        page.navigate("/reminders");
        assertThat(page.locator("#state")).hasText("Reminders are off");
        assertThat(page.locator("#choose\\:channel")).not().containsText("E-mail");
        page.locator("[id='choose:save']").click();
        assertThat(page.locator("#state")).hasText("Reminders are off");
        assertThat(page.locator("#choose [aria-invalid='true']")).not().hasCount(0);

        Page counselor = signIn("counselor2", Look.DESK);
        sheet(counselor, "dana.b@example.org", true);
        page.navigate("/account");
        page.locator("#notices a[href='/reminders']").click();
        assertThat(page.locator("#choose\\:channel")).containsText("E-mail to d…@example.org");
        assertThat(page.locator("#device")).containsText("can’t get notifications");
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
        assertThat(card).containsText("7:15 PM");
        assertThat(card).containsText("by e-mail to d…@example.org");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "reminders-on-phone");

        page.locator("[id='try:test']").click();
        assertThat(page.locator(".said-done")).containsText("A test is on its way");
        page.waitForCondition(() -> !mails().isEmpty(), new Page.WaitForConditionOptions().setTimeout(A_FEW_ROUNDS));
        String mail = mails().get(0);
        assertTrue(mail.contains("You have something waiting"), mail);
        assertFalse(Pattern.compile("Dana|counsel|demonstration|session|promise", Pattern.CASE_INSENSITIVE).matcher(mail).find(), mail);
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
        sheet(counselor, "dana.b@example.org", false);
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
        sheet(counselor, "dana.b@example.org", true);
        looking(CLIENT, Look.DESK.dark(), page -> {
            page.navigate("/reminders");
            assertThat(page.locator("#device")).containsText("can’t get notifications");
            page.locator("details.reminders-more summary").click();
            assertAccessible(page);
            picture(page, "reminders-desk-dark");
        });
        for (Look look : List.of(Look.PHONE.spanish(), Look.DESK.spanish())) {
            looking(CLIENT, look, page -> {
                page.navigate("/reminders");
                assertThat(page.locator("h1")).hasText("Recordatorios");
                assertThat(page.locator("#device")).containsText("no puede recibir notificaciones");
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

    /** A push service needs the internet; what comes from one is handed to the real worker by the browser's own tool. */
    @Test
    void aNotificationShowsTheSentenceOfThisDeviceAndItsButtonTurnsItOff() {
        BrowserContext device = deviceWithWorker(Look.PHONE);
        device.grantPermissions(List.of("notifications"));
        Page page = device.newPage();
        page.navigate("/home");
        enterPassword(page, CLIENT);
        waitUntil(page, "Boolean(navigator.serviceWorker.controller)");
        page.evaluate(
                "async () => (await caches.open('keptword-notifications')).put('/waiting', new Response(JSON.stringify("
                        + "{ lang: 'es', waiting: 'Hay algo pendiente para ti', off: 'Desactivar', done: 'Desactivado', undone: 'No' })))");
        deliver(page, "waiting");
        waitUntil(page, () -> shown(page).equals("Hay algo pendiente para ti"));
        deliver(page, "Theo wrote to you");
        waitUntil(page, () -> shown(page).equals("Hay algo pendiente para ti"));
    }

    private static void deliver(Page page, String data) {
        CDPSession tools = page.context().newCDPSession(page);
        AtomicReference<String> registration = new AtomicReference<>();
        tools.on("ServiceWorker.workerRegistrationUpdated", event -> event.getAsJsonArray("registrations")
                .forEach(one -> registration.set(
                        one.getAsJsonObject().get("registrationId").getAsString())));
        tools.send("ServiceWorker.enable");
        waitUntil(page, () -> registration.get() != null);
        JsonObject message = new JsonObject();
        message.addProperty("origin", TestStack.current().baseUrl() + "/");
        message.addProperty("registrationId", registration.get());
        message.addProperty("data", data);
        tools.send("ServiceWorker.deliverPushMessage", message);
        tools.detach();
    }

    /** The titles of what is shown. */
    private static String shown(Page page) {
        return String.valueOf(page.evaluate(
                "async () => (await (await navigator.serviceWorker.ready).getNotifications()).map((one) => one.title).join('|')"));
    }

    private static void sheet(Page counselor, String email, boolean safe) {
        counselor.navigate("/cases");
        counselor.locator("main a", new Page.LocatorOptions().setHasText("Dana")).first().click();
        counselor.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}"));
        counselor.navigate(URI.create(counselor.url()).getPath() + "/safety?change=sheet&of=A");
        CasePages.field(counselor, "sheet:email").fill(email);
        CasePages.field(counselor, "sheet:email-safe").setChecked(safe);
        CasePages.field(counselor, "sheet:save").click();
        assertThat(counselor.locator("#change")).isHidden();
    }

    private static int oneClick(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestStack.current().baseUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> mails() {
        return TestStack.current().postOffice().mails().stream()
                .filter(mail -> mail.contains("To: dana.b@example.org"))
                .toList();
    }

    private static Locator kind(Page page, String kind) {
        return page.locator("input[name='choose:kinds'][value=" + kind + "]");
    }

    private static Locator at(Page page) {
        return page.locator("[id='choose:at']");
    }
}
