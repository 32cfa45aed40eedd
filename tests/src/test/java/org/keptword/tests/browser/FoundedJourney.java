package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Founding;
import org.keptword.tests.address.FrontServer;
import org.keptword.tests.address.PublicSite;
import org.keptword.tests.address.TrustingBrowser;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/**
 * A practice without the demonstration, under a public address over TLS: from its founding link to a client who is reminded, writes on a phone
 * without a connection, leaves, and comes back by a passkey.
 */
@Tag(Suite.SITE)
@Tag(Suite.THOROUGH)
@Order(Integer.MAX_VALUE - 1)
class FoundedJourney {

    private static final String PASSWORD = "quiet river stone";
    private static final String SUGGESTED = ".suggested li";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private static PublicSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new PublicSite("founded", Map.of("KEPTWORD_DEMO", "false"));
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @Test
    void fromTheFoundingLinkToAClientWhoIsReminded() throws Exception {
        try (FrontServer caddy = site.caddy();
                TrustingBrowser browser = site.browserOfCaddy()) {
            Page manager = browser.desk(PublicSite.ADDRESS);
            found(manager, browser.phone(PublicSite.ADDRESS, "es-ES"));
            String code = invited(manager, "Carla", "COUNSELOR");
            Page counselor = browser.desk(PublicSite.ADDRESS);
            join(counselor, code, "carla");
            secondFactor(counselor);
            CasePages room = CasePages.openCouple(counselor, "Nora", "Elias");
            room.change("invite", "A");
            assertThat(counselor.locator("#change")).containsText("isn’t ready for clients yet");
            assertThat(counselor.locator("[id='invite:make']")).hasCount(0);

            getReady(manager);

            Page nora = letIn(browser.phone(PublicSite.ADDRESS), room.invite("A"), "nora");
            letIn(browser.phone(PublicSite.ADDRESS), room.invite("B"), "elias");
            assertInstallable(nora);
            remindAtTheChosenHour(nora);
            writeOfflineLeaveAndComeBackByPasskey(nora);
        }
    }

    private static void found(Page page, Page phone) throws Exception {
        String link = new Founding(site.behindFront()).link();
        assertTrue(link.startsWith(PublicSite.ADDRESS + "/found/"), link);
        phone.navigate(link);
        assertThat(phone.locator("h1")).hasText("Crea tu consulta");
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        BrowserJourney.assertAccessible(phone);
        BrowserJourney.assertNoSidewaysScroll(phone);
        BrowserJourney.picture(phone, "found-phone-spanish-dark");
        phone.close();
        Page tooLate = page.context().newPage();
        page.navigate(link);
        BrowserJourney.assertAccessible(page);
        BrowserJourney.picture(page, "found-desk");
        field(page, "found:practice").fill("Practice on the hill");
        field(page, "found:place").fill("Main office");
        assertThat(field(page, "found:country")).hasValue("US");
        field(page, "found:zone").selectOption(noonish().getId());
        field(page, "found:manager").fill("Mara");
        field(page, "found:login").fill("mara");
        field(page, "found:password").fill(PASSWORD);
        field(page, "found:repeated").fill("something else");
        field(page, "found:make").click();
        assertThat(page.locator(".said-refused")).isVisible();
        assertThat(field(page, "found:practice")).hasValue("Practice on the hill");
        field(page, "found:password").fill(PASSWORD);
        field(page, "found:repeated").fill(PASSWORD);
        field(page, "found:make").click();
        assertThat(page.locator(".made-login")).hasText("mara");
        tooLate.navigate(link);
        assertThat(tooLate.locator("h1")).hasText("This link doesn’t work");
        tooLate.close();
        page.locator(".button-primary").click();
        enter(page, "mara");
        secondFactor(page);
        assertEquals(PublicSite.ADDRESS + "/setup", page.url());
        assertThat(page.locator(".setup-task .state-warn").first()).isVisible();
        assertThat(page.locator("#COUNSELOR")).containsText("To do");
        inEveryLook(page, "setup");
    }

    /** A zone in which a reminder can come now: between ten in the morning and seven in the evening. */
    private static ZoneId noonish() {
        return List.of(
                        "America/New_York",
                        "Europe/Madrid",
                        "Asia/Tokyo",
                        "Pacific/Auckland",
                        "America/Los_Angeles",
                        "Asia/Kolkata")
                .stream()
                .map(ZoneId::of)
                .filter(zone -> {
                    int hour = ZonedDateTime.now(zone).getHour();
                    return hour >= 10 && hour < 19;
                })
                .findFirst()
                .orElseThrow();
    }

    /** Sets up an authenticator, which a new account of the staff cannot do without. */
    private static void secondFactor(Page page) throws GeneralSecurityException {
        assertThat(page.locator("#totp")).isVisible();
        page.locator("#mode-manual").click();
        String secret = page.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        page.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        page.locator("#saveTOTPBtn").click();
        page.waitForURL(address -> address.startsWith(PublicSite.ADDRESS + "/")
                && !address.contains("/auth/")
                && !address.contains("code="));
    }

    private static String invited(Page manager, String name, String role) {
        manager.navigate("/people/invite");
        field(manager, "staff:name").fill(name);
        manager.locator("input[name='staff:role'][value=" + role + "]").check();
        field(manager, "staff:make").click();
        return manager.locator(".code").textContent();
    }

    /** Does what can be done here, and skips the rest, with a reason. */
    private static void getReady(Page manager) {
        manager.navigate("/settings/consent");
        field(manager, "begin:template").click();
        for (Locator text : manager.locator("#draft textarea").all()) {
            text.fill("What we agree on.");
        }
        CasePages.pressSurely(manager, "consent-draft:publish");
        assertThat(manager.locator(".said-done")).isVisible();
        keepASuggestedLine(manager);
        manager.navigate("/setup");
        for (int i = 0; i < 9 && manager.locator("a[href^='?skip=']").count() > 0; i++) {
            manager.locator("a[href^='?skip=']").first().click();
            field(manager, "decide:reason").fill("Settled outside of Keptword");
            field(manager, "decide:do").click();
            assertThat(manager.locator(".said-done")).isVisible();
        }
        assertThat(manager.locator("main")).containsText("Your practice is ready");
        assertThat(manager.locator(".setup-task .state-warn")).hasCount(0);
    }

    private static void keepASuggestedLine(Page manager) {
        manager.navigate("/settings");
        assertThat(manager.locator("#lines table")).hasCount(0);
        assertThat(manager.locator(SUGGESTED)).hasCount(3);
        inEveryLook(manager, "suggested");
        manager.locator(SUGGESTED + " a[href*='US.suicide']").click();
        assertThat(field(manager, "crisis-line:phone")).hasValue("988");
        assertThat(manager.locator("[id^='crisis-line:'][id$=':name']").first())
                .hasValue("Suicide and Crisis Lifeline");
        field(manager, "crisis-line:save").click();
        assertThat(manager.locator(".said-done")).isVisible();
        assertThat(manager.locator("#lines tbody tr")).hasCount(1);
        assertThat(manager.locator(SUGGESTED)).hasCount(2);
        assertThat(manager.locator(SUGGESTED + " a[href*='US.suicide']")).hasCount(0);
        field(manager, "country-form:country").selectOption("other");
        field(manager, "country-form:save-country").click();
        assertThat(manager.locator(SUGGESTED)).hasCount(0);
        assertThat(manager.locator("#lines")).containsText("no list of crisis lines for your country");
        assertThat(manager.locator("#lines tbody tr")).hasCount(1);
        inEveryLook(manager, "suggested-elsewhere");
    }

    private static void inEveryLook(Page page, String name) {
        BrowserJourney.assertAccessible(page);
        BrowserJourney.picture(page, name + "-desk");
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        BrowserJourney.speak(page, "es");
        BrowserJourney.assertAccessible(page);
        BrowserJourney.assertNoSidewaysScroll(page);
        BrowserJourney.picture(page, name + "-phone-spanish-dark");
        BrowserJourney.speak(page, "en");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private static Page letIn(Page page, String code, String login) {
        join(page, code, login);
        page.waitForURL(PublicSite.ADDRESS + "/welcome");
        field(page, "skip:skip").click();
        page.waitForURL(PublicSite.ADDRESS + "/home");
        return page;
    }

    private static void join(Page page, String code, String login) {
        page.navigate("/join/" + code);
        field(page, "join:login").fill(login);
        field(page, "join:password").fill(PASSWORD);
        field(page, "join:repeated").fill(PASSWORD);
        field(page, "join:make").click();
        page.locator(".button-primary").click();
        enter(page, login);
    }

    private static void enter(Page page, String login) {
        assertTrue(page.url().startsWith(PublicSite.ADDRESS + "/auth/realms/keptword/"), page.url());
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private static void assertInstallable(Page page) {
        String manifest = page.locator("link[rel=manifest]").getAttribute("href");
        String answer = page.evaluate("async (file) => (await fetch(file)).text()", manifest)
                .toString();
        assertTrue(answer.contains("\"start_url\"") && answer.contains("\"icons\""), answer);
        page.waitForFunction(
                "() => navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)");
    }

    private static void remindAtTheChosenHour(Page page) {
        page.navigate("/promises?make");
        field(page, "promise:what").fill("Call at six");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next"))
                .click();
        field(page, "promise:save").click();
        page.waitForURL("**/promises");
        String name = UUID.randomUUID().toString();
        String address = TestStack.current().receiver().browser(201, name);
        page.navigate("/reminders");
        assertEquals(200, page.evaluate(RemindersJourney.ADD, address));
        page.reload();
        page.locator("input[name='choose:kinds'][value=PROMISES]").check();
        page.locator("input[name='choose:channel'][value=PUSH]").check();
        LocalTime soon = ZonedDateTime.now(noonish()).toLocalTime().plusMinutes(1);
        field(page, "choose:at").fill(CLOCK.format(soon));
        Instant chosen = Instant.now();
        field(page, "choose:save").click();
        assertThat(page.locator("#state")).hasText("Reminders are on");
        page.waitForCondition(
                () -> TestStack.current().receiver().taken().stream().anyMatch(one -> one.contains(name)),
                new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.SERVICE)));
        assertTrue(Instant.now().isAfter(chosen), "not before its time");
    }

    private static void writeOfflineLeaveAndComeBackByPasskey(Page page) {
        Authenticator.giveTo(page);
        page.navigate("/account");
        page.locator("#passkeys [data-passkeys=yes] a").click();
        page.locator("#registerWebAuthn").click();
        assertThat(page.locator("#passkeys li")).hasCount(1);

        AnswerPage answers = AnswerPage.report(page);
        String exercise = page.url();
        answers.words("what-happened").fill("Written with a connection.");
        answers.saved();
        page.context().setOffline(true);
        answers.words("what-happened").fill("Written with a connection. And this without one.");
        BrowserJourney.waitUntil(page, () -> BrowserJourney.keptOnDevice(page) > 0);
        page.locator("[data-leave]").click();
        assertThat(page.locator("h1")).hasText("Blank page");
        page.context().setOffline(false);

        page.navigate(exercise);
        page.waitForURL(Pattern.compile(Pattern.quote(exercise) + ".*"));
        assertThat(AnswerPage.of(page).words("what-happened"))
                .hasValue("Written with a connection. And this without one.");
        AnswerPage.of(page).saved();
    }

    private static Locator field(Page page, String id) {
        return CasePages.field(page, id);
    }
}
