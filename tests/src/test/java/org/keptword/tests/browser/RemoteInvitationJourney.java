package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** A client who is not in the room: the counselor mails a link, the client opens it on a phone and comes in. */
@Tag(Suite.SITE)
class RemoteInvitationJourney extends BrowserJourney {

    private static final String PASSWORD = "quiet river stone";
    private static final Pattern LINK = Pattern.compile("(http[^\\s]*/join)#([0-9A-Z-]{19})");

    @Test
    void aClientComesInByALinkThatWasMailed() {
        Page counselor = signIn("counselor1", Look.DESK);
        String safety = openCase(counselor);
        counselor.navigate(safety + "?change=invite&of=A");
        assertThat(counselor.locator("[id='link:make']")).hasCount(0);
        assertThat(counselor.locator("a[href='?change=sheet&of=A#change']").last())
                .isVisible();
        String address = sheet(counselor, safety, "");
        counselor.navigate(safety + "?change=invite&of=A");
        assertAccessible(counselor);
        picture(counselor, "link-form");
        CasePages.field(counselor, "link:make").click();
        assertThat(counselor.locator("[id='link:way-message']")).isVisible();
        counselor.locator("input[name='link:way'][value=EMAIL]").check();
        CasePages.field(counselor, "link:make").click();
        counselor.waitForURL(safety);
        assertThat(counselor.locator("main")).containsText("Not used yet.");
        assertAccessible(counselor);
        picture(counselor, "link-sent");

        Matcher link = LINK.matcher(onlyMail(address));
        assertTrue(link.find());
        assertEquals(TestStack.current().baseUrl() + "/join", link.group(1));
        assertScannersUseNothingUp(link);
        Page client = device(Look.PHONE).newPage();
        List<String> asked = new ArrayList<>();
        client.onRequest(
                request -> asked.add(request.url() + " " + request.headers().get("referer")));
        client.navigate(link.group());
        assertThat(CasePages.field(client, "enter:code")).hasValue(link.group(2));
        assertEquals(link.group(1), client.url(), "the address bar forgets the code");
        assertAccessible(client);
        assertNoSidewaysScroll(client);
        picture(client, "link-opened");
        CasePages.field(client, "enter:open").click();
        String login = "robin." + UUID.randomUUID().toString().substring(0, 8);
        join(client, "counselor1");
        assertThat(client.locator(".said-refused")).isVisible();
        assertAccessible(client);
        picture(client, "link-join");
        join(client, login);
        assertThat(client.locator(".made-login")).hasText(login);
        assertFalse(asked.stream().anyMatch(url -> url.contains(link.group(2))), "the code is in no address");
        client.locator(".button-primary").click();
        AccountFixture.password(client, login, PASSWORD);
        client.waitForURL(TestStack.current().baseUrl() + "/welcome");

        Page late = device(Look.PHONE.spanish().dark()).newPage();
        late.navigate(link.group());
        assertThat(CasePages.field(late, "enter:code")).hasValue(link.group(2));
        assertAccessible(late);
        picture(late, "link-opened-spanish");
        CasePages.field(late, "enter:open").click();
        assertThat(late.locator("h1")).hasText("Este código no funciona");
        counselor.navigate(safety);
        assertThat(counselor.locator("main")).containsText("Has an account");
    }

    @Test
    void aLinkForATextMessageIsCopiedAndOneForACallIsReadOut() {
        Page counselor = signIn("counselor1", Look.DESK.dark());
        String safety = openCase(counselor);
        sheet(counselor, safety, "600 100 200");
        counselor.navigate(safety + "?change=invite&of=A");
        assertAccessible(counselor);
        picture(counselor, "link-form-dark");
        counselor.locator("input[name='link:way'][value=TEXT]").check();
        CasePages.field(counselor, "link:make").click();
        Matcher link = LINK.matcher(counselor.locator("[data-link]").inputValue());
        assertTrue(link.matches());
        counselor.locator("[data-copy-link]").click();
        assertThat(counselor.locator("[data-copied]")).not().isEmpty();
        assertAccessible(counselor);
        picture(counselor, "link-page-dark");
        counselor.reload();
        assertThat(counselor.locator("[data-link]")).hasCount(0);

        counselor.navigate(safety + "?change=invite&of=A");
        counselor.locator("input[name='link:way'][value=CALL]").check();
        CasePages.field(counselor, "link:make").click();
        String code = counselor.locator(".code").textContent();
        assertAccessible(counselor);
        picture(counselor, "link-call-dark");

        Page client = device(Look.PHONE).newPage();
        client.navigate("/join");
        CasePages.field(client, "enter:code").fill(link.group(2));
        CasePages.field(client, "enter:open").click();
        assertThat(client.locator("h1")).hasText("This code doesn’t work");
        client.navigate("/join");
        CasePages.field(client, "enter:code").fill("not a code");
        CasePages.field(client, "enter:open").click();
        assertThat(client.locator("h1")).hasText("This code doesn’t work");
        client.navigate("/join");
        CasePages.field(client, "enter:code")
                .fill(" " + code.toLowerCase(Locale.ROOT).replace("-", " "));
        CasePages.field(client, "enter:open").click();
        assertThat(CasePages.field(client, "join:make")).isVisible();

        counselor.navigate(safety + "?change=sheet&of=A");
        CasePages.field(counselor, "sheet:call-safe").uncheck();
        CasePages.field(counselor, "sheet:save").click();
        counselor.waitForURL(safety);
        join(client, "robin." + UUID.randomUUID().toString().substring(0, 8));
        assertThat(CasePages.field(client, "join:make")).hasCount(0);
    }

    /** Mail scanners and previews open links, with and without running scripts. */
    private void assertScannersUseNothingUp(Matcher link) {
        for (int nth = 0; nth < 2; nth++) {
            Page scanner = device(Look.DESK).newPage();
            scanner.navigate(link.group());
            assertThat(CasePages.field(scanner, "enter:code")).hasValue(link.group(2));
        }
    }

    private static String openCase(Page counselor) {
        counselor.navigate("/cases/new");
        counselor.locator("input[value=INDIVIDUAL]").check();
        CasePages.field(counselor, "new-case:first").fill("Robin");
        CasePages.field(counselor, "new-case:open").click();
        counselor.waitForURL(address -> address.endsWith("/safety"));
        return counselor.url();
    }

    /** Marks an address safe, and a phone if there is one. */
    private static String sheet(Page counselor, String safety, String phone) {
        String address = "robin." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        counselor.navigate(safety + "?change=sheet&of=A");
        CasePages.field(counselor, "sheet:email").fill(address);
        CasePages.field(counselor, "sheet:email-safe").check();
        if (!phone.isEmpty()) {
            CasePages.field(counselor, "sheet:phone").fill(phone);
            CasePages.field(counselor, "sheet:text-safe").check();
            CasePages.field(counselor, "sheet:call-safe").check();
        }
        CasePages.field(counselor, "sheet:save").click();
        counselor.waitForURL(safety);
        return address;
    }

    private static String onlyMail(String address) {
        List<String> mails = TestStack.current().postOffice().mails().stream()
                .filter(mail -> mail.contains("To: " + address))
                .toList();
        assertEquals(1, mails.size());
        assertFalse(mails.get(0).contains("Robin"));
        return mails.get(0);
    }

    private static void join(Page client, String login) {
        CasePages.field(client, "join:login").fill(login);
        CasePages.field(client, "join:password").fill(PASSWORD);
        CasePages.field(client, "join:repeated").fill(PASSWORD);
        CasePages.field(client, "join:make").click();
    }
}
