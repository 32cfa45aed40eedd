package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where a client speaks of danger the lines are in the window, on whatever step; and no page says more than it keeps. */
class DangerJourney extends BrowserJourney {

    private static final String DYING = "I want to die.";

    /** Another test has left nothing here that would change the steps: the plan is begun by this client alone. */
    @Test
    void helpGoesAlongToTheStepThatIsShownAndIsThereAgainAfterAReload() {
        Page page = signIn("client4", Look.PHONE);
        page.setViewportSize(390, 460);
        AnswerPage plan = plan(page);
        Locator help = page.locator("#help-now");
        Locator signs = plan.words("signs");
        signs.fill("He said he would kill me.");
        assertThat(help).isVisible();
        assertInWindow(help);
        assertThat(page.locator("#help-said")).containsText("not safe");
        assertEquals(null, help.getAttribute("role"), "one place speaks");
        signs.press("Control+End");
        page.keyboard().type(" Today.");
        assertEquals("He said he would kill me. Today.", signs.inputValue());
        plan.saved();

        plan.next();
        assertThat(help).isVisible();
        assertInWindow(help);
        plan.words("on-my-own").fill(DYING);
        plan.saved();
        assertInWindow(help);
        Locator handIn = help.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand in now"));
        handIn.scrollIntoViewIfNeeded();
        assertThat(handIn).isInViewport();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "danger-second-step");

        page.reload();
        assertThat(help).isVisible();
        assertInWindow(help);
        plan.overview();
        assertInWindow(help);
        help.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(help).isHidden();
    }

    /** A save is answered when the person has long left the question: help is below the question that was written on. */
    @Test
    void helpIsBelowTheQuestionThatWasWrittenOn() {
        Page page = signIn("client3", Look.PHONE);
        AnswerPage report = AnswerPage.report(page);
        report.words("what-happened").fill("He said he would kill me.");
        page.evaluate("document.activeElement.blur()");
        assertThat(page.locator("[data-id=what-happened] + #help-now")).isVisible();
    }

    /** Whoever was not sure and wants to talk soon finds the numbers once, and beside each of the two answers what to do. */
    @Test
    void aReportThatIsHandedInHasTheLinesOnce() {
        Page page = signIn("client7", Look.PHONE);
        page.navigate("/record");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Contact report"))
                .last() // the demonstration's own: other journeys hand in newer ones
                .click();
        page.waitForURL("**/homework/**");
        assertThat(page.locator("main .help-lines")).hasCount(1);
        assertThat(page.locator("main .help")).hasCount(2);
        assertThat(page.locator("main .help").first()).containsText("get to a safe place first");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "danger-report-handed-in");
    }

    @Test
    void aPageThatIsNotThereHasTheLinesOfTheClient() {
        expectComplaint("404");
        Page page = signIn("client3", Look.PHONE);
        page.navigate("/homework/00000000-0000-4000-8000-000000000000");
        assertThat(page.locator("main a.help-call[href^='tel:']").first()).isInViewport();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "danger-error-page");
        Page staff = signIn("counselor1", Look.DESK);
        staff.navigate("/cases/00000000-0000-4000-8000-000000000000");
        assertThat(staff.locator("h1")).isVisible();
        assertThat(staff.locator("a[href^='tel:']")).hasCount(0);
    }

    /** A plain browser without a store for texts: nothing is kept, and no line says that it is. */
    @Test
    void whereNothingCanBeKeptNoLineSaysSo() {
        expectComplaint("ERR_INTERNET_DISCONNECTED|Failed to load resource");
        Page page = signIn("client3", Look.PHONE);
        page.context().addInitScript("Object.defineProperty(window, 'indexedDB', { value: undefined })");
        page.navigate("/promises?make");
        assertThat(page.getByText("only on this page until you save it")).isVisible();
        assertThat(page.getByText("stays on this device, encrypted")).isHidden();
        AnswerPage report = AnswerPage.report(page);
        page.context().setOffline(true);
        report.words("what-happened").fill("In a tunnel");
        assertThat(page.locator("#saved"))
                .hasText("There’s no connection. Your text is only on this page. Don’t close it.");
        page.context().setOffline(false);
        assertThat(page.locator("#saved")).hasText(Pattern.compile("^Saved "));
        Page ordinary = signIn("client3", Look.PHONE);
        ordinary.navigate("/promises?make");
        assertThat(ordinary.getByText("stays on this device, encrypted")).isVisible();
        assertThat(ordinary.getByText("only on this page until you save it")).isHidden();
    }

    /** A store that is there and takes nothing: the line says so, and no more than that once a later text is refused too. */
    @Test
    void whereTheStoreTakesNothingTheLineSaysSo() {
        expectComplaint("ERR_INTERNET_DISCONNECTED|Failed to load resource");
        Page page = signIn("client3", Look.PHONE);
        page.context()
                .addInitScript(
                        "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        AnswerPage report = AnswerPage.report(page);
        page.context().setOffline(true);
        report.words("what-happened").fill("On a full phone");
        assertThat(page.locator("#saved"))
                .hasText("There’s no connection. Your text is only on this page. Don’t close it.");
        page.context().setOffline(false);
        report.saved();
    }

    private static AnswerPage plan(Page page) {
        page.locator("footer a[href='/plan']").click();
        page.waitForURL("**/plan");
        page.locator("main .button-primary").click();
        page.waitForURL("**/homework/**");
        return AnswerPage.here(page);
    }

    /** The first number to call is seen whole, without scrolling and with nothing over it. */
    private static void assertInWindow(Locator help) {
        Locator call = help.locator("a[href^='tel:']").first();
        assertThat(call).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertTrue((Boolean) call.evaluate("""
            (el) => {
              const box = el.getBoundingClientRect();
              return [box.top + 2, box.bottom - 2].every((y) => el.contains(document.elementFromPoint(box.left + box.width / 2, y)));
            }\
            """), "nothing lies over it");
    }
}
