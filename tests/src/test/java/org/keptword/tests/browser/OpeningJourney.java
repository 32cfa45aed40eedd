package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.tests.browser.CasePages.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A counselor opens a case with everything known of its clients on one page, whose draft survives what a day brings. */
@Tag(Suite.DATES)
@Tag(Suite.SITE)
class OpeningJourney extends BrowserJourney {

    private static final Pattern SAVED = Pattern.compile("Saved \\d.*");
    private static final int MOST_CLICKS = 18;
    private static final int MOST_LOADS = 3;

    private final AtomicInteger clicks = new AtomicInteger();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void aCoupleIsOpenedWithAllPartsInEighteenClicksAndThreeLoads() {
        Page page = signIn("counselor2", Look.DESK);
        page.navigate("/cases");
        page.onRequest(request -> {
            if (request.isNavigationRequest() && request.redirectedFrom() == null) {
                loads.incrementAndGet();
            }
        });
        String maya = name("Maya");
        String theo = name("Theo");

        click(page.locator("a[href='/cases/new']").first());
        field(page, "new-case:first").fill(maya);
        field(page, "new-case:second").fill(theo);
        assertThat(page.locator("#client-A-name")).hasText(maya);
        for (String slot : List.of("A", "B")) {
            field(page, "new-case:" + slot + "-email").fill(slot.toLowerCase(java.util.Locale.ROOT) + "@example.org");
            click(field(page, "new-case:" + slot + "-email-safe"));
            click(field(page, "new-case:" + slot + "-consented"));
            choose(page, slot + "-result", "NO_CONCERN");
            click(field(page, "new-case:" + slot + "-alone"));
            click(field(page, "new-case:" + slot + "-own-force"));
            click(field(page, "new-case:" + slot + "-no-contact"));
            choose(page, slot + "-state", "OPEN");
            clicks.incrementAndGet();
            field(page, "new-case:" + slot + "-role").selectOption(slot.equals("A") ? "HURT" : "HURTING");
        }
        field(page, "new-case:day").fill(CasePages.day(3));
        field(page, "new-case:time").fill("10:00");
        assertThat(page.locator("[data-state-of].is-on")).hasCount(11);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "opening-filled");
        click(field(page, "new-case:open-codes"));
        page.waitForURL("**/code/*");

        System.out.printf("Opening a couple: %d clicks, %d loads%n", clicks.get(), loads.get());
        assertTrue(clicks.get() <= MOST_CLICKS, clicks + " clicks");
        assertTrue(loads.get() <= MOST_LOADS, loads + " loads");
        onePersonsCodeAtATime(page, maya, theo);

        page.locator("main a.button").last().click();
        page.waitForURL("**/safety");
        assertThat(page.locator("h1")).containsText(maya + " & " + theo);
        assertThat(page.locator(".gate-open")).isVisible();
        assertThat(page.locator(".to-do")).hasCount(0);
    }

    private void onePersonsCodeAtATime(Page page, String maya, String theo) {
        Locator code = page.locator(".code");
        assertThat(code).hasCount(1);
        assertThat(page.locator("main > p.no-print:not(.actions)")).hasText(maya);
        String mayas = code.textContent();
        String first = page.url();
        assertThat(page.locator(".letterhead")).hasCount(0);
        assertAccessible(page);
        picture(page, "opening-code-first");

        page.locator("main a.button", new Page.LocatorOptions().setHasText("Next: code for " + theo))
                .click();
        page.waitForURL(address -> address.contains("/code/") && !address.equals(first));
        assertThat(code).hasCount(1);
        assertThat(page.locator("main > p.no-print:not(.actions)")).hasText(theo);
        assertNotEquals(mayas, code.textContent());
        assertFalse(page.content().contains(mayas), "a page holds the code of one client");
        assertThat(page.locator("main")).not().containsText("Next:");
        assertAccessible(page);
        picture(page, "opening-code-second");
        for (String shown : List.of(first, page.url())) {
            page.navigate(shown);
            assertThat(page.locator("h1")).hasText("The code is hidden");
            assertThat(code).hasCount(0);
        }
    }

    @Test
    void aDraftSurvivesAReloadAnotherTabAndALostConnection() {
        Page page = signIn("counselor2", Look.PHONE);
        page.navigate("/cases/new");
        String name = name("Nia");
        Locator state = page.locator("[data-draft-state]");
        field(page, "new-case:first").fill(name);
        choose(page, "A-result", "CONCERN");
        field(page, "new-case:A-finding").fill("He shouts when she comes home late.");
        assertThat(state).hasText(SAVED);
        assertThat(review(page, "A.screening")).hasText("Needs “screened alone”");
        assertThat(field(page, "new-case:A-reason")).isVisible();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "opening-draft-phone");

        page.reload();
        assertThat(field(page, "new-case:A-finding")).hasValue("He shouts when she comes home late.");
        assertThat(state).containsText("Your draft was restored.");
        Page other = page.context().newPage();
        other.navigate("/cases");
        other.locator(".case-drafts a", new Page.LocatorOptions().setHasText(name))
                .click();
        assertThat(field(other, "new-case:first")).hasValue(name);
        field(other, "new-case:A-phone").fill("555 0100");
        assertThat(other.locator("[data-draft-state]")).hasText(SAVED);

        field(page, "new-case:A-seen-by").fill("her mother");
        assertThat(page.locator("[data-draft-other]")).isVisible();
        assertThat(page.locator("[data-take]")).isInViewport();
        assertThat(page.getByText("was changed in another tab")).hasCount(1);
        picture(page, "opening-draft-conflict");
        page.locator("[data-take]").click();
        assertThat(field(page, "new-case:A-phone")).hasValue("555 0100");
        assertThat(page.locator("[data-draft-other]")).isHidden();

        expectComplaint("ERR_INTERNET_DISCONNECTED|409");
        page.context().setOffline(true);
        field(page, "new-case:A-seen-by").fill("her sister");
        field(page, "new-case:open").click();
        assertThat(state).containsText("could not be saved");
        assertThat(field(page, "new-case:A-seen-by")).hasValue("her sister");
        page.context().setOffline(false);
        page.evaluate(CONNECTED);
        assertThat(state).hasText(SAVED);

        page.locator("[data-asks-discard]").click();
        assertAccessible(page);
        picture(page, "opening-discard-phone");
        page.locator("[data-keep-draft]").click();
        assertThat(field(page, "new-case:discard")).isHidden();
        page.locator("[data-asks-discard]").click();
        field(page, "new-case:discard").click();
        page.waitForURL("**/cases");
        assertThat(page.locator(".case-drafts a", new Page.LocatorOptions().setHasText(name)))
                .hasCount(0);
        other.reload();
        other.waitForURL("**/cases/new");
        assertThat(field(other, "new-case:first")).hasValue("");
    }

    @Test
    void aRefusalIsSaidWhereItBelongsAndPressingTwiceOpensOneCase() {
        Page page = signIn("counselor2", Look.DESK);
        page.navigate("/cases/new");
        String name = name("Ida");
        field(page, "new-case:first").fill(name);
        page.keyboard().press("Enter");
        choose(page, "B-result", "NO_CONCERN");
        assertThat(field(page, "new-case:B-decision")).isHidden();
        assertThat(field(page, "new-case:B-reason")).isHidden();
        field(page, "new-case:second").fill("Leo");
        field(page, "new-case:open").click();

        assertThat(field(page, "new-case:B-result-message")).containsText("was alone");
        assertThat(field(page, "new-case:A-result-message")).hasText("");
        assertThat(field(page, "new-case:second")).hasValue("Leo");
        assertAccessible(page);
        picture(page, "opening-refused");
        field(page, "new-case:B-alone").check();
        assertThat(review(page, "B.screening")).hasText("Will be recorded");
        field(page, "new-case:open").dblclick();
        page.waitForURL("**/safety");
        assertThat(page.locator(".to-do a")).hasCount(9);
        picture(page, "opening-to-do");
        page.locator(".to-do a").first().click();
        assertThat(page.locator("#change")).isVisible();
        page.navigate("/cases?q=" + name);
        assertThat(page.locator("td.name a", new Page.LocatorOptions().setHasText(name)))
                .hasCount(1);
        assertThat(page.locator(".case-drafts a", new Page.LocatorOptions().setHasText(name)))
                .hasCount(0);
    }

    @Test
    void anIndividualCaseIsNotHeldUpByWhatStandsInTheOtherPart() {
        Page page = signIn("counselor2", Look.DESK);
        page.navigate("/cases/new");
        field(page, "new-case:first").fill(name("Uma"));
        choose(page, "B-state", "PAUSED");
        field(page, "new-case:B-start").fill("soon");
        choose(page, "mode", "INDIVIDUAL");
        assertThat(field(page, "new-case:B-start")).isHidden();
        field(page, "new-case:first").focus();
        field(page, "new-case:open").evaluate("button => button.click()"); // as a screen reader presses it

        assertThat(field(page, "new-case:B-start-message")).isVisible();
        field(page, "new-case:B-start").fill("");
        field(page, "new-case:open").click();
        page.waitForURL("**/safety");
    }

    private void choose(Page page, String question, String value) {
        click(page.locator("input[name='new-case:" + question + "'][value=" + value + "]"));
    }

    private static Locator review(Page page, String part) {
        return page.locator("[data-state-of='" + part + "']");
    }

    private void click(Locator what) {
        clicks.incrementAndGet();
        what.click();
    }

    private static String name(String of) {
        return of + " " + UUID.randomUUID().toString().substring(0, 6);
    }
}
