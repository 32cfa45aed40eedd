package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/**
 * The main job from beginning to end, on a case of its own: a couple is let in, gets work from a phase, one of them writes on a phone
 * with a bad network, the counselor returns it, reads it again, sends, records a session and prints the page for the next one.
 */
@Tag(Suite.DATES)
class WholeJourney extends BrowserJourney {

    private static final String PASSWORD = "quiet river stone";
    private static final String TIMELINE = "Our timeline";
    private static final String AGREED = "What sets me off, and what I do instead";
    private static final Pattern COUNT = Pattern.compile("(\\d+)");

    private static final String FIRST = "In March I read the messages on your phone and said nothing for a week.";
    private static final String TYPED_OFFLINE = " Then I told you at the worst moment there was.";
    private static final String COMMENT = "What did that week feel like for you?";
    private static final String RETURNED = "Thank you for starting with March. Please look at the one place I marked.";
    private static final String ADDED = " I was afraid of the answer.";
    private static final String REPLY = "That sentence about being afraid is the one to bring with you.";
    private static final String PRIVATE = "Ask about the week of silence, not about the phone.";
    private static final String ONLY_FOR_B = "Nobody is to know about the letter from Lisbon.";

    @Test
    void fromANewCaseToThePrintedPageOfTheNextSession() throws IOException, InterruptedException, SQLException {
        Page counselor = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(counselor, "Nora", "Elias");
        picture(counselor, "whole-01-new-case");
        nothingIsAssignedBeforeConsent(counselor, room);
        recordBoth(counselor, room);
        Page nora = letIn(room.invite("A"), "nora", counselor);
        Page elias = letIn(room.invite("B"), "elias", counselor);
        assignAPhaseToBoth(counselor, room);

        writeWithABadNetwork(nora);
        keepToOneself(elias);
        String review = readAndReturn(counselor, room);
        assertFalse(AnswerPage.everything(nora).toString().contains(PRIVATE));
        answerAgain(nora);
        readAgainAndSend(counselor, review, nora);
        readTheReply(nora);
        for (String page : AnswerPage.everything(elias)) {
            for (String words : new String[] {FIRST, TYPED_OFFLINE, COMMENT, RETURNED, ADDED, REPLY, PRIVATE}) {
                assertFalse(page.contains(words.strip()), words);
            }
        }
        holdASession(counselor, room);
        nora.navigate("/home");
        assertThat(nora.locator("main")).containsText(AGREED);
        assertThat(nora.locator("main")).containsText("Your next session:");
        look(nora, "whole-37-home-agreed");
        elias.navigate("/home");
        assertThat(elias.locator("main")).not().containsText(AGREED);
        printTheNext(counselor, room);
        for (String place : new String[] {"", "/homework", "/sessions", "/safety"}) {
            room.goTo(place);
            assertFalse(counselor.content().contains(ONLY_FOR_B), place);
        }
    }

    private void nothingIsAssignedBeforeConsent(Page counselor, CasePages room) {
        Locator summary = room.planPhase("understand");
        assertThat(counselor.locator(".pick-cell").first()).containsText("No consent recorded (see Safety)");
        assertThat(summary)
                .hasText("Nothing can be assigned now; no consent recorded for Nora (see Safety); "
                        + "no consent recorded for Elias (see Safety).");
        assertThat(CasePages.field(counselor, "assigning:give")).hasCount(0);
        look(counselor, "whole-02-no-consent");
    }

    private void recordBoth(Page counselor, CasePages room) {
        room.change("sheet", "A");
        look(counselor, "whole-04-sheet");
        room.recordPart("A", "HURTING");
        room.recordPart("B", "HURT");
        room.recordSheet("A", "nora@example.org", "+34 600 000 001");
        room.recordSheet("B", "elias@example.org", "+34 600 000 002");
        room.recordConsent("A");
        room.recordConsent("B");
        assertThat(room.planPhase("rebuild")).containsText("not assigned");
        assertThat(room.planPhase("rebuild"))
                .containsText("couple and contact exercises are paused in this case (see Safety)");
        look(counselor, "whole-05-left-out");
        room.goTo("?assign=all");
        room.assign();
        assertThat(counselor.locator(".said-refused")).containsText("No exercise is selected");
        look(counselor, "whole-03-refused");
        room.change("contact", "A");
        look(counselor, "whole-06-contact");
        room.recordOpenContact("A");
        room.recordOpenContact("B");
        room.change("screening", "A");
        look(counselor, "whole-07-screening");
        room.recordScreening("A");
        room.recordScreening("B");
        room.goTo("/safety");
        assertThat(counselor.locator(".gate-open")).isVisible();
        look(counselor, "whole-08-safety");
        assertThat(room.planPhase("rebuild")).not().containsText("not assigned");
    }

    private Page letIn(String code, String name, Page counselor) {
        look(counselor, "whole-09-invite-" + name);
        Page client = device(Look.PHONE).newPage();
        String login = name + "." + UUID.randomUUID().toString().substring(0, 8);
        client.navigate("/join/" + code);
        CasePages.field(client, "join:login").fill(login);
        CasePages.field(client, "join:password").fill(PASSWORD);
        CasePages.field(client, "join:repeated").fill(PASSWORD);
        CasePages.field(client, "join:make").click();
        assertThat(client.locator(".made-login")).hasText(login);
        look(client, "whole-10-joined-" + name);
        client.locator(".button-primary").click();
        client.locator("#username").fill(login);
        client.locator("#password").fill(PASSWORD);
        client.locator("#kc-login").click();
        look(client, "whole-10-welcome-" + name);
        endWelcome(client);
        look(client, "whole-11-empty-home-" + name);
        return client;
    }

    private void assignAPhaseToBoth(Page counselor, CasePages room) {
        Locator summary = room.planPhase("understand");
        assertThat(summary).containsText("2 exercises for both partners");
        assertThat(summary).containsText("minutes a week for Nora");
        assertThat(summary).containsText("minutes a week for Elias");
        look(counselor, "whole-12-assign");
        room.assign();
        assertThat(counselor.locator(".said-done")).containsText("Assigned: 2 exercises for both partners");
        look(counselor, "whole-13-assigned");
    }

    private void writeWithABadNetwork(Page nora) {
        nora.navigate("/home");
        look(nora, "whole-14-home");
        AnswerPage exercise = AnswerPage.open(nora, TIMELINE);
        look(nora, "whole-15-exercise");
        exercise.words("what").fill(FIRST);
        exercise.saved();

        expectComplaint("ERR_INTERNET_DISCONNECTED");
        nora.context().setOffline(true);
        exercise.words("what").press("Control+End");
        nora.keyboard().type(TYPED_OFFLINE);
        assertThat(nora.locator("#trouble")).containsText("will be saved when you reconnect");
        look(nora, "whole-16-offline");
        exercise.next();
        exercise.words("turning-point").fill("After March.");
        nora.context().setOffline(false);
        assertThat(nora.locator("#trouble")).isHidden();
        exercise.saved();
        nora.reload();
        assertThat(exercise.words("what")).hasValue(FIRST + TYPED_OFFLINE);
        exercise.next();
        assertThat(exercise.words("turning-point")).hasValue("After March.");
        exercise.next();
        nora.locator("[data-id=bring-to-session] input").check();
        look(nora, "whole-17-close");
        exercise.overview();
        look(nora, "whole-18-overview");
        exercise.handIn("Handed in");
        look(nora, "whole-19-handed-in");
    }

    private void keepToOneself(Page elias) {
        AnswerPage exercise = AnswerPage.open(elias, TIMELINE);
        exercise.readers("Only you");
        exercise.words("what").fill(ONLY_FOR_B);
        exercise.saved();
        exercise.handIn("Kept private");
        look(elias, "whole-20-kept");
        elias.navigate("/home");
        assertThat(elias.locator("section:has(#kept)")).containsText(TIMELINE);
        assertThat(elias.locator("#handed-in")).hasCount(0);
    }

    private String readAndReturn(Page counselor, CasePages room) throws IOException, SQLException {
        counselor.navigate("/today");
        look(counselor, "whole-21-today");
        int waiting = count(counselor.locator(".needs a[href^='/review/']").locator("xpath=.."));
        assertEquals(waiting, count(counselor.locator(".places a[href='/review']")));
        counselor.navigate("/review");
        look(counselor, "whole-22-queue");
        assertEquals(waiting, count(counselor.locator("main > p.soft").first()));
        assertEquals(waiting, counselor.locator(".queue-row").count());
        assertThat(counselor.locator(".queue-who", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*Elias"))))
                .hasCount(0);

        String address = room.review(TIMELINE);
        look(counselor, "whole-23-case");
        ReviewPage review = ReviewPage.open(counselor, address);
        assertThat(review.answer("what")).containsText(FIRST + TYPED_OFFLINE);
        look(counselor, "whole-24-review");
        review.comment("what", "said nothing for a week", COMMENT);
        review.reply(RETURNED);
        review.privateNote(PRIVATE);
        look(counselor, "whole-25-commented");
        review.send("RETURNED");
        holdUndoing();
        look(counselor, "whole-26-returned");
        return address;
    }

    private void answerAgain(Page nora) throws IOException, SQLException {
        awaitReply(nora);
        look(nora, "whole-27-home-returned");
        AnswerPage exercise = AnswerPage.open(nora, TIMELINE);
        assertThat(nora.locator("main")).containsText(RETURNED);
        assertThat(nora.locator("[data-row]:has([data-id=what]) .comment")).containsText(COMMENT);
        look(nora, "whole-28-comment-beside");
        exercise.words("what").press("Control+End");
        nora.keyboard().type(ADDED);
        exercise.saved();
        exercise.handIn("Handed in");
        look(nora, "whole-29-handed-in-again");
    }

    private void readAgainAndSend(Page counselor, String address, Page nora) throws IOException, SQLException {
        counselor.navigate("/review");
        assertThat(counselor.locator(".queue-row[href='" + address + "']")).containsText("Submitted again");
        ReviewPage review = ReviewPage.open(counselor, address);
        assertThat(review.answer("what").locator("ins").first()).containsText(ADDED.strip());
        assertThat(review.answer("what").locator("del")).hasCount(0);
        look(counselor, "whole-30-differences");
        review.reply(REPLY);
        review.send("SENT");
        review.undo();
        assertThat(counselor.locator("#feedback")).hasValue(REPLY);
        for (String page : AnswerPage.everything(nora)) {
            assertFalse(page.contains(REPLY), "what was undone is not shown");
        }
        look(counselor, "whole-31-undone");
        review.send("SENT");
        holdUndoing();
        look(counselor, "whole-32-sent");
    }

    private void readTheReply(Page nora) throws IOException, SQLException {
        awaitReply(nora);
        look(nora, "whole-33-home-replied");
        nora.locator(".reply a").click();
        assertThat(nora.locator(".letters")).containsText(REPLY);
        look(nora, "whole-34-reply");
    }

    /** A reply is there once it cannot be undone anymore. */
    private static void awaitReply(Page nora) throws IOException, SQLException {
        nora.navigate("/home");
        assertThat(nora.locator(".reply")).hasCount(0);
        endUndoing();
        nora.navigate("/home");
        assertThat(nora.locator(".reply")).containsText(TIMELINE);
    }

    private void holdASession(Page counselor, CasePages room) {
        room.goTo("/sessions/held");
        look(counselor, "whole-35-held");
        CasePages.field(counselor, "held:day").fill(CasePages.day(-1));
        CasePages.field(counselor, "held:time").fill("10:00");
        counselor.getByLabel("Elias").first().uncheck();
        CasePages.field(counselor, "held:note").fill("Nora came alone. Quiet, precise.");
        Locator agreed = CasePages.agree(counselor, "What sets me off");
        agreed.locator("input[type=text]").fill("One evening is enough.");
        agreed.getByLabel("Elias").uncheck();
        CasePages.field(counselor, "held:next-day").fill(CasePages.day(6));
        CasePages.field(counselor, "held:next-time").fill("16:30");
        look(counselor, "whole-36-held-filled");
        CasePages.field(counselor, "held:do").click();
        counselor.waitForURL("**/sessions/*");
        assertThat(counselor.locator(".said-done")).containsText("Session recorded");
        assertThat(counselor.locator("main")).containsText("One evening is enough.");
        look(counselor, "whole-37-session");
    }

    private void printTheNext(Page counselor, CasePages room) throws IOException, InterruptedException, SQLException {
        room.goTo("/sessions");
        look(counselor, "whole-38-sessions");
        counselor.locator("a[href$='/prep']").first().click();
        assertThat(counselor.locator(".prep")).containsText(TYPED_OFFLINE.strip());
        look(counselor, "whole-39-prep");
        String file = counselor.locator("a[href$='prep.pdf?pages=all']").getAttribute("href");
        String text = Paper.words(counselor.request().get(file).body(), "whole-40-prep");
        assertTrue(text.contains("Nora wants to talk about this"), text);
        assertTrue(text.contains("said nothing for a week"), text);
        assertTrue(text.contains("I was afraid of the answer"), text);
        assertTrue(text.contains("Nora: " + AGREED + ": One evening is enough"), text);
        assertTrue(text.substring(text.indexOf("Open exercises")).contains(AGREED), text);
        for (String words : new String[] {ONLY_FOR_B, PRIVATE, "Nora came alone"}) {
            assertFalse(text.contains(words), words);
        }
    }

    private static int count(Locator place) {
        Matcher number = COUNT.matcher(place.innerText());
        assertTrue(number.find(), place.innerText());
        return Integer.parseInt(number.group());
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }
}
