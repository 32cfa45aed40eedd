package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Exercises on conflict and betrayal on a couple's phones, in both languages. */
class ConflictJourney extends BrowserJourney {

    @Test
    void aLetterAndTurnsAreReadableOnAPhoneAndASummaryAsksForNothingBeforeTheYes() {
        Page desk = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(desk, "Maya");
        desk.navigate(room.address() + "?assign=all");
        room.place("A letter about what it did to me", "Maya").check();
        room.place("Talking in turns", "Maya").check();
        room.place("What I understood", "Theo").check();
        room.assign();
        assertThat(desk.locator(".said-done")).isVisible();

        looking("client1", Look.PHONE, maya -> {
            AnswerPage.open(maya, "A letter about what it did to me");
            assertTrue(maya.content().contains("You don’t have to forgive anyone"));
            steps(maya, "letter-en");
            AnswerPage.open(maya, "Talking in turns");
            steps(maya, "turns-en");
        });
        looking("client1", Look.PHONE.spanish(), maya -> {
            AnswerPage.open(maya, "Una carta sobre cómo me afectó");
            steps(maya, "letter-es");
            AnswerPage.open(maya, "Hablar por turnos");
            steps(maya, "turns-es");
        });

        Page theo = signIn("client2", Look.PHONE);
        AnswerPage.open(theo, "What I understood");
        assertFalse(theo.content().contains("Have you read the letter"), "closed until the author says yes");
        picture(theo, "summary-closed");
        assertNoSidewaysScroll(theo);
        assertAccessible(theo);
    }

    private void steps(Page page, String name) {
        for (int step = 1; step < 9; step++) {
            assertNoSidewaysScroll(page);
            assertAccessible(page);
            picture(page, name + "-" + step);
            if (!page.locator("#step-next").isVisible()) {
                return;
            }
            AnswerPage.of(page).next();
        }
    }
}
