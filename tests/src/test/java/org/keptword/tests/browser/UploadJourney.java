package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.QuestionnaireFile;

/** A file is sent with its progress, can be canceled on its way, and stays chosen whatever happens to the connection or the sign-in. */
class UploadJourney extends BrowserJourney {

    private static final String WORDS = ".file-drop-words";
    private static final Pattern TAKEN = Pattern.compile(".*/instruments/bring/[0-9a-f-]{36}");

    private static final String DROPPED_BESIDE =
            "() => { const dropped = new DataTransfer(); dropped.items.add(new File(['x'], 'x'));"
                    + " const drop = new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true });"
                    + " document.querySelector('main').dispatchEvent(drop); return drop.defaultPrevented; }";

    @Test
    void sendingShowsHowFarItIsAndIsCanceled() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/instruments/bring");
        assertThat(page.locator(WORDS)).hasText("Choose a file or drop it here");
        choose(page);
        assertThat(page.locator(WORDS)).hasText("evening.json · 59 KB");
        look(page, "upload");
        assertEquals(true, page.evaluate(DROPPED_BESIDE), "the browser does not open it in place of the page");
        CDPSession wire = page.context().newCDPSession(page);
        slow(wire, 12_000);
        CasePages.field(page, "upload:send").dblclick();
        assertThat(page.locator(".upload-progress progress")).isVisible();
        waitUntil(page, "document.querySelector('.upload-progress progress').value > 0");
        assertThat(page.locator(".upload-progress [role=status]")).containsText("Uploading");
        look(page, "upload-progress");
        page.locator(".upload-progress button").press("Enter");
        assertThat(page.locator("#notice")).containsText("Upload canceled. Nothing was saved.");
        assertThat(page.locator(".upload-progress")).hasCount(0);
        assertThat(CasePages.field(page, "upload:send")).isFocused();
        assertThat(page.locator(WORDS)).hasText("evening.json · 59 KB");
        assertTrue(page.url().endsWith("/instruments/bring"), page.url());
        slow(wire, -1);
        taken(page);
    }

    @Test
    void aLostConnectionOrSignInLeavesTheFileChosen() {
        expectComplaint(".*ERR_INTERNET_DISCONNECTED.*|.*401.*");
        Page page = signIn("counselor1", Look.PHONE.dark());
        page.navigate("/instruments/bring");
        choose(page);
        look(page, "upload-phone-dark");
        page.context().setOffline(true);
        CasePages.field(page, "upload:send").click();
        assertThat(page.locator("#notice")).containsText("There is no connection right now");
        page.context().setOffline(false);
        page.context().clearCookies();
        CasePages.field(page, "upload:send").click();
        assertThat(page.locator("#notice a")).isVisible();
        assertThat(page.locator(WORDS)).hasText("evening.json · 59 KB");
    }

    @Test
    void withoutTheScriptTheBrowserSendsIt() {
        expectComplaint(".*ERR_FAILED.*");
        Page page = signIn("counselor1", Look.DESK);
        page.context().route(Pattern.compile("/assets/interop\\.js"), route -> route.abort());
        page.navigate("/instruments/bring");
        assertThat(page.locator(WORDS)).hasCount(0);
        choose(page);
        picture(page, "upload-plain");
        taken(page);
    }

    private static void choose(Page page) {
        String file = QuestionnaireFile.titled("Evening at ease")
                + " "
                        .repeat(60_000
                                - QuestionnaireFile.titled("Evening at ease").length());
        CasePages.field(page, "upload:file")
                .setInputFiles(
                        new FilePayload("evening.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    }

    /** It arrives, and is discarded again. */
    private static void taken(Page page) {
        CasePages.field(page, "upload:send").click();
        page.waitForURL(TAKEN);
        CasePages.pressSurely(page, "bring:discard");
        assertThat(page.locator(".said-done")).isVisible();
    }

    /** So many bytes a second go up; -1 for as many as there are. */
    private static void slow(CDPSession wire, int bytes) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytes);
        wire.send("Network.emulateNetworkConditions", conditions);
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }
}
