package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.keptword.tests.browser.CasePages.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;

/** A case is read in an emergency, given to another counselor, split, and comes to its end. */
class EndingsJourney extends BrowserJourney {

    private static final String PASSWORD = "quiet river stone";
    private static final String REASON = "Isolde called the practice and was afraid to go home.";

    @Test
    void aColleagueReadsACaseInAnEmergencyAndAManagerGivesItToAnotherCounselor() {
        Page ruth = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(ruth, "Isolde Quill", "Otto Quill");
        Page ben = signIn("counselor2", Look.DESK);
        expectComplaint("404");
        ben.navigate(room.address() + "/safety");
        ben.navigate("/cases");
        ben.locator("a[href='/emergency']").click();
        assertThat(field(ben, "emergency:reason")).isVisible();
        assertAccessible(ben);
        picture(ben, "emergency-reason");
        field(ben, "emergency:reason").fill("too short"); // nine characters
        field(ben, "emergency:ask").click();
        assertThat(ben.locator(".said-refused")).isVisible();
        assertThat(field(ben, "emergency:reason")).hasValue("too short");
        field(ben, "emergency:reason").fill(REASON);
        field(ben, "emergency:ask").click();
        field(ben, "find:name").fill("Nobody at all");
        field(ben, "find:look").click();
        assertThat(ben.locator("main [role=status]")).isVisible();
        field(ben, "find:name").fill("is");
        field(ben, "find:look").click();
        assertThat(field(ben, "find:name-message")).containsText("at least three letters");
        assertThat(field(ben, "find:name")).hasAttribute("aria-invalid", "true");
        assertThat(field(ben, "find:name")).hasAttribute("aria-describedby", "find:name-help find:name-message");
        assertThat(field(ben, "find:name")).hasValue("is");
        assertThat(ben.locator("main [role=status]")).hasCount(0);
        assertAccessible(ben);
        field(ben, "find:name").fill("otto isólde");
        field(ben, "find:look").click();
        assertThat(field(ben, "open:rows:0:do")).isVisible();
        assertAccessible(ben);
        picture(ben, "emergency-found");
        field(ben, "open:rows:0:do").click();
        assertThat(ben.locator(".said-done")).containsText("for the next 24 hours");
        assertThat(ben.locator(".reading-only")).containsText("emergency access");
        assertThat(ben.locator(".grounds")).containsText("not screened yet.");
        assertThat(ben.locator(".grounds")).not().containsText("Screen this client");
        picture(ben, "emergency-safety");

        ruth.navigate("/today");
        Locator card = ruth.locator(".need-emergency");
        assertThat(card).not().containsText(REASON);
        assertAccessible(ruth);
        picture(ruth, "emergency-today");
        speak(ruth, "es");
        picture(ruth, "emergency-today-spanish");
        speak(ruth, "en");
        card.getByRole(AriaRole.LINK).first().click();
        assertThat(ruth.locator("#emergencies blockquote")).containsText(REASON);
        assertAccessible(ruth);
        ruth.navigate("/today");
        card.locator("input[type=submit]").first().click();
        assertThat(ruth.locator(".said-done")).isVisible();
        assertThat(ruth.locator(".need-emergency")).hasCount(0);

        Page lee = signIn("manager1", Look.DESK);
        lee.navigate("/people");
        lee.locator("a[href='/people/emergencies']").click();
        assertThat(lee.locator("main")).containsText("Isolde Quill");
        assertThat(lee.locator("main")).not().containsText(REASON);
        assertAccessible(lee);
        picture(lee, "emergency-people");
        lee.navigate("/people");
        lee.locator(".usage a", new Page.LocatorOptions().setHasText("Ruth Okafor"))
                .click();
        Locator row = lee.locator("tr", new Page.LocatorOptions().setHasText("Isolde Quill"));
        assertThat(row).isVisible();
        assertAccessible(lee);
        picture(lee, "hand-over");
        row.locator("input[type=checkbox]").check();
        field(lee, "hand-over:chosen-ones").click();
        assertThat(lee.locator(".said-refused")).isVisible();
        assertThat(row.locator("input[type=checkbox]")).isChecked();
        field(lee, "hand-over:to").selectOption(new SelectOption().setLabel("Ben Alvarez"));
        field(lee, "hand-over:chosen-ones").click();
        assertThat(lee.locator(".said-done")).containsText("Both counselors");
        assertThat(row).hasCount(0);
        speak(lee, "es");
        picture(lee, "hand-over-spanish");
        speak(lee, "en");

        ruth.navigate("/cases");
        assertThat(ruth.locator("td.name", new Page.LocatorOptions().setHasText("Isolde Quill")))
                .hasCount(0);
        ben.navigate(room.address() + "/safety");
        assertThat(ben.locator(".reading-only")).hasCount(0);
    }

    @Test
    void aCoupleIsSplitAfterAPreview() {
        Page ruth = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(ruth, "Wanda Reed", "Emil Reed");
        room.goTo("/safety");
        ruth.locator("a[href$='/split']").click();
        assertThat(ruth.locator("main")).containsText("shows nothing about the other");
        assertAccessible(ruth);
        picture(ruth, "split-preview");
        speak(ruth, "es");
        picture(ruth, "split-preview-spanish");
        speak(ruth, "en");
        CasePages.pressSurely(ruth, "split:do");
        assertThat(ruth.locator(".said-done")).isVisible();
        assertThat(ruth.locator("main a[href^='/cases/']", new Page.LocatorOptions().setHasText("Reed")))
                .hasCount(2);
        picture(ruth, "split-done");
        ruth.locator("main a[href^='/cases/']", new Page.LocatorOptions().setHasText("Wanda Reed"))
                .click();
        assertThat(ruth.locator("main")).not().containsText("Emil");
        assertThat(ruth.locator(".next-step")).containsText("Wanda Reed");
        picture(ruth, "split-new-case");
    }

    /** The demonstration's Marco has left: nothing is said of two. */
    @Test
    void theSplitOfACaseThatOneHasLeftSpeaksOfTheOther() {
        Page ruth = signIn("counselor1", Look.DESK);
        ruth.navigate(CasePages.find(ruth, "Lena & Marco").address() + "/split");
        assertThat(ruth.locator("main")).containsText("Lena will continue in a separate case");
        assertThat(ruth.locator("main")).containsText("Tell Lena before you split the case.");
        assertThat(ruth.locator("main")).not().containsText(Pattern.compile("ach partner|oth partners before"));
        assertThat(ruth.locator("[id='split:do']"))
                .hasAttribute("data-ask", Pattern.compile(", Lena will continue in"));
        assertAccessible(ruth);
        picture(ruth, "split-preview-one-left");
    }

    @Test
    void afterTheEndAClientReadsAndIsToldThatNobodyReads() {
        Page ruth = signIn("counselor1", Look.DESK);
        ruth.navigate("/cases/new");
        ruth.locator("input[value=INDIVIDUAL]").check();
        field(ruth, "new-case:first").fill("Robin Vale");
        field(ruth, "new-case:open").click();
        ruth.waitForURL(address -> address.endsWith("/safety"));
        String safety = ruth.url();
        ruth.navigate(safety + "?change=invite&of=A");
        field(ruth, "invite:make").click();
        String code = ruth.locator(".code").textContent();
        String login = "robin." + UUID.randomUUID().toString().substring(0, 8);
        Page robin = device(Look.PHONE).newPage();
        robin.navigate("/join/" + code);
        field(robin, "join:login").fill(login);
        field(robin, "join:password").fill(PASSWORD);
        field(robin, "join:repeated").fill(PASSWORD);
        field(robin, "join:make").click();
        assertThat(robin.locator(".made-login")).hasText(login);
        ruth.navigate(safety.replace("/safety", "/close"));
        ruth.locator("input[name='closing:reason'][value=AGREED_END]").check();
        field(ruth, "closing:close").click();
        assertThat(ruth.locator(".said-done")).containsText("Case closed");

        robin.locator(".button-primary").click();
        robin.locator("#username").fill(login);
        robin.locator("#password").fill(PASSWORD);
        robin.locator("#kc-login").click();
        robin.waitForURL(address -> address.endsWith("/home"));
        for (String place : new String[] {"/home", "/promises", "/record", "/progress", "/shared", "/account"}) {
            robin.navigate(place);
            assertThat(robin.locator(".read-only-note")).containsText("no one reads");
            assertThat(robin.locator(".read-only-note a[href^='tel:']").first()).isVisible();
            assertThat(robin.locator("#crisis")).isVisible();
            assertNoSidewaysScroll(robin);
        }
        robin.navigate("/home");
        assertAccessible(robin);
        picture(robin, "ended-home");
        robin.navigate("/promises");
        picture(robin, "ended-promises");
        speak(robin, "es");
        assertThat(robin.locator(".read-only-note")).containsText("nadie lee");
        picture(robin, "ended-promises-spanish");
        speak(robin, "en");

        letNinetyDaysPass(login);
        Page later = device(Look.PHONE).newPage();
        later.navigate("/");
        later.locator("#username").fill(login);
        later.locator("#password").fill(PASSWORD);
        later.locator("#kc-login").click();
        later.waitForURL(address -> address.endsWith("/home"));
        assertThat(later.locator("h1")).hasText("This record is closed");
        assertThat(later.locator("#crisis")).isVisible();
        assertAccessible(later);
        assertNoSidewaysScroll(later);
        picture(later, "over-home");
        later.navigate("/record");
        assertThat(later.locator("h1")).hasText("This record is closed");
        speak(later, "es");
        picture(later, "over-spanish");
    }

    private static void letNinetyDaysPass(String login) {
        TestStack stack = TestStack.current();
        try (Connection connection = DriverManager.getConnection(
                        stack.databaseUrl(), "postgres", stack.secret("postgres-superuser"));
                PreparedStatement later =
                        connection.prepareStatement("update keptword.caseload set until = now() - interval '1 hour'"
                                + " where person_id = (select id from keptword.person where login = ?)")) {
            later.setString(1, login);
            later.executeUpdate();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
