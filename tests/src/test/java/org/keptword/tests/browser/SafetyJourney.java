package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** What stops joint work and who lets it go on: an order and its second person, the picked moment, and a piece kept off a screen. */
@Tag(Suite.DATES)
class SafetyJourney extends BrowserJourney {

    private static final String SENTENCE = "Your counselor has paused the shared exercises until you next speak.";

    @Test
    void anOrderIsLiftedByTwoPeople() {
        Page counselor = signIn("counselor1", Look.DESK);
        CasePages room = openCouple(counselor, "Rita", "Max");
        contact(counselor, room, "LEGAL_ORDER", null);
        assertThat(counselor.locator(".gate-closed")).containsText("a protective order is in place");

        room.change("contact", "A");
        counselor.locator("input[name='contact:state'][value=OPEN]").check();
        CasePages.field(counselor, "contact:save").click();
        assertThat(counselor.locator(".said-refused")).containsText("A reason is required for a less strict status");
        assertAccessible(counselor);
        CasePages.awaitNotes(counselor);
        CasePages.field(counselor, "contact:reason").fill("The court lifted it on Monday");
        CasePages.field(counselor, "contact:save").click();
        assertThat(counselor.locator(".said-done"))
                .containsText("The current status stays in effect until it is approved");
        assertThat(counselor.locator(".lifting")).containsText("The court lifted it on Monday");
        assertThat(counselor.locator(".gate-closed")).containsText("a protective order is in place");
        assertAccessible(counselor);
        picture(counselor, "safety-lifting-asked");

        Page supervisor = signIn("supervisor1", Look.PHONE);
        supervisor.navigate("/today");
        Locator card = supervisor.locator(".need-decision", new Page.LocatorOptions().setHasText("Rita & Max"));
        assertThat(card).containsText("Decision requested");
        picture(supervisor, "today-decision-phone");
        assertFalse(card.innerText().toLowerCase(Locale.ROOT).contains("order"), "nothing is quoted");
        card.getByRole(AriaRole.LINK).click();
        assertThat(supervisor.locator(".lifting")).containsText("The court lifted it on Monday");
        assertThat(supervisor.locator(".reading-only")).containsText("You can decide pending requests");
        assertAccessible(supervisor);
        assertNoSidewaysScroll(supervisor);
        picture(supervisor, "safety-lifting-decide-phone");
        supervisor.locator(".lifting input[value^='Approve']").click();
        assertThat(supervisor.locator(".lifting .field-message")).containsText("Enter a reason");
        assertAccessible(supervisor);
        supervisor.locator(".lifting textarea").fill("I have seen the decision");
        supervisor.locator(".lifting input[value^='Approve']").click();
        assertThat(supervisor.locator(".said-done")).containsText("Status changed as requested");
        assertThat(supervisor.locator(".reading-only")).hasText("Read-only: you have supervisor access.");

        counselor.locator(".lifting input[value^='Withdraw']").click();
        assertThat(counselor.locator(".said-refused")).containsText("This request is no longer pending");
        room.goTo("/safety");
        assertThat(counselor.locator(".gate-open")).isVisible();
        counselor
                .locator("summary", new Page.LocatorOptions().setHasText("Earlier requests"))
                .click();
        assertThat(counselor.locator(".person").first()).containsText("I have seen the decision");
        counselor
                .locator("summary", new Page.LocatorOptions().setHasText("Earlier (2)"))
                .first()
                .click();
        assertThat(counselor.locator(".person").first()).containsText("Recorded by");
        assertAccessible(counselor);
        picture(counselor, "safety-history");
    }

    @Test
    void whatAnOrderAllowsEndsWithItUnlessItIsKept() {
        Page counselor = signIn("counselor1", Look.DESK);
        CasePages room = openCouple(counselor, "Lena", "Omar");
        room.change("contact", "A");
        assertThat(CasePages.field(counselor, "contact:keep")).hasCount(0);
        counselor.locator("input[name='contact:state'][value=LEGAL_ORDER]").check();
        CasePages.field(counselor, "contact:bound").selectOption("BOTH");
        CasePages.field(counselor, "contact:children").fill("by text, 17 to 18");
        CasePages.field(counselor, "contact:save").click();
        assertThat(counselor.locator(".person").first()).containsText("by text, 17 to 18");

        askToLift(counselor, room, false);
        assertThat(counselor.locator(".lifting")).not().containsText("by text, 17 to 18");
        counselor.locator(".lifting input[value^='Withdraw']").click();
        assertThat(counselor.locator(".said-done")).containsText("Request withdrawn");
        askToLift(counselor, room, true);
        assertThat(counselor.locator(".lifting")).containsText("by text, 17 to 18");
    }

    private void askToLift(Page counselor, CasePages room, boolean keeps) {
        room.change("contact", "A");
        Locator label = counselor.locator("label[for='contact:reason']");
        assertThat(label).containsText("required to change the protective-order status");
        assertThat(label.locator(".field-optional")).hasCount(0);
        counselor.locator("input[name='contact:state'][value=ASKED_NOT_TO]").check();
        CasePages.field(counselor, "contact:reason").fill("The order was changed");
        CasePages.field(counselor, "contact:keep").setChecked(keeps);
        assertAccessible(counselor);
        picture(counselor, keeps ? "safety-order-exceptions-kept" : "safety-order-exceptions");
        CasePages.field(counselor, "contact:save").click();
        assertThat(counselor.locator(".lifting")).containsText("The order was changed");
    }

    @Test
    void ofTwoRequestsTheOneThatIsSentIsDecidedAndARefusedSentenceStays() {
        Page counselor = signIn("counselor1", Look.DESK);
        CasePages room = openCouple(counselor, "Ines", "Karl");
        for (String slot : new String[] {"A", "B"}) {
            contact(counselor, room, slot, "LEGAL_ORDER", null);
            contact(counselor, room, slot, "OPEN", "Lifted for " + slot);
        }
        assertThat(counselor.locator(".lifting")).hasCount(2);

        Page supervisor = signIn("supervisor1", Look.DESK);
        supervisor.navigate(room.address() + "/safety");
        String broughtBack = "";
        for (int sent : new int[] {0, 1}) {
            Locator other = supervisor.locator(".lifting").nth(1 - sent);
            Locator lifting = supervisor.locator(".lifting").nth(sent);
            String tooLong = tooLong(sent);
            lifting.locator("textarea").evaluate("field => field.removeAttribute('maxlength')");
            lifting.locator("textarea").fill(tooLong);
            lifting.locator("input[value^='Decline']").click();
            assertThat(lifting.locator(".field-message")).containsText("4,000");
            assertThat(lifting.locator("textarea")).hasValue(tooLong);
            assertThat(other.locator("textarea")).hasValue(broughtBack);
            assertThat(other.locator(".field-message")).hasText("");
            broughtBack = tooLong;
        }
        assertAccessible(supervisor);
        picture(supervisor, "safety-lifting-refused");
        Locator second = supervisor.locator(".lifting").nth(1);
        second.locator("textarea").fill("The order runs on");
        second.locator("input[value^='Decline']").click();
        assertThat(supervisor.locator(".said-done")).containsText("The current status stays");
        Locator first = supervisor.locator(".lifting").first();
        assertThat(first.locator("textarea")).hasValue(tooLong(0)); // the new page has brought back what was typed
        first.locator("textarea").fill("I have seen the decision");
        first.locator("input[value^='Approve']").click();
        assertThat(supervisor.locator(".said-done")).containsText("Status changed as requested");
        for (int i : new int[] {0, 1}) {
            Locator person = supervisor.locator(".person").nth(i);
            person.locator("summary", new Locator.LocatorOptions().setHasText("Earlier requests"))
                    .click();
            assertThat(person).containsText(i == 0 ? "I have seen the decision" : "The order runs on");
        }
    }

    private static String tooLong(int which) {
        return ("Ich habe es gelesen " + which + ". ").repeat(250);
    }

    @Test
    void dangerWaitsForTheMomentTheCounselorPicks() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = openCouple(page, "Nora", "Paul");
        plan(page, room, 3);
        assertThat(page.locator(".said-done")).isVisible();
        room.change("screening", "A");
        CasePages.field(page, "screening:alone").check();
        page.locator("input[name='screening:result'][value=DANGER]").check();
        assertThat(page.locator(".preview")).containsText("until you choose when to pause it");
        CasePages.field(page, "screening:save").click();
        assertThat(page.locator(".held")).containsText(SENTENCE);
        assertAccessible(page);
        picture(page, "safety-held");
        page.navigate("/today");
        assertThat(page.locator(".need-flag", new Page.LocatorOptions().setHasText("Nora & Paul")))
                .containsText("See Safety");
        plan(page, room, 5);
        assertThat(page.locator(".said-refused")).containsText("A session with both partners can’t be scheduled now");
        room.goTo("/sessions");
        assertThat(page.locator(".session-line")).containsText("See Safety");
        assertAccessible(page);
        picture(page, "safety-session-marked");

        Page phone = signIn("counselor1", Look.PHONE.dark());
        phone.navigate(room.address() + "/safety");
        speak(phone, "es");
        assertThat(phone.locator(".held")).containsText("Pausa aún no visible para los clientes");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "safety-held-phone-es");
        speak(phone, "en");
        phone.locator(".held input[value='Pause now']").click();
        assertThat(phone.locator(".said-done")).containsText("Couple exercises are now paused");
        assertThat(phone.locator(".held")).hasCount(0);
    }

    @Test
    void aPieceIsKeptOffTheScreenAndComesBackInTheRoom() {
        expectComplaint("status of 404");
        Page client = signIn("client3", Look.PHONE);
        client.navigate("/record");
        String address = client.locator(".record-line", new Page.LocatorOptions().setHasText("Handed in"))
                .first()
                .locator("h2 a")
                .getAttribute("href");
        client.navigate(address);
        client.locator(".off-screen summary").click();
        assertThat(client.locator(".off-screen")).containsText("can still read it");
        assertAccessible(client);
        assertNoSidewaysScroll(client);
        picture(client, "off-screen-phone");
        client.locator(".off-screen input[type=submit]").click();
        client.waitForURL("**/home");
        assertThat(client.locator("a[href='" + address + "']")).hasCount(0);
        client.navigate("/record");
        assertThat(client.locator("a[href='" + address + "']")).hasCount(0);
        client.navigate(address);
        assertThat(client.locator("h1")).hasText("Page not found");
        assertThat(client.locator("[data-leave]")).isVisible();
    }

    private static CasePages openCouple(Page counselor, String first, String second) {
        CasePages room = CasePages.openCouple(counselor, first, second);
        for (String slot : new String[] {"A", "B"}) {
            room.recordOpenContact(slot);
            room.recordScreening(slot);
        }
        return room;
    }

    private static void contact(Page page, CasePages room, String state, String reason) {
        contact(page, room, "A", state, reason);
    }

    private static void contact(Page page, CasePages room, String slot, String state, String reason) {
        room.change("contact", slot);
        page.locator("input[name='contact:state'][value=" + state + "]").check();
        if (!state.equals("OPEN")) {
            CasePages.field(page, "contact:bound").selectOption("BOTH");
        }
        if (reason != null) {
            CasePages.field(page, "contact:reason").fill(reason);
        }
        CasePages.field(page, "contact:save").click();
        assertThat(page.locator("#change")).isHidden();
    }

    private static void plan(Page page, CasePages room, int days) {
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(days));
        CasePages.field(page, "plan:time").fill("10:00");
        CasePages.field(page, "plan:do").click();
    }
}
