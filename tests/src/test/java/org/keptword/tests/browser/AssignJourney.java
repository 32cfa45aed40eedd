package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** Assigning beside the map and changing several exercises at once: how many clicks it takes, by keys alone, and undone. */
@Tag(Suite.DATES)
class AssignJourney extends BrowserJourney {

    private static final String COUNT =
            "addEventListener('click', (e) => { if (e.isTrusted) sessionStorage.clicks = Number(sessionStorage.clicks || 0) + 1; }, true)";
    private static final List<String> THREE =
            List.of("A life of my own", "My week of self-care", "The people I can turn to");

    @Test
    void threeExercisesGoToBothInFiveClicks() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.goTo("");
        page.addInitScript(COUNT);
        page.evaluate(COUNT);
        page.locator(".map-all a").click();
        assertThat(page.locator("#find-exercise")).isFocused();
        CasePages.awaitNotes(page);
        Locator boxes = page.locator(".pick-both:not([hidden])");
        List<String> titles = page.locator(".pick:has(.pick-both:not([hidden])) .pick-name")
                .allTextContents()
                .subList(0, 3);
        for (int i = 0; i < 3; i++) {
            boxes.nth(i).click();
        }
        assertThat(CasePages.field(page, "assigning:summary")).containsText("3 exercises for both partners");
        assertTrue(inSight(page, "[id='assigning:give']"), "the button is in sight with the list at its top");
        look(page, "assign-chosen");
        CasePages.field(page, "assigning:give").click();
        assertThat(page.locator(".said-done")).containsText("Assigned: 3 exercises for both partners");
        int clicks = ((Number) page.evaluate("Number(sessionStorage.clicks)")).intValue();
        System.out.println("Clicks to assign three exercises to both: " + clicks);
        assertEquals(5, clicks);
        for (String title : titles) {
            assertThat(page.locator(".open-work li", new Page.LocatorOptions().setHasText(title)))
                    .hasCount(1);
        }
        look(page, "assign-done");
        CasePages.field(page, "undo-homework:undo").click();
        assertThat(page.locator(".said-done")).containsText("Change undone for 6 exercises");
        assertThat(page.locator(".open-work")).hasCount(0);
    }

    @Test
    void anExerciseIsFoundAndAssignedByKeysAlone() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        page.navigate(room.address() + "?assign=all#assign");
        CasePages.awaitNotes(page);
        assertThat(page.locator("#find-exercise")).isFocused();
        page.keyboard().type("heal life 10");
        assertThat(page.locator("#found")).not().hasText("");
        page.locator("#find-exercise").fill("life of my");
        assertThat(page.locator(".pick:not([hidden])")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(CasePages.field(page, "assigning:summary")).containsText("1 exercise for both partners");
        look(page, "assign-keys");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".said-done")).containsText("Assigned: 1 exercise for both partners");
    }

    @Test
    void partnersGetDifferentOptionsOfOneExercise() {
        Page page = signIn("counselor1", Look.PHONE);
        CasePages room = couple(page);
        page.navigate(room.address() + "?assign=all");
        CasePages.awaitNotes(page);
        room.place(THREE.get(0), "Iris").check();
        room.place(THREE.get(0), "Hugo").check();
        Locator row = page.locator(".pick", new Page.LocatorOptions().setHasText(THREE.get(0)));
        row.locator("summary").click();
        row.getByLabel("When to assign “" + THREE.get(0) + "” to Hugo").selectOption("QUEUE");
        row.getByLabel("Different instructions for Iris", new Locator.GetByLabelOptions().setExact(true))
                .fill("Start with music.");
        assertThat(CasePages.field(page, "assigning:summary")).containsText("1 exercise for Iris");
        assertThat(CasePages.field(page, "assigning:summary")).containsText("1 queued for Hugo");
        look(page, "assign-phone");
        room.assign();
        assertThat(page.locator(".said-done")).containsText("1 queued for Hugo");
        room.goTo("/homework");
        Locator line = page.locator(".work-row", new Page.LocatorOptions().setHasText(THREE.get(0)));
        assertThat(line).hasCount(1);
        assertThat(line.locator(".work-cell").nth(0)).containsText("Start with music.");
        assertThat(line.locator(".work-cell").nth(1)).containsText("Queued");
        assertThat(line.locator(".work-cell").nth(1)).not().containsText("Start with music.");
        look(page, "homework-phone");
    }

    @Test
    void severalAreMovedAndPausedForBothWithOneAct() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.planPhase("heal");
        room.assign();
        assertThat(page.locator(".said-done")).isVisible();
        room.goTo("/homework");
        page.getByLabel("All of Iris’s exercises").check();
        page.getByLabel("All of Hugo’s exercises").check();
        assertThat(page.locator("#bulk-count")).containsText("Selected: ");
        look(page, "homework-selected");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause selected exercises"))
                .click();
        assertThat(page.locator(".said-done")).containsText("4 of ");
        assertThat(page.locator("#said .said-note").first()).containsText("Queued exercises can’t be paused");
        assertThat(page.locator("#runs")).containsText("Paused");
        look(page, "homework-paused");
        CasePages.field(page, "undo-homework:undo").click();
        assertThat(page.locator(".said-done")).containsText("Change undone for 4 exercises");
        assertThat(page.locator("#runs")).not().containsText("Paused");
        page.locator("#runs input[name=picked]").first().check();
        page.locator(".bulk-more summary").first().click();
        page.locator("#bulk-day").fill(CasePages.day(20));
        page.locator("#bulk-day").press("Enter");
        assertThat(page.locator(".said-done")).containsText("1 exercise rescheduled.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resume selected exercises"))
                .click();
        assertThat(page.locator(".said-refused")).containsText("No exercise is selected");
    }

    @Test
    void aRefusedActKeepsTheSelectionAndTheDay() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.planPhase("heal");
        room.assign();
        assertThat(page.locator(".said-done")).isVisible();
        room.goTo("/homework");
        CasePages.awaitNotes(page);
        Locator first = page.locator("#runs input[name=picked]").first();
        first.check();
        first.press("Enter");
        page.locator(".bulk-more summary").first().click();
        page.locator("#bulk-day").fill(CasePages.day(-3));
        page.locator("#bulk-day").press("Enter");
        assertThat(page.locator(".said-refused")).containsText("Choose today or a later day");
        assertThat(first).isChecked();
        assertThat(page.locator("#bulk-count")).containsText("Selected: 1");
        assertThat(page.locator("#bulk-day")).isVisible();
        assertThat(page.locator("#bulk-day"))
                .hasValue(Pattern.compile(CasePages.day(-3) + "|" + CasePages.shownDay(-3)));
        look(page, "homework-refused");
    }

    @Test
    void anotherActWithdrawsTheUndo() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.planPhase("heal");
        room.assign();
        assertThat(page.locator("#undo-homework")).containsText("Exercises assigned.");
        room.goTo("/homework");
        assertThat(page.locator("#undo-homework")).isVisible();
        page.locator("#runs .work-line button")
                .filter(new Locator.FilterOptions().setHasText("Pause"))
                .first()
                .click();
        assertThat(page.locator(".said-done")).containsText("is paused");
        assertThat(page.locator("#undo-homework")).hasCount(0);
    }

    @Test
    void whatIsChosenStaysWhenAllExercisesAreShownAndOnEscape() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        page.navigate(room.address() + "?assign=all#assign");
        CasePages.awaitNotes(page);
        assertThat(page.locator("#find-exercise")).isFocused();
        page.locator(".assign-close").focus();
        page.keyboard().press("?");
        assertThat(page.locator("#keys-list")).containsText("assign the selected exercises");
        page.locator("#keys-close").click();
        page.locator("#find-exercise").press("Escape");
        assertThat(page.locator(".assign-sheet")).hasCount(0);
        room.planPhase("heal");
        CasePages.awaitNotes(page);
        CasePages.field(page, "assigning:due").fill(CasePages.day(9));
        CasePages.field(page, "assigning:due").press("Escape");
        assertThat(page.locator(".assign-sheet")).isVisible();
        room.place(THREE.get(0), "Iris").uncheck();
        room.place(THREE.get(0), "Iris").press("Escape");
        assertThat(page.locator(".assign-sheet")).isHidden();
        assertThat(page.locator("[data-assign-again]")).isFocused();
        look(page, "assign-closed");
        page.locator("[data-assign-again]").press("Enter");
        assertThat(page.locator(".assign-sheet")).isVisible();
        CasePages.field(page, "assigning:all").click();
        assertThat(page.locator("#assign-title")).containsText("all exercises");
        assertThat(page.locator("#find-exercise")).isFocused();
        assertThat(room.place(THREE.get(0), "Iris")).not().isChecked();
        assertThat(room.place(THREE.get(0), "Hugo")).isChecked();
        assertThat(CasePages.field(page, "assigning:due")).hasValue(CasePages.shownDay(9));
        look(page, "assign-widened");
    }

    @Test
    void instructionsTypedInTheSheetAreSavedAndComeBack() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.goTo("");
        Locator words = openInstructions(page);
        page.waitForResponse(
                saved -> saved.url().contains("/notes/assign.") && saved.ok(),
                () -> words.fill("Ten minutes, with tea."));
        page.reload();
        assertThat(openInstructions(page)).hasValue("Ten minutes, with tea.");
    }

    /** Opens the sheet of a step and the instructions of its first exercise. */
    private static Locator openInstructions(Page page) {
        CasePages.awaitNotes(page);
        page.locator(".map-assign").nth(1).click();
        page.locator(".side-sheet .pick .assign-options summary").first().click();
        return page.locator(".side-sheet .pick textarea[data-kept]").first();
    }

    @Test
    void theSheetOpensBesideTheMapAndKeepsWhatIsChosen() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.goTo("");
        String before = page.url();
        Locator heal = page.locator(".map-assign").nth(1);
        heal.press("Enter");
        assertThat(page.locator("#find-exercise")).isFocused();
        assertThat(page.locator(".side-sheet")).hasAttribute("role", "dialog");
        assertThat(page.locator(".phase-map")).isVisible();
        assertEquals(before, page.url());
        look(page, "assign-sheet");
        page.keyboard().press("Escape");
        assertThat(page.locator(".side-sheet")).isHidden();
        assertThat(heal).isFocused();
        assertThat(page.locator("#assign-kept")).isEmpty();
        heal.click();
        Locator summary = CasePages.field(page, "assigning:summary");
        String served = summary.textContent();
        CasePages.field(page, "assigning:due").fill(CasePages.day(9));
        CasePages.field(page, "assigning:due").press("Tab");
        assertThat(summary).not().hasText(served);
        room.place(THREE.get(0), "Iris").uncheck();
        page.locator(".phase-map h2").click();
        assertThat(room.place(THREE.get(0), "Iris")).not().isChecked();
        room.place(THREE.get(0), "Iris").press("Escape");
        assertThat(heal).isFocused();
        assertThat(page.locator("#assign-kept")).containsText("Nothing has been assigned yet");
        page.locator(".map-all a").click();
        assertThat(page.locator(".assign-still")).containsText("earlier selection");
        assertThat(room.place(THREE.get(0), "Iris")).not().isChecked();
        CasePages.field(page, "assigning:due").fill("some day");
        CasePages.field(page, "assigning:give").click();
        assertThat(page.locator(".side-sheet .said-refused, .side-sheet .field-wrong")
                        .first())
                .isVisible();
        assertThat(room.place(THREE.get(0), "Iris")).not().isChecked();
        CasePages.field(page, "assigning:due").fill(CasePages.day(9));
        CasePages.field(page, "assigning:give").dblclick();
        assertThat(page.locator(".said-done")).containsText("Assigned: ");
        assertThat(page.locator(".open-work li", new Page.LocatorOptions().setHasText(THREE.get(0))))
                .hasCount(1);
    }

    @Test
    void anExerciseIsReadOverTheSheetAndTheSelectionStays() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.goTo("");
        page.locator(".map-assign").nth(1).click();
        room.place(THREE.get(0), "Iris").uncheck();
        Locator title = page.locator("a.pick-name", new Page.LocatorOptions().setHasText(THREE.get(0)));
        title.press("Enter");
        assertThat(page.locator(".exercise-preview")).isVisible();
        assertThat(page.locator(".exercise-preview .ui-dialog-title")).hasText(THREE.get(0));
        assertThat(page.locator(".exercise-preview .guide-question").first()).isVisible();
        look(page, "assign-preview");
        for (int tabs = 0; tabs < 4; tabs++) {
            page.keyboard().press("Tab");
        }
        assertEquals(true, page.evaluate("Boolean(document.activeElement.closest('.exercise-preview'))"));
        page.keyboard().press("Escape");
        assertThat(page.locator(".exercise-preview")).isHidden();
        assertThat(page.locator(".assign-sheet")).isVisible();
        assertThat(title).isFocused();
        assertThat(room.place(THREE.get(0), "Iris")).not().isChecked();
    }

    @Test
    void onAPhoneTheSheetTakesThePageAndTheFocusStaysInIt() {
        Page page = signIn("counselor1", Look.PHONE);
        CasePages room = couple(page);
        room.goTo("");
        page.locator(".map-assign").nth(1).click();
        assertThat(page.locator("#assign-title")).isFocused();
        assertThat(page.locator(".side-sheet")).hasAttribute("aria-modal", "true");
        look(page, "assign-sheet-phone");
        for (int tabs = 0; tabs < 60; tabs++) {
            page.keyboard().press("Tab");
        }
        assertEquals(true, page.evaluate("Boolean(document.activeElement.closest('.side-sheet'))"));
        page.locator(".assign-close").click();
        assertThat(page.locator(".map-assign").nth(1)).isFocused();
    }

    @Test
    void withoutAConnectionTheMapStaysAndTheLinkCanBePressedAgain() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        room.goTo("");
        expectComplaint(".*ERR_INTERNET_DISCONNECTED.*");
        page.context().setOffline(true);
        page.locator(".map-all a").click();
        assertThat(page.locator("#notice")).isVisible();
        assertThat(page.locator(".side-sheet")).isHidden();
        page.context().setOffline(false);
        page.locator(".map-all a").click();
        assertThat(page.locator("#find-exercise")).isFocused();
    }

    @Test
    void anUnreadableLastDayIsRefusedAndNothingIsLost() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page);
        page.navigate(room.address() + "?assign=all");
        CasePages.awaitNotes(page);
        room.place(THREE.get(0), "Iris").check();
        Locator row = page.locator(".pick", new Page.LocatorOptions().setHasText(THREE.get(0)));
        row.locator("summary").click();
        row.locator(".recur-kind").selectOption("WEEKLY");
        row.getByLabel("Until", new Locator.GetByLabelOptions().setExact(true)).fill("next month");
        room.assign();
        assertThat(page.locator(".said-refused")).isVisible();
        assertThat(room.place(THREE.get(0), "Iris")).isChecked();
        assertThat(row.locator(".recur-kind")).hasValue("WEEKLY");
        assertThat(row.getByLabel("Until", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("next month");
        room.place(THREE.get(1), "Hugo").check();
        assertThat(CasePages.field(page, "assigning:summary")).containsText("for Hugo");
        assertThat(room.place(THREE.get(1), "Hugo")).isFocused();
    }

    private static CasePages couple(Page page) {
        CasePages room = CasePages.openCouple(page, "Iris", "Hugo");
        room.recordConsent("A");
        room.recordConsent("B");
        return room;
    }

    private static boolean inSight(Page page, String selector) {
        return Boolean.TRUE.equals(page.evaluate(
                "s => { const box = document.querySelector(s).getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }",
                selector));
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }
}
