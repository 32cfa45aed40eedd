package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.WatchedArchive;

/**
 * Ground of the journeys. A test class ends in {@code Journey}. Every browser context is a device of its own; one that
 * complained on its console or violated the content policy fails its test, unless {@link #expectComplaint} foresaw it.
 */
public abstract class BrowserJourney {

    /** In milliseconds. */
    private static final double BETWEEN_QUESTIONS = 40;

    /** What a browser tells its pages once there is a connection again. */
    protected static final String CONNECTED = "dispatchEvent(new Event('online'))";

    private static final String PASSWORD = "keptword";

    /**
     * Pages are open for seconds here, too short for optimized scripts or a new frame for each document to pay off. Playwright enables
     * the first feature itself; this argument replaces its own.
     */
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--renderer-process-limit=1",
            "--js-flags=--always-sparkplug --no-maglev --no-turbofan",
            "--enable-features=CDPScreenshotNewSurface,RenderDocument:level/crashed-frame");

    /** How many unsent texts the device holds. Asking makes no store where there is none. */
    private static final String KEPT = """
            async () => {
              if (!(await indexedDB.databases()).some((one) => one.name === "keptword")) return 0;
              return await new Promise((done) => {
                const request = indexedDB.open("keptword");
                request.onsuccess = () => {
                  const db = request.result;
                  if (!db.objectStoreNames.contains("texts")) { db.close(); done(0); return; }
                  const count = db.transaction("texts").objectStore("texts").count();
                  count.onsuccess = () => { db.close(); done(count.result); };
                };
              });
            }""";

    /** Whether some unsent text of the device holds these words: its key can be used here, though not be read. */
    private static final String HOLDS = """
            async (words) => {
              if (!(await indexedDB.databases()).some((one) => one.name === "keptword")) return false;
              const got = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
              const db = await got(indexedDB.open("keptword"));
              try {
                if (!db.objectStoreNames.contains("texts")) return false;
                const store = (name) => db.transaction(name).objectStore(name);
                for (const id of await got(store("texts").getAllKeys())) {
                  const text = await got(store("texts").get(id));
                  if (!text) continue;
                  const how = { name: "AES-GCM", iv: text.iv, additionalData: new TextEncoder().encode(id) };
                  const plain = await crypto.subtle.decrypt(how, text.key, text.data).catch(() => new Uint8Array()); // replaced meanwhile
                  if (new TextDecoder().decode(plain).includes(words)) return true;
                }
                return false;
              } finally {
                db.close();
              }
            }""";

    /** One browser for the whole run; what a test does, it does on devices of its own. It ends with the run. */
    private static Browser browser;

    /** What Keycloak knows people by. */
    private static final Map<String, List<Cookie>> KNOWN = new HashMap<>();

    private final List<BrowserContext> devices = new ArrayList<>();
    private final Watch watch = new Watch();

    @RegisterExtension
    final FailureRecord onFailure = new FailureRecord(this::openPages);

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.millis(Patience.PAGE));
        if (browser != null && browser.isConnected()) {
            return;
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS));
    }

    /** The browser the environment names, or one of the machine: the headless shell takes half the work of a whole chromium. */
    public static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("KEPTWORD_CHROMIUM", ""),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(path -> path.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No chromium found; ./test installs it."));
    }

    @AfterEach
    final void closeDevices() {
        devices.forEach(BrowserContext::close);
        assertEquals(List.of(), watch.unexpected(), "complaints of the browser");
        assertEquals(List.of(), WatchedArchive.lost(), "sessions another server cannot read");
    }

    private List<Page> openPages() {
        return devices.stream().flatMap(device -> device.pages().stream()).toList();
    }

    /** A device of its own, with nobody signed in. */
    protected final BrowserContext device(Look look) {
        return device(look, ServiceWorkerPolicy.BLOCK);
    }

    /** A device of its own whose pages go through our worker, as everybody's do; what a journey routes does not reach the worker's requests. */
    protected final BrowserContext deviceWithWorker(Look look) {
        return device(look, ServiceWorkerPolicy.ALLOW);
    }

    /** A device of its own with our worker, whose browser can be closed and opened again: what it keeps is in a folder. */
    protected final BrowserContext deviceOf(Path folder) {
        return prepared(browser.browserType()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium())
                                .setArgs(ARGUMENTS)
                                .setBaseURL(TestStack.current().baseUrl())
                                .setLocale("en-US")
                                .setTimezoneId("Europe/Madrid")
                                .setViewportSize(390, 844)));
    }

    private BrowserContext device(Look look, ServiceWorkerPolicy workers) {
        return prepared(
                browser.newContext(look.options(TestStack.current().baseUrl()).setServiceWorkers(workers)));
    }

    private BrowserContext prepared(BrowserContext device) {
        device.setDefaultTimeout(Patience.millis(Patience.PAGE));
        watch.over(device);
        devices.add(device);
        return device;
    }

    /**
     * A page on a new device after the sign-in of a demonstration account, on that role's first page. Each device has a session of its own
     * here; the password is asked for where Keycloak does not know the person from an earlier device of this run.
     */
    protected final Page signIn(String account, Look look) {
        BrowserContext device = device(look);
        device.addCookies(KNOWN.getOrDefault(account, List.of()));
        Page page = device.newPage();
        page.navigate("/");
        if (!page.url().startsWith(TestStack.current().baseUrl())) {
            enterPassword(page, account);
        }
        KNOWN.put(
                account,
                device.cookies().stream()
                        .filter(cookie -> cookie.name.startsWith("KEYCLOAK_"))
                        .filter(cookie -> !cookie.name.equals("KEYCLOAK_LOCALE"))
                        .toList());
        return page;
    }

    /** Fills the sign-in page that stands open, and waits until the application has answered. */
    protected final void enterPassword(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(TestStack.current().baseUrl()) && !address.contains("code="));
    }

    /** Skips the introduction that comes after the first sign-in. */
    protected static void endWelcome(Page page) {
        page.waitForURL(TestStack.current().baseUrl() + "/welcome");
        page.locator("[id='skip:skip']").click();
        page.waitForURL(TestStack.current().baseUrl() + "/home");
    }

    /** Signs out by the page that asks for it. */
    protected static void signOut(Page page) {
        page.navigate("/logout");
        page.locator("main form[action='/logout'] button").click();
        page.waitForURL(TestStack.current().baseUrl() + "/signed-out");
    }

    /** Lets the time pass in which what was sent can be undone. */
    protected static void endUndoing() throws IOException, SQLException {
        moveUndoing("now() - interval '1 second'");
    }

    /** What was sent can be undone, and is not read, until {@link #endUndoing}: a busy machine may need longer than the seconds there are. */
    protected static void holdUndoing() throws IOException, SQLException {
        moveUndoing("now() + interval '1 hour'");
    }

    /** Lets the minute for second thoughts pass, after which the next round tells calendars of a change. */
    protected static void endSecondThoughts() {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.executeUpdate("update keptword.appointment_choice set next_at = now() where next_at is not null");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void moveUndoing(String end) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false); // reply and response have the same moment
            statement.execute("set session_replication_role = replica"); // feedback does not change otherwise
            statement.executeUpdate("update keptword.feedback set visible_at = " + end + " where visible_at > now()");
            statement.executeUpdate("update keptword.response set settles_at = " + end + " where settles_at > now()");
            database.commit();
        }
    }

    /** Foresees a complaint, such as the failed requests of a journey that cuts the network. */
    protected final void expectComplaint(String pattern) {
        watch.expect(Pattern.compile(pattern));
    }

    /** Waits until an expression in the page is true. It is asked from outside: polling inside the page offends its content policy. */
    protected static void waitUntil(Page page, String expression) {
        waitUntil(page, () -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    /** Waits until something is so that the page is asked for, with a pause between questions: they are work for the page. */
    protected static void waitUntil(Page page, BooleanSupplier isSo) {
        page.waitForCondition(() -> {
            if (isSo.getAsBoolean()) {
                return true;
            }
            page.waitForTimeout(BETWEEN_QUESTIONS);
            return false;
        });
    }

    /** Sorts a table by a column, with the keyboard: the table's script makes its heads reachable. */
    protected static void sortBy(Locator head) {
        PlaywrightAssertions.assertThat(head).hasAttribute("tabindex", "0");
        head.press("Enter");
    }

    /** Changes the language of the person, which stays until it is changed again. */
    protected static void speak(Page page, String language) {
        page.locator(".language button[lang=" + language + "]").click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", language);
        page.waitForLoadState();
    }

    /** Looks at pages in the language of the look: an account keeps its language, whatever the browser's is, and gets its own back. */
    protected final void looking(String account, Look look, Consumer<Page> at) {
        Page page = signIn(account, look);
        if (look.language() == Look.Language.ENGLISH) {
            at.accept(page);
            return;
        }
        speak(page, "es");
        try {
            at.accept(page);
        } finally {
            page.navigate("/"); // which closes what is open
            speak(page, "en");
        }
    }

    /** How many texts wait on this device to be sent. */
    protected static int keptOnDevice(Page page) {
        return ((Number) page.evaluate(KEPT)).intValue();
    }

    protected final void waitUntilKept(Page page, int texts) {
        waitUntil(page, () -> keptOnDevice(page) == texts);
    }

    /** Waits until these words wait on this device to be sent: a number of texts is there before the last words of them are. */
    protected final void waitUntilKept(Page page, String words) {
        waitUntil(page, () -> Boolean.TRUE.equals(page.evaluate(HOLDS, words)));
    }

    /**
     * No violation of WCAG 2.2 A or AA, nor of axe's best practices, on the page as it stands. No page has frames. Pages of one shape are looked
     * at once in a run, at each width and in each color scheme; {@code ./test long} looks at all.
     */
    protected static void assertAccessible(Page page) {
        page.waitForLoadState(); // the scripts of the page name and hide some of it
        if (!Axe.isNew(page) && !TestStack.isLong()) {
            return;
        }
        assertEquals(List.of(), Axe.violations(page), "accessibility of " + page.url());
    }

    /** The addresses of the application that the page links to, without their fragments; nothing that signs out. */
    protected static List<String> links(Page page) {
        List<?> all = addresses(page);
        return all.stream()
                .map(Object::toString)
                .filter(href -> href.startsWith("/") && !href.startsWith("//"))
                .map(href -> href.replaceAll("#.*", ""))
                .filter(href -> !href.isEmpty() && !href.startsWith("/logout") && !href.startsWith("/assets"))
                .toList();
    }

    /** A page that shows how far a file is made loads itself again, perhaps just now. */
    private static List<?> addresses(Page page) {
        String all = "[...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))";
        try {
            return (List<?>) page.evaluate(all);
        } catch (PlaywrightException loading) {
            page.waitForLoadState();
            return (List<?>) page.evaluate(all);
        }
    }

    /** Nothing sticks out sideways. */
    protected static void assertNoSidewaysScroll(Page page) {
        page.waitForLoadState();
        Object overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, overhang, "pixels that stick out sideways on " + page.url());
    }

    /** A picture for the eye, below the tests' target folder; nobody looks at those of a whole run. */
    protected static void picture(Page page, String name) {
        if (!Boolean.parseBoolean(System.getProperty("keptword.pictures", "true"))) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(TestStack.target().resolve("pictures").resolve(name + ".png")));
    }
}
