package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** From a new case to a client's first page: the code in the room, the account at Keycloak, the sign-in. */
@Tag(Suite.SITE)
class InvitationJourney extends BrowserJourney {

    private static final String PASSWORD = "quiet river stone";

    @Test
    void aCounselorInvitesAClientWhoMakesAnAccountAndSignsIn() {
        Page counselor = signIn("counselor1", Look.DESK);
        String code = invite(counselor, openCase(counselor));
        assertNothingOfTheCaseIsBesideTheCode(counselor, code);
        Page client = device(Look.PHONE).newPage();

        client.navigate("/join/" + code);
        assertAccessible(client);
        assertNoSidewaysScroll(client);
        picture(client, "join");
        join(client, "counselor1");
        assertThat(client.locator(".said-refused")).isVisible();
        assertEquals("counselor1", client.locator("[id='join:login']").inputValue(), "nothing typed is lost");
        assertEquals("", client.locator("[id='join:password']").inputValue(), "but the password");

        String login = "robin." + UUID.randomUUID().toString().substring(0, 8);
        join(client, login);
        assertThat(client.locator(".made-login")).hasText(login);
        client.locator(".button-primary").click();
        client.locator("#username").fill(login);
        client.locator("#password").fill(PASSWORD);
        client.locator("#kc-login").click();
        client.waitForURL(TestStack.current().baseUrl() + "/welcome");
    }

    @Test
    void aUsedAnUnknownAndARevokedCodeReadTheSame() {
        Page counselor = signIn("counselor1", Look.DESK);
        String safety = openCase(counselor);
        String replaced = invite(counselor, safety);
        invite(counselor, safety);

        String unknown = said("0000-1111-2222-3333");

        assertTrue(unknown.length() > 20);
        assertEquals(unknown, said(replaced));
    }

    /** The client looks at this screen, and takes the sheet along. */
    private void assertNothingOfTheCaseIsBesideTheCode(Page page, String code) {
        assertTrue(page.url().matches(".*/cases/[^/]+/code/[^/?]+"), page.url());
        assertThat(page.locator(".qr")).isInViewport();
        assertThat(page.locator(".code")).isInViewport();
        assertThat(page.locator("nav, header, form")).hasCount(0);
        assertThat(page.locator("main a")).hasCount(1);
        assertThat(page.locator("main")).not().containsText("Safety");
        assertThat(page.locator("p[lang=es]").first()).hasText("Tu código de registro");
        assertThat(page.locator("p[lang=es]").last()).containsText("Escanea");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "code-page");
        page.setViewportSize(390, 844);
        assertThat(page.locator(".code")).isInViewport();
        assertNoSidewaysScroll(page);
        picture(page, "code-page-phone");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main"))
                .not()
                .containsText("Robin", new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
        assertThat(page.locator(".qr")).isVisible();
        picture(page, "code-page-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1440, 900);
        page.evaluate("window.print = () => document.documentElement.dataset.printed = 'yes'");
        page.locator("[data-print-page]").click();
        assertThat(page.locator("html")).hasAttribute("data-printed", "yes");
        page.locator("main a").click();
        assertThat(page.locator("main")).not().containsText(code);
        assertThat(page.locator("h1")).hasText("The code is hidden");
        assertAccessible(page);
    }

    private String said(String code) {
        Page page = device(Look.PHONE.spanish().dark()).newPage();
        page.navigate("/join/" + code);
        assertAccessible(page);
        return page.locator("main").innerText();
    }

    private static String openCase(Page counselor) {
        counselor.navigate("/cases/new");
        counselor.locator("input[value=INDIVIDUAL]").check();
        counselor.locator("[id='new-case:first']").fill("Robin");
        counselor.locator("[id='new-case:open']").click();
        counselor.waitForURL(address -> address.endsWith("/safety"));
        return counselor.url();
    }

    private static String invite(Page counselor, String safety) {
        counselor.navigate(safety + "?change=invite&of=A");
        counselor.locator("[id='invite:make']").click();
        return counselor.locator(".code").textContent();
    }

    private static void join(Page client, String login) {
        client.locator("[id='join:login']").fill(login);
        client.locator("[id='join:password']").fill(PASSWORD);
        client.locator("[id='join:repeated']").fill(PASSWORD);
        client.locator("[id='join:make']").click();
    }
}
