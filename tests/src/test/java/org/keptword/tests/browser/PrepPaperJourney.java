package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** What never gets onto the paper a counselor prints for a session, looked for in the words of the file itself. */
@Tag(Suite.DATES)
class PrepPaperJourney extends BrowserJourney {

    private static final String KEPT_TO_ONESELF = "canarykept";
    private static final String REPORTED = "canaryreported";
    private static final String BEGUN = "canarybegun";
    private static final String DONE_ABOUT_IT = "canarydone";
    private static final String PRIVATE_NOTE = "canaryprivate";
    private static final String UNSENT = "canaryunsent";
    private static final String SESSION_NOTE = "canarysession";

    /** Theo's, from the demonstration: handed in and brought to the session, and a draft. */
    private static final String BROUGHT = "I was between jobs and ashamed of it.";

    private static final String DRAFT = "I looked at you and lied.";

    private static final List<String> NEVER = List.of(
            KEPT_TO_ONESELF, REPORTED, BEGUN, DONE_ABOUT_IT, PRIVATE_NOTE, UNSENT, SESSION_NOTE, DRAFT, "canary");

    @Test
    void nothingPrivateIsOnThePaper() throws IOException, InterruptedException {
        mayaWrites(signIn("client1", Look.PHONE));
        Page theo = signIn("client2", Look.PHONE);
        assertTrue(
                AnswerPage.everything(theo).stream().anyMatch(page -> page.contains(DRAFT)),
                "Theo has a draft that must not be printed");
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Maya & Theo");
        counselorWrites(page, room);
        room.goTo("/sessions");
        String today = page.locator("#ahead a[href$='/prep']")
                .first()
                .getAttribute("href")
                .replace("/prep", "");

        String couple = Paper.prep(page, today, "prep-couple");

        assertTrue(couple.contains(BROUGHT), couple);
        NEVER.forEach(words -> assertFalse(couple.contains(words), () -> words + " is on the paper: " + couple));

        nothingPrivateIsInAnyKind(page, today);
        String alone = Paper.prep(page, withMayaAlone(page, room), "prep-alone");

        assertTrue(alone.contains("With Maya"), alone);
        assertFalse(alone.contains(BROUGHT), alone);
        NEVER.forEach(words -> assertFalse(alone.contains(words), () -> words + " is on the paper: " + alone));
    }

    /** On screen and on paper: of Theo's answers, what was noticed, numbers of check-ins and gaps only the counselor reads. */
    private static void nothingPrivateIsInAnyKind(Page page, String session) throws IOException, InterruptedException {
        for (String whom : List.of("table", "a", "b")) {
            page.navigate(session + "/prep?all&for=" + whom);
            String screen = page.locator(".prep").textContent();
            String paper = Paper.prep(page, session, whom, "prep-for-" + whom);
            for (String text : List.of(screen, paper)) {
                NEVER.forEach(
                        words -> assertFalse(text.contains(words), () -> words + " is for " + whom + ": " + text));
                for (String never : List.of(
                        "See Safety", "’s trustworthiness", "noticed", "62.5", "27.5", "Suggested next exercises")) {
                    assertFalse(text.contains(never), () -> never + " is for " + whom + ": " + text);
                }
                assertFalse(
                        !whom.equals("b") && text.contains(BROUGHT), () -> BROUGHT + " is for " + whom + ": " + text);
            }
        }
        String own = Paper.prep(page, session, "b", "prep-for-b");
        assertTrue(own.contains(BROUGHT), own);
        String around = own.replaceAll("(?s)What you want to talk about.*?Shared with you", "");
        assertTrue(around.length() < own.length(), own);
        assertFalse(around.contains("Maya"), () -> "the other stands in his own words only: " + around);
    }

    private void mayaWrites(Page maya) {
        AnswerPage own = AnswerPage.open(maya, "How I see us this week");
        maya.locator("[data-id=chance] label, [data-id=chance] input").last().click();
        own.readers("Only you");
        own.words("moved-it").fill(KEPT_TO_ONESELF);
        own.saved();
        isAskedAboutSafety(maya, own);
        own.handIn("Kept private");
        AnswerPage.report(maya).handInReport(REPORTED + " by the door");
        AnswerPage begun = AnswerPage.report(maya);
        begun.words("what-happened").fill(BEGUN);
        begun.saved();
    }

    /** The last page asks about safety and answers at once; who keeps the entry private is told beforehand that nobody reads it, and is not offered
     * to talk about it. */
    private void isAskedAboutSafety(Page maya, AnswerPage own) {
        Locator question = maya.locator("[data-id=thoughts-of-dying]");
        goTo(question, own);
        assertThat(maya.locator(".display[data-readers=SELF]"))
                .hasText("First, two questions about your safety."
                        + " You’re keeping this entry private, so no one else sees your answers.");
        assertThat(maya.locator("[data-id=safety-before]")).isHidden();
        Locator talk = maya.locator("[data-id=bring-to-session]");
        assertThat(talk).isHidden();
        maya.locator(".reader").filter(withText("You and your counselor")).click();
        assertThat(maya.locator("[data-id=safety-before]")).containsText("no one sees them");
        assertThat(maya.locator(".display[data-readers=SELF]")).isHidden();
        talk.locator("input").check();
        maya.locator(".reader").filter(withText("Only you")).click();
        assertThat(talk).isHidden();
        own.saved();
        maya.reload();
        goTo(question, own);
        assertThat(talk).isHidden();
        assertThat(talk.locator("input")).not().isChecked();
        Locator answer = maya.locator("[data-id=thoughts-of-dying-words]");
        assertThat(answer).isHidden();
        question.locator(".choices label").nth(1).click();
        assertThat(answer).isVisible();
        assertThat(answer.locator("a[href^='tel:']").first()).isVisible();
        own.saved();
        assertAccessible(maya);
        picture(maya, "asked-about-safety");
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void goTo(Locator question, AnswerPage own) {
        for (int i = 0; i < 9 && !question.isVisible(); i++) {
            own.next();
        }
    }

    private static void counselorWrites(Page page, CasePages room) {
        room.goTo("/homework");
        String theos = page.locator(".work-list li", new Page.LocatorOptions().setHasText("What led up to it"))
                .filter(new Locator.FilterOptions().setHasText("Theo"))
                .locator("a[href^='/review/']")
                .getAttribute("href");
        ReviewPage review = ReviewPage.open(page, theos);
        page.locator("#note").fill(PRIVATE_NOTE);
        review.reply(UNSENT);
        room.goTo("/sessions");
        page.navigate(page.locator("td a[href^='/sessions/']").first().getAttribute("href"));
        page.locator("#note").press("Control+End");
        page.keyboard().type(" " + SESSION_NOTE);
        assertThat(page.locator("#note-saved")).hasText(Pattern.compile("Saved \\d"));
        room.goTo("/safety");
        Locator flag = page.locator(".flag").first();
        flag.locator("textarea").fill(DONE_ABOUT_IT);
        flag.locator("input[type=submit]").click();
        assertThat(page.locator(".said-done")).isVisible();
    }

    /** Plans a session with Maya alone and gives its address. */
    private static String withMayaAlone(Page page, CasePages room) {
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(1));
        CasePages.field(page, "plan:time").fill("9:00 AM");
        CasePages.field(page, "plan:with").selectOption("Maya");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).isVisible();
        return page.locator(".session-line", new Page.LocatorOptions().setHasText("Maya"))
                .first()
                .locator("a")
                .first()
                .getAttribute("href");
    }
}
