package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;

/** The introduction after a client's first sign-in: it comes once, shows what Leave does, and can be opened again. */
class WelcomeJourney extends AccountFixture {

    @Test
    void aClientWhoJoinedIsIntroducedOnceAndPracticesLeave() {
        Page counselor = signIn("counselor1", Look.DESK);
        String name = "Robin " + UUID.randomUUID().toString().substring(0, 6);
        String login = "robin." + name.substring(6);
        counselor.navigate("/cases/new");
        counselor.locator("input[value=INDIVIDUAL]").check();
        CasePages.field(counselor, "new-case:first").fill(name);
        CasePages.field(counselor, "new-case:open").click();
        counselor.waitForURL(address -> address.endsWith("/safety"));
        String safety = counselor.url();
        counselor.navigate(safety + "?change=consent&of=A");
        CasePages.field(counselor, "consent:save").click();
        counselor.navigate(safety + "?change=invite&of=A");
        CasePages.field(counselor, "invite:make").click();
        Page page = device(Look.PHONE).newPage();
        joinAs(page, counselor.locator(".code").textContent(), login);

        page.waitForURL(TestStack.current().baseUrl() + "/welcome");
        assertEquals(
                List.of(
                        "Who reads what you write",
                        "What you agreed to",
                        "The Leave button",
                        "How your answers are saved",
                        "On your home screen",
                        "Signing in",
                        "Reminders"),
                page.locator(".welcome-step > h2").allTextContents());
        assertThat(page.locator("#readers")).not().containsText("partner");
        assertThat(page.locator("#agreed")).containsText(Pattern.compile("You agreed on .* [(]version .*[)]"));
        assertThat(page.locator(".crisis")).isVisible();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "welcome");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, "welcome-dark");
        page.setViewportSize(1440, 900);
        assertNoSidewaysScroll(page);
        picture(page, "welcome-wide");
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        speak(page, "es");
        assertAccessible(page);
        picture(page, "welcome-spanish");
        speak(page, "en");

        page.locator("[data-practice]").click();
        assertThat(page.locator("h1")).hasText("Blank page");
        assertThat(page).hasTitle("Blank page");
        assertThat(page.locator("main")).containsText("you’re still signed in");
        assertAccessible(page);
        picture(page, "welcome-practice");
        page.locator("main a").click();
        page.waitForURL("**/welcome#leave");

        page.locator("input[name='app-name:name'][value=NEUTRAL]").check();
        CasePages.field(page, "app-name:save").click();
        assertThat(page).hasTitle("Notes");
        Locator how = page.locator(".welcome-how").first();
        how.locator("summary").click();
        assertThat(how).containsText("Add to Home Screen");

        page.navigate("/");
        page.waitForURL(TestStack.current().baseUrl() + "/welcome");
        CasePages.field(page, "welcome:end").click();
        page.waitForURL(TestStack.current().baseUrl() + "/home");
        page.navigate("/");
        page.waitForURL(TestStack.current().baseUrl() + "/home");
        page.navigate("/account");
        page.locator("main a[href='/welcome']").click();
        assertThat(page.locator("h1")).hasText("Welcome");
        page.navigate("/record");
        page.locator("a[href='/record/agreed']").click();
        assertThat(page.locator("h1")).hasText("What you agreed to");
        assertThat(page.locator(".agreements li")).hasCount(1);
        assertAccessible(page);
        picture(page, "agreed");
    }

    @Test
    void nobodyPracticesWhoIsNotSignedIn() {
        Page page = device(Look.PHONE).newPage();
        page.navigate("/signed-out?state=practice");
        assertThat(page.locator("h1")).hasText("Blank page");
        assertThat(page.locator("main a")).hasCount(0);
    }
}
