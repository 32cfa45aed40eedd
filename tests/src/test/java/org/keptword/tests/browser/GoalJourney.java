package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A goal is set in the counselor's room, and rated there and on a client's phone. */
@Tag(Suite.DATES)
class GoalJourney extends BrowserJourney {

    private static final String GOAL = "We plan one evening a week together.";
    private static final String THEOS = "I stay in the room when a talk gets hard.";
    private static final Pattern SAVED = Pattern.compile("Saved \\d");

    @Test
    void aGoalIsSetAndRatedByTheCounselorAndByAClientOnAPhone() {
        Page counselor = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(counselor, "Maya");
        setWithTheKeyboard(counselor, room);
        picture(counselor, "goals-counselor");
        rateAsCounselor(counselor, room);
        rateOnAPhone();
        seeBothSideBySide(counselor, room);
        switchWeightsOn(counselor, room);
        aFourthIsRefusedAndNothingTypedIsLost(counselor, room);
        picturesInOtherLooks(room);
    }

    private void setWithTheKeyboard(Page page, CasePages room) {
        room.goTo("/goals?set");
        Locator sentence = CasePages.field(page, "setting:sentence");
        sentence.focus();
        page.keyboard().type(GOAL);
        page.keyboard().press("Tab");
        page.keyboard().type("One evening, and the phones stay in the hall.");
        page.keyboard().press("Tab");
        assertThat(CasePages.field(page, "setting:sentence-saved")).hasText(SAVED);
        assertThat(CasePages.field(page, "setting:expected-saved")).hasText(SAVED);
        assertAccessible(page);
        page.reload();
        assertThat(sentence).hasValue(GOAL);
        assertThat(CasePages.field(page, "setting:expected")).hasValue("One evening, and the phones stay in the hall.");
        Locator set = CasePages.field(page, "setting:do");
        set.focus();
        page.keyboard().press("Enter");
        assertThat(card(page)).isVisible();
        assertThat(card(page)).containsText("Not rated yet.");
    }

    private void rateAsCounselor(Page page, CasePages room) {
        room.goTo("/sessions");
        page.locator("a[href^='/sessions/']")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d")))
                .last()
                .click();
        page.locator(".case-head .actions a[href*='/goals?rate=']").click();
        Locator group = page.locator("fieldset").filter(new Locator.FilterOptions().setHasText(GOAL));
        group.locator("input[value=LESS]").focus();
        page.keyboard().press("Space");
        CasePages.field(page, "rating:do").click();
        assertThat(card(page)).containsText("Rated once by the counselor: less than expected");
        assertThat(page.locator(".goal").first()).containsText("Rated by the counselor at 6 sessions");
    }

    private void rateOnAPhone() {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/progress");
        assertThat(page.locator("#our-goals")).hasText("Our goals");
        assertThat(page.locator("main")).not().containsText(THEOS);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        Locator group = page.locator("fieldset").filter(new Locator.FilterOptions().setHasText(GOAL));
        assertThat(group.locator("li").nth(2)).containsText("As expected: One evening");
        group.locator("label")
                .filter(new Locator.FilterOptions().setHasText("As expected"))
                .click();
        CasePages.field(page, "goals:do").click();
        assertThat(page.locator(".own-goal").filter(new Locator.FilterOptions().setHasText(GOAL)))
                .containsText("You said: As expected");
        assertAccessible(page);
        picture(page, "goals-client");
        CasePages.field(page, "goals:do").click();
        assertThat(page.locator(".said-refused")).containsText("No rating has changed");
    }

    private void seeBothSideBySide(Page page, CasePages room) {
        room.goTo("/goals");
        assertThat(card(page).locator("td").filter(new Locator.FilterOptions().setHasText("0 As expected")))
                .hasCount(1);
        assertThat(card(page).locator("td").filter(new Locator.FilterOptions().setHasText("−1 Less")))
                .hasCount(1);
        assertThat(page.locator("#scores")).hasCount(0);
    }

    private void switchWeightsOn(Page page, CasePages room) {
        room.goTo("/goals?weigh");
        CasePages.field(page, "weighing:rows:0:weight").selectOption("6");
        CasePages.field(page, "weighing:do").click();
        assertThat(page.locator("#scores")).isVisible();
        assertThat(page.locator("main")).containsText("(2 of 2 goals rated)");
        assertAccessible(page);
        picture(page, "goals-weights");
        room.goTo("/goals?weigh");
        CasePages.field(page, "weighing:rows:0:weight").selectOption("");
        CasePages.field(page, "weighing:do").click();
        assertThat(page.locator("#scores")).hasCount(0);
    }

    private void aFourthIsRefusedAndNothingTypedIsLost(Page page, CasePages room) {
        room.goTo("/goals?set");
        CasePages.field(page, "setting:sentence").fill("A fourth goal");
        CasePages.field(page, "setting:expected").fill("It stays typed");
        CasePages.field(page, "setting:do").click();
        assertThat(page.locator(".said-refused")).containsText("End one before you add another");
        assertThat(CasePages.field(page, "setting:sentence")).hasValue("A fourth goal");
        assertThat(CasePages.field(page, "setting:expected")).hasValue("It stays typed");
        room.goTo("/goals");
        card(page).locator("a[href*='?end=']").click();
        CasePages.awaitNotes(page);
        CasePages.field(page, "ending:reason").fill("Another one matters more now");
        CasePages.field(page, "ending:do").click();
        assertThat(page.locator(".goal")).hasCount(2);
        assertThat(page.locator("main")).containsText("Another one matters more now");
    }

    private void picturesInOtherLooks(CasePages room) {
        Page desk = signIn("counselor1", Look.DESK.dark());
        desk.navigate(room.address() + "/goals");
        assertAccessible(desk);
        picture(desk, "goals-counselor-dark");
        Page narrow = signIn("counselor1", Look.PHONE);
        narrow.navigate(room.address() + "/goals");
        assertNoSidewaysScroll(narrow);
        assertAccessible(narrow);
        picture(narrow, "goals-counselor-phone");
        Page phone = signIn("client2", Look.PHONE.dark());
        phone.navigate("/progress");
        assertThat(phone.locator("#my-goals")).hasText("My goals");
        assertThat(phone.locator("main")).containsText(THEOS);
        assertAccessible(phone);
        picture(phone, "goals-client-dark");
    }

    private static Locator card(Page page) {
        return page.locator(".goal").filter(new Locator.FilterOptions().setHasText(GOAL));
    }
}
