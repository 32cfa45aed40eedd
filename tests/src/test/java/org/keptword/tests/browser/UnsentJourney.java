package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a counselor typed while it could not be sent, after the page is gone: it comes back to its writer, and to nobody else. */
class UnsentJourney extends BrowserJourney {

    private static final Pattern SAVED = Pattern.compile("Saved \\d");
    private static final String REVIEW = "**/review/*-*";
    private static final String CUT = "ERR_INTERNET_DISCONNECTED|status of 401|Failed to fetch";

    @Test
    void aReplyAndACommentAreThereAfterTheNextSignIn() {
        expectComplaint(CUT);
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/review");
        page.locator(".queue-row").last().click();
        page.waitForURL(REVIEW);
        String address = page.url();
        Locator before = page.locator(".answer .remark textarea");
        int comments = before.count();

        page.context().setOffline(true);
        page.locator("#feedback").fill("Typed in a tunnel");
        page.locator("#note").fill("Only for me");
        page.locator("[data-comment]").first().click();
        page.keyboard().type("Beside this answer");
        assertThat(page.locator("#save-state")).containsText("You’re offline");
        Page again = afterTheNextSignIn(page, "Beside this answer", address);

        assertThat(again.locator("#feedback")).hasValue("Typed in a tunnel");
        assertThat(again.locator("#note")).hasValue("Only for me");
        assertThat(again.locator("#save-state")).hasText(SAVED);
        Locator comment = again.locator(".answer .remark textarea");
        assertThat(comment).hasCount(comments + 1);
        assertThat(again.locator(".remark-state").first()).hasText(SAVED);
        assertNothingIsLeft(again);
        again.reload();
        assertThat(again.locator("#feedback")).hasValue("Typed in a tunnel");
        assertThat(again.locator(".answer .remark").first().locator("textarea")).hasValue("Beside this answer");
        assertAccessible(again);
        again.locator(".answer .remark [data-remove]").first().click();
        assertThat(comment).hasCount(comments);
        again.locator("#feedback").fill("");
        again.locator("#note").fill("");
        assertThat(again.locator("#save-state")).hasText(SAVED);
        assertNothingIsLeft(again);
    }

    @Test
    void aCommentThatAloneIsLeftIsSaidBesideItselfAndNotOfTheReply() {
        expectComplaint(CUT);
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/review");
        page.locator(".queue-row").last().click();
        page.waitForURL(REVIEW);
        String address = page.url();
        page.locator("#feedback").fill("This one arrives");
        assertThat(page.locator("#save-state")).hasText(SAVED);
        page.route(Pattern.compile("/api/reviews/.*/comments"), route -> route.abort("internetdisconnected"));
        page.locator("[data-comment]").first().click();
        page.keyboard().type("This one does not");
        assertThat(page.locator("#save-state")).containsText("You’re offline");
        Page again = afterTheNextSignIn(page, "This one does not", address);

        assertThat(again.locator(".remark-state").first()).hasText(SAVED);
        assertThat(again.locator(".answer .remark textarea").first()).hasValue("This one does not");
        assertThat(again.locator("#save-state")).hasText(SAVED);
        assertNothingIsLeft(again);
        again.locator(".answer .remark [data-remove]").first().click();
        again.locator("#feedback").fill("");
        assertThat(again.locator("#save-state")).hasText(SAVED);
        assertNothingIsLeft(again);
    }

    @Test
    void theNoteOfASessionIsThereAfterTheNextSignIn() {
        expectComplaint(CUT);
        Page page = signIn("counselor1", Look.DESK);
        CasePages.find(page, "Maya & Theo").goTo("/sessions");
        page.locator("td a[href^='/sessions/']").first().click();
        page.waitForURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
        Locator note = page.locator("#note");
        String before = note.inputValue();
        page.context().setOffline(true);
        note.press("Control+End");
        page.keyboard().type(" Typed in a tunnel.");
        assertThat(page.locator("#note-saved")).containsText("Your text is still here");
        Page again = afterTheNextSignIn(page, " Typed in a tunnel.", page.url());

        assertThat(again.locator("#note")).hasValue(before + " Typed in a tunnel.");
        assertThat(again.locator("#note-saved")).hasText(SAVED);
        assertNothingIsLeft(again);
        again.locator("#note").fill(before);
        assertThat(again.locator("#note-saved")).hasText(SAVED);
    }

    @Test
    void aPageThatClosesAfterTheSessionEndedGivesItsWordsToNobodyElse() {
        expectComplaint(CUT);
        Page page = held("Jonah");
        String address = page.url();
        page.context().clearCookies();
        page.locator("[id='held:note']").fill("Between two sign-ins");
        assertThat(page.locator("#notice a")).isVisible();
        waitUntilKept(page, "Between two sign-ins");
        Page other = page.context().newPage();
        page.close();
        other.navigate("/");
        enterPassword(other, "supervisor1");
        for (String place : new String[] {"", "/sessions", "/homework", "/safety"}) {
            other.navigate(address.replace("/sessions/held", place));
            assertThat(other.locator("main")).not().containsText("Between two");
        }
        assertEquals(1, keptOnDevice(other), "the writer's words wait for the writer");
        Page again = afterTheNextSignIn(other, "Between two sign-ins", address);

        assertThat(again.locator("[id='held:note']")).hasValue("Between two sign-ins");
        assertThat(again.locator("[id='held:note-saved']")).hasText(SAVED);
        again.locator("[id='held:note']").fill("");
        assertThat(again.locator("[id='held:note-saved']")).hasText(SAVED);
        assertNothingIsLeft(again);
    }

    @Test
    void whatWasSavedElsewhereMeanwhileIsShownBesideIt() {
        expectComplaint(CUT);
        Page page = held("Sam");
        String address = page.url();
        page.context().setOffline(true);
        page.locator("[id='held:note']").fill("From the train");
        assertThat(page.locator("[id='held:note-saved']")).containsText("Your text is still here");
        Page desk = signIn("counselor1", Look.DESK);
        desk.waitForResponse(Pattern.compile("/api/cases/.*/notes"), () -> desk.navigate(address));
        desk.locator("[id='held:note']").fill("From the desk");
        assertThat(desk.locator("[id='held:note-saved']")).hasText(SAVED);
        Page again = afterTheNextSignIn(page, "From the train", address);

        Locator other = again.locator("[id='held:note-other']");
        assertThat(again.locator("[id='held:note']")).hasValue("From the train");
        assertThat(other.locator(".pre")).hasText("From the desk");
        assertAccessible(again);
        again.reload();
        assertThat(again.locator("[id='held:note']")).hasValue("From the train");
        assertThat(other.locator(".pre")).hasText("From the desk");
        other.locator("[data-keep]").click();
        assertThat(again.locator("[id='held:note-saved']")).hasText(SAVED);
        assertNothingIsLeft(again);
        again.locator("[id='held:note']").fill("");
        assertThat(again.locator("[id='held:note-saved']")).hasText(SAVED);
    }

    @Test
    void signingOutSaysOnceThatWordsAreUnsentAndThenKeepsThemForTheirWriter() {
        expectComplaint(CUT);
        Page page = held("Lena");
        page.route(Pattern.compile("/api/cases/.*/notes/.*"), route -> route.abort("internetdisconnected"));
        String address = page.url();
        page.locator("[id='held:note']").fill("Not sent from this device");
        waitUntilKept(page, 1);
        page.locator("details.menu summary").click();
        page.locator(".menu form[action='/logout'] button").click();
        assertThat(page.locator("#notice")).containsText("still signed in");
        page.locator(".menu form[action='/logout'] button").click();
        page.waitForURL(Pattern.compile("/signed-out"));
        waitUntilKept(page, "Not sent from this device");
        page.unroute(Pattern.compile("/api/cases/.*/notes/.*"));
        page.navigate("/");
        enterPassword(page, "counselor1");
        page.navigate(address);
        assertThat(page.locator("[id='held:note']")).hasValue("Not sent from this device");
        assertThat(page.locator("[id='held:note-saved']")).hasText(SAVED);
        assertNothingIsLeft(page);
        page.locator("[id='held:note']").fill("");
        assertThat(page.locator("[id='held:note-saved']")).hasText(SAVED);
    }

    private Page held(String name) {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, name);
        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), () -> room.goTo("/sessions/held"));
        return page;
    }

    /** The page dies where it is; later somebody signs in again in the same browser, as the counselor, and opens it anew. */
    private Page afterTheNextSignIn(Page page, String words, String address) {
        waitUntilKept(page, words);
        Page again = page.context().newPage();
        // first: what a page sends while it closes outlives it, and is not held back by the network that is off for the
        // page
        page.context().clearCookies();
        page.close();
        page.context().setOffline(false);
        again.navigate("/");
        enterPassword(again, "counselor1");
        again.navigate(address);
        return again;
    }

    private void assertNothingIsLeft(Page page) {
        waitUntilKept(page, 0);
    }
}
