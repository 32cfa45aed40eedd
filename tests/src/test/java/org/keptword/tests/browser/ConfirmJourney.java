package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An act that cannot be undone asks first: Cancel has the focus, Escape leaves everything as it was, and agreeing acts once. */
class ConfirmJourney extends BrowserJourney {

    private static final String BOX = ".ui-confirm-dialog";

    @Test
    void theQuestionSaysWhatWillHappenAndEscapeLeavesTheCode() {
        Page page = signIn("counselor1", Look.DESK);
        String address = codeFor(page);
        Locator revoke = CasePages.field(page, "invite:revoke");
        revoke.press("Enter");
        assertThat(page.locator(BOX)).isVisible();
        assertThat(page.locator(BOX)).hasAttribute("role", "alertdialog");
        assertThat(page.locator(BOX + " .ui-dialog-title")).hasText("Revoke Iris’s sign-up code?");
        assertThat(page.locator(BOX)).containsText("Iris needs a new code");
        assertThat(page.locator(".confirm-act")).hasText("Revoke code");
        assertThat(page.locator(".confirm-not")).isFocused();
        look(page, "confirm");
        page.keyboard().press("Tab");
        assertThat(page.locator(".confirm-act")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".confirm-not")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(BOX)).isHidden();
        assertThat(revoke).isFocused();
        revoke.press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(BOX)).isHidden();
        assertThat(revoke).isFocused();
        page.navigate(address);
        assertThat(CasePages.field(page, "invite:revoke")).isVisible();
    }

    @Test
    void agreeingTwiceActsOnce() {
        Page page = signIn("counselor1", Look.PHONE);
        codeFor(page);
        CasePages.field(page, "invite:revoke").click();
        look(page, "confirm-phone");
        page.locator(".confirm-act").dblclick();
        assertThat(page.locator(".said-done")).containsText("Code revoked for Iris");
        assertThat(page.locator(".said-refused")).hasCount(0);
    }

    @Test
    void withdrawnConsentIsAskedAboutInSpanishToo() {
        Page page = signIn("counselor1", Look.PHONE.dark());
        CasePages room = CasePages.openCouple(page, "Iris", "Hugo");
        room.recordConsent("A");
        speak(page, "es");
        room.change("consent", "A");
        CasePages.field(page, "consent:withdraw").click();
        assertThat(page.locator(BOX + " .ui-dialog-title")).hasText("¿Registrar que Iris retiró su consentimiento?");
        look(page, "confirm-phone-dark-es");
        page.locator(".confirm-act").click();
        assertThat(page.locator(".said-done")).isVisible();
        speak(page, "en");
    }

    @Test
    void withoutTheScriptTheButtonActsAtOnce() {
        Page page = signIn("counselor1", Look.DESK);
        String address = codeFor(page);
        expectComplaint(".*ERR_FAILED.*");
        page.context().route(Pattern.compile("/assets/confirm\\.js"), route -> route.abort());
        page.navigate(address);
        CasePages.field(page, "invite:revoke").click();
        assertThat(page.locator(".said-done")).containsText("Code revoked for Iris");
    }

    private static String codeFor(Page page) {
        CasePages room = CasePages.openCouple(page, "Iris", "Hugo");
        room.invite("A");
        room.change("invite", "A");
        return page.url();
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }
}
