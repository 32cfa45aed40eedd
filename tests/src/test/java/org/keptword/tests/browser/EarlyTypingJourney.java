package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a slow phone a page can be typed into before its scripts have come. What was typed is kept, and nothing older takes its place. */
class EarlyTypingJourney extends BrowserJourney {

    private static final Pattern SCRIPTS = Pattern.compile("/assets/.*\\.js");
    private static final Pattern SAVED = Pattern.compile("^Saved .*\\d{1,2}:\\d\\d(\\s[AP]M)?$");
    private final List<Route> held = new ArrayList<>();

    @Test
    void anAnswerTypedBeforeTheScriptsIsSavedBesideWhatWasLeftOnTheDevice() {
        expectComplaint("ERR_INTERNET_DISCONNECTED");
        Page page = signIn("client3", Look.PHONE);
        page.locator(".report-link a").click();
        page.waitForURL("**/homework/**");
        String address = page.url();
        String words = "[data-id=what-happened] textarea";
        String children = "[data-id=children-there] input[value=true]";
        page.context().setOffline(true);
        page.locator(children).check();
        page.locator(words).fill("Left in a tunnel");
        waitUntilKept(page, "Left in a tunnel");
        page.onDialog(dialog -> dialog.accept());
        page.close();

        Page again = page.context().newPage();
        page.context().setOffline(false);
        openWithoutScripts(again, address);
        again.locator(words).fill("Typed early");
        letScriptsCome(again);
        assertThat(again.locator("#saved")).hasText(SAVED);
        assertThat(again.locator(words)).hasValue("Left in a tunnel\n\nTyped early");
        assertThat(again.locator(children)).isChecked();
        waitUntilKept(again, 0);
        again.reload();
        assertThat(again.locator(words)).hasValue("Left in a tunnel\n\nTyped early");
        assertThat(again.locator(children)).isChecked();
    }

    @Test
    void aReplyTypedBeforeTheScriptsIsSaved() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/review");
        page.locator(".queue-row").last().click();
        page.waitForURL("**/review/*-*");
        openWithoutScripts(page, page.url());
        page.locator("#feedback").fill("Typed early");
        page.waitForResponse(Pattern.compile("/api/reviews/"), () -> letScriptsCome(page));
        assertThat(page.locator("#save-state")).hasText(SAVED);
        page.reload();
        assertThat(page.locator("#feedback")).hasValue("Typed early");
        page.locator("#feedback").fill("");
        assertThat(page.locator("#save-state")).hasText(SAVED);
    }

    @Test
    void wordsLeftOnTheDeviceDoNotTakeThePlaceOfNewOnes() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/people/invite");
        CasePages.field(page, "staff:name").fill("Nora");
        waitUntilKept(page, 1);
        openWithoutScripts(page, page.url());
        CasePages.field(page, "staff:name").fill("Nadia");
        letScriptsCome(page);
        waitUntil(page, "document.readyState === 'complete'");
        CasePages.field(page, "staff:name").press("End");
        page.keyboard().type(" B.");
        assertThat(page.locator(".brought-back")).isHidden();
        assertThat(CasePages.field(page, "staff:name")).hasValue("Nadia B.");
        CasePages.field(page, "staff:name").fill("");
        waitUntilKept(page, 1); // what was left there before
        page.reload();
        assertThat(CasePages.field(page, "staff:name")).hasValue("Nora");
        page.locator(".brought-back button").click();
        assertThat(CasePages.field(page, "staff:name")).hasValue("");
        waitUntilKept(page, 0);
    }

    /** What would do nothing, or go without the words, is not ready yet; afterwards it works. */
    @Test
    void aButtonIsNotReadyBeforeTheScriptThatMakesItWork() {
        Page client = signIn("client3", Look.PHONE);
        client.locator(".report-link a").click();
        client.waitForURL("**/homework/**");
        openWithoutScripts(client, client.url());
        assertThat(client.locator("#hand-in")).isDisabled();
        assertThat(client.locator("#step-next")).isDisabled();
        String exercise = client.url();
        client.evaluate("document.getElementById('exercise').requestSubmit()"); // as Enter in a form of one field does
        letScriptsCome(client);
        assertThat(client.locator("#step-next")).isEnabled();
        assertThat(client).hasURL(exercise);

        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/review");
        page.locator(".queue-row").last().click();
        page.waitForURL("**/review/*-*");
        openWithoutScripts(page, page.url());
        assertThat(page.locator("[data-outcome=RETURNED]")).isDisabled();
        letScriptsCome(page);
        assertThat(page.locator("[data-outcome=RETURNED]")).isEnabled();
    }

    @Test
    void aNoteTypedBeforeTheScriptsIsNotLeftBehindByALinkToSignIt() {
        Page page = signIn("counselor2", Look.DESK);
        CasePages.openCouple(page, "Mina", "Otto").goTo("/sessions/held");
        CasePages.awaitNotes(page);
        CasePages.field(page, "held:note").fill("Stored");
        CasePages.field(page, "held:do").click();
        page.waitForURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
        String session = page.url();
        openWithoutScripts(page, session);
        page.locator("#note").fill("Stored and typed early");
        Locator sign = page.locator(".note-actions a").first();
        sign.click(new Locator.ClickOptions().setForce(true));
        assertThat(page).hasURL(session);
        assertThat(page.locator("#note")).hasValue("Stored and typed early");

        letScriptsCome(page);
        assertThat(sign).hasAttribute("href", Pattern.compile("act=sign"));
        assertAccessible(page);
        sign.click();
        assertThat(page.locator(".note-preview")).hasText("Stored and typed early");
    }

    private void openWithoutScripts(Page page, String address) {
        page.route(SCRIPTS, held::add);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    private void letScriptsCome(Page page) {
        page.unroute(SCRIPTS);
        held.forEach(Route::resume);
        held.clear();
    }
}
