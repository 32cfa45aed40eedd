package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;

/** The newest words are the ones that count: a page that goes takes them along, and one line says where they are. */
class NewestWordsJourney extends BrowserJourney {

    private static final Pattern DRAFTS = Pattern.compile("/api/drafts/.*");
    private static final Pattern SAVED = Pattern.compile("^Saved \\d{1,2}:\\d\\d(\\s[AP]M)?$");
    private static final int RELOADS = 8;

    /** The first draft, one key after another, and a text that no request can carry while its page goes. */
    @Test
    void aReloadRightAfterAKeyShowsTheNewestText() {
        expectComplaint("ERR_|status of 422");
        Page page = signIn("client7", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        AnswerPage answers = AnswerPage.report(page);
        Locator words = answers.words("what-happened");
        for (boolean network : new boolean[] {false, true}) {
            if (!network) {
                page.route(DRAFTS, route -> route.abort("internetdisconnected"));
            }
            for (int i = 0; i < RELOADS; i++) {
                String text = "Newest " + network + i;
                words.fill(text);
                page.reload();
                assertThat(words).hasValue(text);
            }
            String long100 = "All of it, and every word. é ".repeat(3500);
            words.fill(long100);
            page.reload();
            assertThat(words).hasValue(long100);
            page.unroute(DRAFTS);
        }
        words.fill("");
        assertThat(page.locator("#saved")).hasText(SAVED);
        waitUntilKept(page, 0);
    }

    /** What was too long is refused while the shorter text is typed, which is saved without another key. */
    @Test
    void whatIsTypedWhileASaveIsRefusedIsSaved() {
        expectComplaint("status of 422");
        Page page = signIn("client7", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        AnswerPage answers = AnswerPage.report(page);
        Locator words = answers.words("what-happened");
        List<Route> held = new ArrayList<>();
        page.route(DRAFTS, held::add);
        words.fill("All of it, and every word. ".repeat(3500));
        page.waitForCondition(() -> held.size() == 1);
        words.fill("Short enough");
        page.waitForTimeout(2000); // the save that the typing asked for finds one on its way
        page.unroute(DRAFTS);
        held.get(0).resume();
        assertThat(page.locator("#saved")).hasText(SAVED);
        waitUntilKept(page, 0);
        page.reload();
        assertThat(words).hasValue("Short enough");
        words.fill("");
        assertThat(page.locator("#saved")).hasText("Saving …");
        assertThat(page.locator("#saved")).hasText(SAVED);
    }

    @Test
    void whoCanReadAnAnswerIsKeptWithIt() {
        expectComplaint("ERR_");
        Page page = signIn("client1", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        openWithAChoiceOfReaders(page);
        Locator chosen = page.locator("input[name=disclosure]:checked");
        String before = chosen.getAttribute("value");
        page.route(DRAFTS, route -> route.abort("internetdisconnected"));
        page.locator(".readers summary").click();
        Locator other = page.locator(".reader input:not(:checked)").first();
        String choice = other.getAttribute("value");
        other.check();
        for (int i = 0; i < 2; i++) {
            page.reload();
            assertThat(chosen).hasAttribute("value", choice);
        }
        page.unroute(DRAFTS);
        assertThat(page.locator("#saved")).hasText(SAVED);
        waitUntilKept(page, 0);
        page.reload();
        assertThat(chosen).hasAttribute("value", choice);
        page.locator(".readers summary").click();
        List<Route> held = new ArrayList<>();
        page.route(DRAFTS, held::add);
        page.locator(".reader input[value=" + before + "]").check();
        page.waitForCondition(() -> held.size() == 1);
        assertThat(page.locator("#saved")).hasText("Saving …");
        page.unroute(DRAFTS);
        held.get(0).resume();
        assertThat(page.locator("#saved")).hasText(SAVED);
        waitUntilKept(page, 0);
    }

    @Test
    void whoCanReadAnAnswerGoesWithTheHandInWhateverWasSavedBefore() {
        expectComplaint("ERR_");
        Page page = signIn("client1", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        openWithAChoiceOfReaders(page);
        String before = page.locator("input[name=disclosure]:checked").getAttribute("value");
        page.locator(".readers summary").click();
        Locator other = page.locator(".reader input:not(:checked)").first();
        String choice = other.getAttribute("value");
        List<Route> saves = new ArrayList<>();
        List<String> handedIn = new ArrayList<>();
        page.route(DRAFTS, route -> {
            if (saves.isEmpty() && route.request().method().equals("PUT")) {
                saves.add(route);
            } else {
                if (route.request().url().endsWith("/hand-in")) {
                    handedIn.add(route.request().postData());
                }
                route.abort("internetdisconnected");
            }
        });
        page.locator("textarea")
                .first()
                .evaluate("field => field.dispatchEvent(new Event('input', { bubbles: true }))");
        page.waitForCondition(() -> saves.size() == 1);
        other.check();
        page.evaluate("document.getElementById('hand-in').click()");
        saves.get(0).resume();
        page.waitForCondition(() -> handedIn.size() == 1);
        assertTrue(handedIn.get(0).contains("\"disclosure\":\"" + choice + "\""), handedIn.toString());

        page.locator(".reader input[value=" + before + "]").check();
        page.evaluate("document.getElementById('hand-in').click()");
        page.waitForCondition(() -> handedIn.size() == 2);
        assertNotEquals(attempt(handedIn.get(0)), attempt(handedIn.get(1)), "the same words, but not the same readers");

        page.unroute(DRAFTS);
        page.evaluate(CONNECTED);
        assertThat(page.locator("#saved")).hasText(SAVED);
        waitUntilKept(page, 0);
    }

    @Test
    void whatIsTypedWhileItIsHandedInStays() {
        Page page = signIn("client7", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        AnswerPage answers = AnswerPage.report(page);
        Locator words = answers.words("what-happened");
        words.fill("Before");
        answers.saved();
        List<Route> held = new ArrayList<>();
        page.route("**/hand-in", held::add);
        page.evaluate("document.getElementById('hand-in').click()");
        page.waitForCondition(() -> held.size() == 1);
        words.fill("Before and after");
        held.get(0)
                .fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setBody("{}"));
        assertThat(page.locator("#trouble")).containsText("before your last change");
        assertThat(page.locator("#saved")).hasText("Handed in without your last change.");
        words.press("Control+End");
        view(page, "save-line-handed-in");
        page.locator("#to-trouble").click();
        assertThat(page.locator("#trouble button")).isInViewport();
        assertThat(words).hasValue("Before and after");
        waitUntilKept(page, "Before and after");
        page.reload();
        assertThat(words).hasValue("Before and after");
        words.fill("");
        assertThat(page.locator("#saved")).hasText(SAVED);
        waitUntilKept(page, 0);
    }

    /** A phone with its keyboard open shows 460 pixels of the page. */
    @Test
    void oneLineSaysWhereTheWordsAreWhileTheKeyboardIsOpen() {
        expectComplaint("ERR_|status of 401|Failed to fetch");
        Page page = signIn("client7", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        AnswerPage answers = AnswerPage.report(page);
        page.setViewportSize(390, 460);
        Locator line = page.locator("#saved");
        Locator words = answers.words("what-happened");
        words.fill("First\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nwords");
        assertThat(line).hasText("Saving …");
        assertThat(line).hasText(SAVED);
        words.press("Control+End");
        assertInSight(page);
        view(page, "save-line-saved");

        List<Route> held = new ArrayList<>();
        page.route(DRAFTS, held::add);
        page.keyboard().type(" more");
        page.waitForCondition(() -> held.size() == 1);
        page.keyboard().type(" and newer");
        held.remove(0).resume();
        page.waitForCondition(() -> held.size() == 1);
        assertThat(line).hasText("Saving …");
        page.unroute(DRAFTS);
        held.remove(0).resume();
        assertThat(line).hasText(SAVED);

        page.context().setOffline(true);
        page.keyboard().type(" in a tunnel");
        assertThat(line).hasText("There’s no connection. Your text is saved on this device.");
        assertInSight(page);
        view(page, "save-line-offline");
        page.context().clearCookies();
        page.context().setOffline(false);
        assertThat(line).hasText("You’re signed out. Your text is saved on this device.");
        assertInSight(page);
        page.setViewportSize(390, 844);
        assertAccessible(page);
        waitUntilKept(page, "in a tunnel");
    }

    /** Two partners on one phone: the tab of one says so while the other is signed in, and goes on by itself once its own person is back. */
    @Test
    void aTabGoesOnOnceItsOwnPersonIsBack() {
        expectComplaint("status of 401|status of 409|Failed to load resource");
        Page mine = signIn("client1", Look.PHONE);
        mine.onDialog(dialog -> dialog.accept());
        AnswerPage answers = AnswerPage.report(mine);
        Locator words = answers.words("what-happened");
        Page other = mine.context().newPage();
        mine.context().clearCookies();
        other.navigate("/");
        enterPassword(other, "client2");
        words.fill("Mine alone");
        assertThat(mine.locator("#saved")).hasText("You’re signed out. Your text is saved on this device.");
        assertThat(mine.locator("#trouble button")).isVisible();
        waitUntilKept(mine, "Mine alone");
        mine.context().clearCookies();
        other.navigate("/");
        enterPassword(other, "client1");
        mine.evaluate("dispatchEvent(new Event('focus'))");
        assertThat(mine.locator("#saved")).hasText(SAVED);
        waitUntilKept(mine, 0);
        words.fill("");
        assertThat(mine.locator("#saved")).hasText("Saving …");
        assertThat(mine.locator("#saved")).hasText(SAVED);
    }

    /** A picture of what stands on the screen, and of nothing below. */
    private static void view(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(TestStack.target().resolve("pictures").resolve(name + ".png")));
    }

    /** The line is on the screen, and not behind the bar that stays at the top. */
    private static void assertInSight(Page page) {
        assertThat(page.locator("#saved")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        BoundingBox bar = page.locator("header.bar").boundingBox();
        BoundingBox line = page.locator("#saved").boundingBox();
        assertTrue(line.y >= bar.y + bar.height - 1, () -> "the line at " + line.y + " is behind the bar");
    }

    private static String attempt(String handedIn) {
        return handedIn.replaceAll(".*\"idempotencyKey\":\"([^\"]+)\".*", "$1");
    }

    private static void openWithAChoiceOfReaders(Page page) {
        page.navigate("/home");
        List<String> exercises = page.locator("main a[href^='/homework/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (String exercise : exercises) {
            page.navigate(exercise);
            if (page.locator("#exercise .reader input").count() > 1) {
                return;
            }
        }
        throw new AssertionError("none of " + exercises + " lets its author choose who reads it");
    }
}
