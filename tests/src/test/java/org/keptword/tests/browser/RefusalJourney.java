package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** Pages as they stand after an act that was refused, and with their menus open: said, accessible, and nothing typed is lost. */
@Tag(Suite.DATES)
@Tag(Suite.SITE)
class RefusalJourney extends BrowserJourney {

    @Test
    void whatIsRefusedOnTheSafetyPageIsSaidAndStaysTyped() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Vera", "Milo");

        room.change("consent", "A");
        CasePages.field(page, "consent:given").fill(CasePages.day(3));
        CasePages.field(page, "consent:save").click();
        assertRefused(page, "refusal-consent");
        assertThat(CasePages.field(page, "consent:given")).hasValue(CasePages.shownDay(3));

        room.change("contact", "A");
        CasePages.field(page, "contact:ground").fill("A court said so.");
        CasePages.field(page, "contact:save").click();
        assertRefused(page, "refusal-contact-state");
        page.locator("input[name='contact:state'][value=LEGAL_ORDER]").check();
        CasePages.field(page, "contact:start").fill("");
        CasePages.field(page, "contact:save").click();
        assertRefused(page, "refusal-contact-start");
        assertThat(CasePages.field(page, "contact:ground")).hasValue("A court said so.");
        assertThat(page.locator("input[name='contact:state'][value=LEGAL_ORDER]"))
                .isChecked();

        room.change("screening", "A");
        page.locator("input[name='screening:result'][value=NO_CONCERN]").check();
        assertThat(CasePages.field(page, "screening:decision")).isHidden();
        CasePages.field(page, "screening:finding").fill("Talked for half an hour.");
        CasePages.field(page, "screening:save").click();
        assertRefused(page, "refusal-screening-alone");
        assertThat(CasePages.field(page, "screening:finding")).hasValue("Talked for half an hour.");
        CasePages.field(page, "screening:alone").check();
        page.locator("input[name='screening:result'][value=CONCERN]").check();
        CasePages.field(page, "screening:decision").selectOption("GO_ON");
        CasePages.field(page, "screening:save").click();
        assertRefused(page, "refusal-screening-reason");
        assertThat(CasePages.field(page, "screening:finding")).hasValue("Talked for half an hour.");

        room.change("person", "A");
        CasePages.field(page, "person:name").fill("");
        CasePages.field(page, "person:save").click();
        assertRefused(page, "refusal-person");
    }

    @Test
    void whatIsRefusedAboutASessionIsSaidAndStaysTyped() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Vera", "Milo");
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(-2));
        CasePages.field(page, "plan:time").fill("10:00");
        CasePages.field(page, "plan:place").fill("Room 4");
        CasePages.field(page, "plan:do").click();
        assertRefused(page, "refusal-plan");
        assertThat(CasePages.field(page, "plan:place")).hasValue("Room 4");

        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), () -> room.goTo("/sessions/held"));
        page.getByLabel("Vera").first().uncheck();
        page.getByLabel("Milo").first().uncheck();
        CasePages.field(page, "held:note").fill("Nobody in the room, or so it seems.");
        CasePages.field(page, "held:do").click();
        assertRefused(page, "refusal-nobody-came");
        assertThat(CasePages.field(page, "held:note")).hasValue("Nobody in the room, or so it seems.");
        page.getByLabel("Vera").first().check();
        CasePages.agree(page, "What sets me off");
        CasePages.field(page, "held:do").click();
        assertRefused(page, "refusal-no-consent");
        assertThat(CasePages.field(page, "held:note")).hasValue("Nobody in the room, or so it seems.");
        assertThat(page.locator(".agreed-row").first().locator("select[id$=exercise]"))
                .hasValue("triggers");
    }

    @Test
    void openMenusAreAccessibleAndCloseWithEscape() {
        Page page = signIn("counselor1", Look.DESK);
        for (String menu : new String[] {".just-held summary", ".bar details.menu summary"}) {
            page.locator(menu).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("details.menu[open] .menu-list")).isVisible();
            assertAccessible(page);
            picture(page, "menu-" + (menu.startsWith(".bar") ? "person" : "just-held"));
            page.keyboard().press("Escape");
            assertThat(page.locator("details.menu[open]")).hasCount(0);
            assertThat(page.locator(menu)).isFocused();
        }
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("theo");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases?q=theo");
        assertThat(page.locator("td.name a")).hasCount(1);
        assertAccessible(page);
    }

    /** It is said on the page, the focus is where it is said, and the page holds together. */
    private void assertRefused(Page page, String name) {
        assertThat(page.locator(".said-refused, .field-wrong").first()).isVisible();
        assertThat(page.locator(":is(.said-refused, [aria-invalid=true], .field-wrong input):focus"))
                .hasCount(1);
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }
}
