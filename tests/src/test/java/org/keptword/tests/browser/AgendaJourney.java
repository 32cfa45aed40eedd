package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/**
 * The agenda from one session to the next: words of the counselor's own, ordered and put on the table, a session recorded with what was
 * talked about and agreed, and what was left that is suggested again.
 */
@Tag(Suite.DATES)
class AgendaJourney extends BrowserJourney {

    private static final String MOVE = "Ask how the move went";
    private static final String MONEY = "The question of the savings account";
    private static final String LETTER = "The letter from school";
    private static final String DOG = "Who walks the dog";
    private static final String PASSWORD = "quiet river stone";
    private static final String PROMISE = "I put the phone away at dinner";

    @Test
    void whatWasNotReachedComesToTheNextSessionAndWhatWasAgreedIsMadeInOneStep() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Ines", "Marek");
        room.recordConsent("A");
        room.recordConsent("B");
        letIn(room);
        String first = plan(page, room, 0, "00:00");
        page.navigate(first);
        assertThat(page.locator(".agenda [data-none]")).isVisible();
        for (String words : new String[] {MOVE, MONEY, LETTER}) {
            add(page, words);
        }
        order(page);
        alike(page);
        assertAccessible(page);
        picture(page, "agenda-01-kept");
        inAnotherTab(page, first);

        hold(page, room, first);
        assertThat(page.locator("[data-agreed]")).containsText("Not submitted yet.");
        assertThat(page.locator("[data-agreed]")).containsText("Kept 0 times.");
        assertThat(page.locator("[data-agreed]")).containsText(PROMISE);
        assertThat(line(page, MONEY)).containsText("Discussed");
        assertThat(line(page, MOVE)).containsText("Not discussed: suggested");
        assertAccessible(page);
        picture(page, "agenda-03-held");
        room.goTo("/promises");
        assertThat(page.locator("main")).containsText(PROMISE);
        assertThat(page.locator("main")).containsText("Tuesday");

        room.goTo("/sessions");
        page.locator(".session-line a[href^='/sessions/']").first().click();
        theNext(page);
    }

    /** Marek comes in with his code: only who takes part can promise. */
    private void letIn(CasePages room) {
        room.recordPart("B", "HURTING");
        room.recordSheet("B", "marek@example.org", "+34 600 000 003");
        Page client = device(Look.PHONE).newPage();
        client.navigate("/join/" + room.invite("B"));
        String login = "marek." + UUID.randomUUID().toString().substring(0, 8);
        CasePages.field(client, "join:login").fill(login);
        CasePages.field(client, "join:password").fill(PASSWORD);
        CasePages.field(client, "join:repeated").fill(PASSWORD);
        CasePages.field(client, "join:make").click();
        client.locator(".button-primary").click();
        client.locator("#username").fill(login);
        client.locator("#password").fill(PASSWORD);
        client.locator("#kc-login").click();
        client.waitForURL("**/welcome");
        client.close();
    }

    /** Up and down by keyboard; the focus stays with the line. */
    private void order(Page page) {
        Locator up = act(page, MONEY, "Move up");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".agenda ol li").first()).containsText(MONEY);
        assertThat(page.locator("*:focus")).hasAttribute("aria-label", "Move down: " + MONEY);
        act(page, MOVE, "Add to shared copy").click();
        assertThat(line(page, MOVE)).containsText("In the shared copy");
        act(page, LETTER, "Drop").click();
        assertThat(page.locator(".agenda details")).isVisible();
        page.locator(".agenda details summary").click();
        act(page, LETTER, "Keep").click();
        assertThat(page.locator(".agenda ol li")).hasCount(3);
    }

    /** Two lines with the same words: no two buttons are spoken alike, and each acts on its own line. */
    private void alike(Page page) {
        for (int lines = 4; lines <= 5; lines++) {
            CasePages.field(page, "agenda:words").fill(DOG);
            CasePages.field(page, "agenda:add").click();
            assertThat(page.locator(".agenda ol li")).hasCount(lines);
        }
        Locator buttons = page.locator(".agenda-acts button");
        List<?> names = (List<?>) buttons.evaluateAll("all => all.map(one => one.getAttribute('aria-label'))");
        assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
        act(page, DOG + ", Raised by the counselor (2 of 2)", "Drop").click();
        assertThat(page.locator(".agenda ol li")).hasCount(4);
        act(page, DOG + ", Raised by the counselor (1 of 2)", "Drop").click();
        assertThat(page.locator(".agenda ol li")).hasCount(3);
    }

    /** What another tab decided is told, and the agenda shows how it stands. */
    private void inAnotherTab(Page page, String session) {
        expectComplaint("status of 409");
        Page other = page.context().newPage();
        other.navigate(session);
        act(other, LETTER, "Drop").click();
        assertThat(other.locator(".agenda ol li")).hasCount(2);
        act(page, LETTER, "Discussed").click();
        assertThat(page.locator("#notice")).containsText("changed in another window");
        assertThat(page.locator(".agenda ol li")).hasCount(2);
        other.close();
    }

    private void hold(Page page, CasePages room, String session) {
        page.navigate(room.address() + "/sessions/held?session=" + session.substring(session.lastIndexOf('/') + 1));
        CasePages.awaitNotes(page);
        page.getByLabel(MONEY).check();
        CasePages.agree(page, "Our timeline").getByLabel("Marek").uncheck();
        Locator promise = page.locator(".promised-row", new Page.LocatorOptions().setHasText("Promised by Marek"))
                .first();
        assertThat(promise.locator("select[id$=size]")).isHidden();
        promise.locator("input[type=text]").first().fill(PROMISE);
        promise.locator("select[id$=for]").selectOption("ONESELF");
        promise.locator("input[id$=':day']").fill("");
        assertThat(promise.locator("[data-when='WEEKDAYS']")).isHidden();
        assertEquals(
                List.of(
                        "Once",
                        "Every day",
                        "Once a week",
                        "On certain days of the week",
                        "Once a month",
                        "Once a year"),
                promise.locator("select[id$=rhythm] option").allTextContents());
        promise.locator("select[id$=rhythm]").selectOption("WEEKDAYS");
        promise.getByLabel("Tuesday").check();
        page.locator(".words-row").first().locator("input").fill("Phones stay off on Sundays");
        CasePages.field(page, "held:next-day").fill(CasePages.day(7));
        CasePages.field(page, "held:next-time").fill("9:00 AM");

        CasePages.field(page, "held:do").click();

        assertThat(page.locator(".said-refused")).containsText("Enter the date of each promise");
        assertThat(promise.locator("input[type=text]").first()).hasValue(PROMISE);
        assertThat(promise.locator("select[id$=size]")).isVisible();
        assertThat(promise.getByLabel("Tuesday")).isChecked();
        assertThat(page.getByLabel(MONEY)).isChecked();
        promise.locator("input[id$=':day']").fill(CasePages.day(1));
        promise.locator("input[id$=until]").fill(CasePages.day(60));
        assertAccessible(page);
        picture(page, "agenda-02-held-form");
        CasePages.awaitNotes(page);
        CasePages.field(page, "held:do").click();
        page.waitForURL("**/sessions/*");
        assertThat(page.locator(".said-done")).isVisible();
    }

    private void theNext(Page page) {
        Locator carried = page.locator("[data-place=suggested] li");
        assertThat(carried).hasCount(1);
        assertThat(carried).containsText(MOVE);
        assertThat(carried).containsText("From session 1");
        assertAccessible(page);
        picture(page, "agenda-04-next");
        Locator keep = act(page, MOVE, "Keep");
        keep.focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".agenda ol li")).hasCount(1);
        assertThat(page.locator(".agenda ol li")).containsText("From session 1");
        act(page, MOVE, "Discussed").click();
        assertThat(line(page, MOVE).locator(".state-good")).isVisible();
        CasePages.field(page, "agenda:words").fill("  ");
        CasePages.field(page, "agenda:add").click();
        assertThat(CasePages.field(page, "agenda:words-message")).isVisible();
        assertNoSidewaysScroll(page);
    }

    /** What is suggested for the demonstration's couple, looked at and left as it is. */
    @Test
    void theAgendaOfTheNextSessionOfTheDemonstration() {
        for (Look look : new Look[] {Look.DESK, Look.DESK.dark(), Look.DESK.spanish()}) {
            boolean spanish = look.equals(Look.DESK.spanish());
            looking("counselor1", look, page -> {
                CasePages room = CasePages.find(page, "Maya");
                room.goTo("/sessions");
                page.locator(".session-line a[href^='/sessions/']").first().click();
                assertThat(page.locator(".agenda [data-place=suggested] li").first())
                        .isVisible();
                waitUntil(page, "document.querySelector('[data-agenda]').dataset.ready === 'true'");
                assertAccessible(page);
                assertNoSidewaysScroll(page);
                picture(
                        page,
                        "agenda-demo-"
                                + (spanish ? "spanish" : look.scheme().name().toLowerCase(Locale.ROOT)));
                if (spanish) {
                    assertEquals(0, page.getByText("Suggested").count());
                }
            });
        }
    }

    private static String plan(Page page, CasePages room, int days, String time) {
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(days));
        CasePages.field(page, "plan:time").fill(time);
        CasePages.field(page, "plan:do").click();
        Locator link = page.locator(".session-line a[href^='/sessions/']").first();
        return URI.create(link.getAttribute("href")).getPath();
    }

    private static void add(Page page, String words) {
        CasePages.field(page, "agenda:words").fill(words);
        CasePages.field(page, "agenda:add").click();
        assertThat(page.locator(".said-done")).isVisible();
        assertThat(line(page, words)).isVisible();
        assertThat(CasePages.field(page, "agenda:words")).hasValue("");
    }

    private static Locator line(Page page, String words) {
        return page.locator(".agenda li", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator act(Page page, String words, String verb) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(verb + ": " + words).setExact(true));
    }
}
