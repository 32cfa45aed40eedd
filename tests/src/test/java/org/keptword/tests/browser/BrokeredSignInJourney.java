package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Folders;
import org.keptword.launcher.Founding;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** An installation whose settings name a provider of the practice, from the first link to the start without it. */
@Tag(Suite.SITE)
@Tag(Suite.THOROUGH)
@Order(Integer.MAX_VALUE - 1)
class BrokeredSignInJourney extends BrowserJourney {

    private static final String PASSWORD = "quiet river stone";
    private static final String SECTION = "#provider";

    private static PracticeProvider provider;
    private static Path folder;
    private static Settings settings;
    private static Stack stack;

    @BeforeAll
    static void start() throws Exception {
        provider = PracticeProvider.make("login-of-harbor");
        folder = TestStack.target().resolve("brokered");
        Folders.delete(folder);
        Path data = Files.createDirectories(folder.resolve("data"));
        Map<String, String> environment = TestStack.current().besides(data);
        environment.remove("KEPTWORD_ARCHIVE");
        environment.remove("KEPTWORD_ADDRESS");
        environment.put("KEPTWORD_DEMO", "false");
        environment.putAll(provider.settings());
        Files.createSymbolicLink(
                data.resolve("software"), TestStack.current().settings().data().resolve("software"));
        settings = Settings.from(TestStack.current().settings().home(), environment);
        stack = new Stack(settings, new StartupProgress(System.out));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(BrokeredSignInJourney::endServices)); // when somebody ends the run
        stack.startServices();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        endServices();
        provider.remove();
        Folders.delete(folder);
    }

    private static void endServices() {
        try {
            stack.stop();
        } catch (IOException | SQLException failure) {
            System.err.println("The services with a provider could not be ended: " + failure);
        }
    }

    @Test
    void aManagerLinksComesInByTheProviderAndItsNumberAndUnlinks() throws Exception {
        expectComplaint(".");
        PracticeProvider.Person mara = provider.person();
        Page page = device(Look.DESK).newPage();
        String secret = found(page);
        go(page, "/account");
        assertThat(page.locator(SECTION)).containsText("Only link your Harbor Login account");
        assertAccessible(page);
        pictures(page, "provider-account-unlinked");

        page.locator(SECTION + " a").click();
        assertThat(page.locator("#kc-link-text")).containsText("Harbor Login");
        assertAccessible(page);
        picture(page, "provider-link-desk");
        page.locator("#kc-cancel").click();
        page.waitForURL(settings.baseUrl() + "/account#provider");
        assertThat(page.locator(SECTION)).not().containsText("is linked");
        page.locator(SECTION + " a").click();
        page.locator("#kc-continue").click();
        provider.enter(page, mara);
        page.waitForURL(settings.baseUrl() + "/account#provider");
        assertThat(page.locator(SECTION)).containsText("Your Harbor Login account is linked.");
        assertAccessible(page);
        pictures(page, "provider-account-linked");

        go(page, "/logout");
        page.locator("main form[action='/logout'] button").click();
        page.waitForURL(settings.baseUrl() + "/signed-out");
        go(page, "/account");
        assertThat(page.locator("#password")).isVisible();
        page.locator(PracticeProvider.BUTTON).click();
        provider.enter(page, mara);
        assertThat(page.locator("#otp")).isVisible();
        page.locator("#otp").fill(OneTimeNumber.of(secret, 1));
        page.locator("#kc-login").click();
        page.waitForURL(settings.baseUrl() + "/account**");
        assertThat(page.locator(SECTION)).containsText("is linked");

        strangerIsRefused();

        page.locator(SECTION + " summary").click();
        page.locator(SECTION + " input[type=submit]").click();
        assertThat(page.locator(".said-done")).containsText("no longer linked");
        assertThat(page.locator(SECTION + " details")).hasCount(0);
        Page again = atSignIn(Look.DESK);
        again.locator(PracticeProvider.BUTTON).click();
        provider.enter(again, mara);
        assertThat(again.locator("#kc-error-message")).containsText("isn't linked to Keptword");

        startWithoutProvider();
        assertThat(atSignIn(Look.PHONE).locator(PracticeProvider.BUTTON)).hasCount(0);
        go(page, "/account");
        assertThat(page.locator("#passkeys")).hasCount(1);
        assertThat(page.locator(SECTION)).hasCount(0);
    }

    private void strangerIsRefused() throws IOException, InterruptedException {
        PracticeProvider.Person stranger = provider.person();
        for (Look look : List.of(Look.PHONE, Look.PHONE.spanish().dark(), Look.DESK.dark(), Look.DESK.spanish())) {
            Page page = atSignIn(look);
            boolean spanish = look.language() == Look.Language.SPANISH;
            String name =
                    (look.screen() + "-" + look.scheme() + "-" + look.language()).toLowerCase(java.util.Locale.ROOT);
            assertThat(page.locator(PracticeProvider.BUTTON))
                    .hasText((spanish ? "Iniciar sesión con " : "Sign in with ") + PracticeProvider.NAME);
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            picture(page, "provider-sign-in-" + name);
            page.locator(PracticeProvider.BUTTON).click();
            provider.enter(page, stranger);
            assertThat(page.locator("#kc-error-message"))
                    .containsText(spanish ? "no está vinculada con Keptword" : "isn't linked to Keptword");
            assertThat(page.locator("#kc-header #keptword-leave")).isVisible();
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            picture(page, "provider-refused-" + name);
            page.locator("#backToApplication").click();
            assertThat(page.locator("#username")).isVisible();
        }
    }

    /** The practice's first manager comes in by password and number. Returns the secret of the app that shows the numbers. */
    private static String found(Page page) throws IOException, SQLException, GeneralSecurityException {
        page.navigate(new Founding(settings).link());
        CasePages.field(page, "found:practice").fill("Practice by the harbor");
        CasePages.field(page, "found:place").fill("Main office");
        CasePages.field(page, "found:manager").fill("Mara");
        CasePages.field(page, "found:login").fill("mara");
        CasePages.field(page, "found:password").fill(PASSWORD);
        CasePages.field(page, "found:repeated").fill(PASSWORD);
        CasePages.field(page, "found:make").click();
        page.locator(".button-primary").click();
        page.locator("#username").fill("mara");
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.locator("#mode-manual").click();
        String secret = page.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        page.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        page.locator("#saveTOTPBtn").click();
        page.waitForURL(settings.baseUrl() + "/setup");
        return secret;
    }

    private Page atSignIn(Look look) {
        Page page = device(look).newPage();
        go(page, "/account");
        assertThat(page.locator("#password")).isVisible();
        return page;
    }

    private static void go(Page page, String path) {
        page.navigate(settings.baseUrl() + path);
    }

    /** The account page on both screens, light and dark, in both languages. */
    private static void pictures(Page page, String name) {
        picture(page, name + "-desk");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-desk-dark");
        page.setViewportSize(390, 844);
        speak(page, "es");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, name + "-phone-dark-spanish");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        speak(page, "en");
        picture(page, name + "-phone");
        page.setViewportSize(1440, 900);
    }

    private static void startWithoutProvider() throws IOException, SQLException {
        stack.stop();
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.keySet().removeAll(provider.settings().keySet());
        settings = Settings.from(settings.home(), environment);
        stack = new Stack(settings, new StartupProgress(System.out));
        stack.startServices();
    }
}
