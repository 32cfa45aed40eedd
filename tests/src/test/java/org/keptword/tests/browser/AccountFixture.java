package org.keptword.tests.browser;

import com.microsoft.playwright.Page;
import java.util.UUID;

/** Somebody new comes in by a code, for journeys about accounts. */
abstract class AccountFixture extends BrowserJourney {

    static final String FIRST = "quiet river stone";
    static final String SECOND = "loud mountain air";
    static final String ENDED = "status of 40[13]";

    /** Somebody who came in by a code. */
    record Client(Page page, String login, String name, Page counselor, String safety, String codePage) {}

    final Client newClient() {
        Page counselor = signIn("counselor1", Look.DESK);
        String name = "Robin " + UUID.randomUUID().toString().substring(0, 6);
        String login = "robin." + name.substring(6);
        counselor.navigate("/cases/new");
        counselor.locator("input[value=INDIVIDUAL]").check();
        CasePages.field(counselor, "new-case:first").fill(name);
        CasePages.field(counselor, "new-case:open").click();
        counselor.waitForURL(address -> address.endsWith("/safety"));
        String safety = counselor.url();
        counselor.navigate(safety + "?change=invite&of=A");
        CasePages.field(counselor, "invite:make").click();
        Page page = device(Look.PHONE).newPage();
        joinAs(page, counselor.locator(".code").textContent(), login);
        String codePage = counselor.url();
        endWelcome(page);
        return new Client(page, login, name, counselor, safety, codePage);
    }

    static void joinAs(Page page, String code, String login) {
        page.navigate("/join/" + code);
        CasePages.field(page, "join:login").fill(login);
        CasePages.field(page, "join:password").fill(FIRST);
        CasePages.field(page, "join:repeated").fill(FIRST);
        CasePages.field(page, "join:make").click();
        page.locator(".button-primary").click();
        password(page, login, FIRST);
    }

    static void password(Page page, String login, String password) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }
}
