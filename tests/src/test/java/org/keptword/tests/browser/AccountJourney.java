package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** Accounts from their beginning to their end: colleagues come in, people are put out, and who forgot the password begins anew. */
@Tag(Suite.SITE)
class AccountJourney extends AccountFixture {

    @Test
    void aManagerInvitesASupervisorWhoReadsAlongFromTheFirstSignIn() {
        Page manager = signIn("manager1", Look.DESK);
        String name = "Vera " + UUID.randomUUID().toString().substring(0, 6);
        String login = "vera." + name.substring(5).toLowerCase(Locale.ROOT);
        manager.navigate("/people/invite");
        assertAccessible(manager);
        picture(manager, "people-invite");
        CasePages.field(manager, "staff:name").fill(name);
        manager.locator("input[value=SUPERVISOR]").check();
        for (Locator counselor :
                manager.locator("[id='staff:supervises'] label").all()) {
            counselor.click();
        }
        CasePages.field(manager, "staff:make").click();
        String code = manager.locator(".code").textContent();
        assertAccessible(manager);
        picture(manager, "people-invite-code");
        manager.reload();
        assertThat(manager.locator(".code")).hasCount(0);
        manager.navigate("/people");
        assertThat(manager.locator("main")).containsText(name);

        Page colleague = device(Look.PHONE.spanish().dark()).newPage();
        joinAs(colleague, code, login);
        colleague.waitForURL(TestStack.current().baseUrl() + "/today");
        colleague.navigate("/cases");
        assertFalse(colleague.locator("td.name a").all().isEmpty(), "the cases there are");

        manager.navigate("/people");
        manager.locator("th a", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(CasePages.field(manager, "supervision:save")).isVisible();
        assertAccessible(manager);
        for (Locator counselor :
                manager.locator("[id='supervision:supervises'] input").all()) {
            counselor.uncheck();
        }
        CasePages.field(manager, "supervision:save").click();
        assertThat(manager.locator(".said-done")).containsText(name);
        colleague.navigate("/cases");
        assertThat(colleague.locator("td.name a")).hasCount(0);
    }

    @Test
    void aManagerInvitesASecondOneAndCanDeactivateTheAccount() {
        Page manager = signIn("manager1", Look.DESK);
        String name = "Mina " + UUID.randomUUID().toString().substring(0, 6);
        String login = "mina." + name.substring(5).toLowerCase(Locale.ROOT);
        manager.navigate("/people/invite");
        CasePages.field(manager, "staff:name").fill(name);
        manager.locator("input[value=MANAGER]").check();
        CasePages.field(manager, "staff:make").click();
        String code = manager.locator(".code").textContent();

        Page second = device(Look.DESK).newPage();
        joinAs(second, code, login);
        second.waitForURL(TestStack.current().baseUrl() + "/people");
        assertThat(second.locator("a[href='/people/invite']")).isVisible();
        assertThat(second.locator("main")).containsText("They do see who works with whom");
        picture(second, "people-second-manager");
        second.close();

        manager.navigate("/people");
        manager.locator("th a", new Page.LocatorOptions().setHasText(name)).click();
        CasePages.pressSurely(manager, "putting-out:disable");
        assertThat(manager.locator(".said-done")).containsText("signed out");
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndTheWordsStayOnTheDevice() throws IOException, InterruptedException {
        expectComplaint(ENDED);
        Client client = newClient();
        Page page = client.page();
        AnswerPage room = AnswerPage.report(page);
        String exercise = page.url();
        room.words("what-happened").fill("Before");
        room.saved();
        KeycloakOperator desk = KeycloakOperator.open();
        assertEquals(1, desk.sessions(client.login()));

        Page manager = signIn("manager1", Look.DESK);
        open(manager, client);
        picture(manager, "people-person-client");
        assertAccessible(manager);
        CasePages.pressSurely(manager, "putting-out:disable");
        assertThat(manager.locator(".said-done")).containsText("signed out");
        picture(manager, "people-person-disabled");

        assertEquals(0, desk.sessions(client.login()));
        Response refused = page.waitForResponse(
                Pattern.compile("/api/drafts/"),
                () -> room.words("what-happened").fill("Before, and after"));
        assertEquals(401, refused.status());
        waitUntilKept(page, 1);
        for (String address : List.of("/home", "/record", "/shared", "/promises")) {
            Page other = page.context().newPage();
            int status = other.navigate(address).status();
            assertTrue(status == 403 || other.url().contains("/realms/"), address + " " + status);
            other.close();
        }
        Page elsewhere = device(Look.PHONE).newPage();
        elsewhere.navigate("/");
        password(elsewhere, client.login(), FIRST);
        assertThat(elsewhere.locator("#kc-login")).isVisible();

        CasePages.field(manager, "letting-in:enable").click();
        assertThat(manager.locator(".said-done")).containsText("again");
        Page again = page.context().newPage();
        page.close();
        again.context().clearCookies();
        again.navigate("/");
        password(again, client.login(), FIRST);
        again.waitForURL(TestStack.current().baseUrl() + "/home");
        again.navigate(exercise);
        assertThat(again.locator("[data-id=what-happened] textarea")).hasValue("Before, and after");
    }

    @Test
    void aManagerIsToldWhatWaitsAndDisablesNeitherOneselfNorTheLastOne() {
        Page manager = signIn("manager1", Look.DESK.spanish().dark());
        manager.navigate("/people");
        manager.locator("tr", new Page.LocatorOptions().setHasText("manager1"))
                .locator("th a")
                .click();
        manager.waitForURL("**/people/*");
        assertThat(CasePages.field(manager, "putting-out:disable")).hasCount(0);
        manager.navigate("/people");
        manager.locator("tr", new Page.LocatorOptions().setHasText("counselor1"))
                .locator("th a")
                .click();
        assertThat(manager.locator(".preview")).containsText(Pattern.compile("\\d+"));
        String person = manager.url();
        assertAccessible(manager);
        speak(manager, "es");
        try {
            for (String address : List.of(person, "/people/invite", "/account")) {
                manager.navigate(address);
                assertAccessible(manager);
                String name = address.equals(person)
                        ? "people-person"
                        : address.substring(1).replace('/', '-');
                picture(manager, name + "-es-dark");
                manager.setViewportSize(390, 844);
                assertNoSidewaysScroll(manager);
                picture(manager, name + "-phone-es-dark");
                manager.setViewportSize(1440, 900);
            }
        } finally {
            speak(manager, "en");
        }
    }

    @Test
    void theAccountPageListsTheOwnSignInsAndLeadsToTheSecondFactorAndBack() {
        Page page = device(Look.PHONE).newPage();
        page.navigate("/");
        enterPassword(page, "client9"); // the sign-in service asks for it again when it was entered minutes ago
        page.navigate("/account");
        assertThat(page.locator(".sign-ins li").first()).isVisible();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "account-client");
        page.locator("#sign-in a").nth(1).click();
        assertThat(page.locator("#totp")).isVisible();
        page.goBack();
        assertThat(page.locator("#sign-in")).isVisible();
        page.locator("#sign-in a").first().click();
        page.locator("#password-new").fill("keptword");
        page.locator("#password-confirm").fill("keptword");
        page.locator("#kc-passwd-update-form [type=submit]").first().click();
        page.waitForURL(Pattern.compile("/account#sign-in$"));
        assertThat(page.locator("#notice")).isVisible();
    }

    @Test
    void nobodySignsInByAnAddressAndNothingIsMailedToOneTwoPeopleShare() throws IOException, InterruptedException {
        KeycloakOperator desk = KeycloakOperator.open();
        List<Client> two = List.of(newClient(), newClient());
        for (Client client : two) {
            desk.put(
                    "/keptword/users/" + desk.account(client.login()).getString("id"),
                    Json.createObjectBuilder()
                            .add("email", "both@example.org")
                            .add("emailVerified", true)
                            .build());
        }
        int mails = TestStack.current().postOffice().mails().size();
        expectComplaint("status of 400");
        Page page = device(Look.PHONE).newPage();
        page.navigate("/");
        assertThat(page.locator("a[href*=reset-credentials]")).hasCount(0);
        password(page, "both@example.org", FIRST);
        assertThat(page.locator("#kc-login")).isVisible();
        page.navigate(TestStack.current().keycloakUrl()
                + "/realms/keptword/login-actions/reset-credentials?client_id=keptword");
        assertThat(page.locator("#username")).hasCount(0);
        assertEquals(mails, TestStack.current().postOffice().mails().size());
    }

    private static void open(Page manager, Client client) {
        manager.navigate("/people");
        manager.locator("#name").fill(client.name());
        manager.locator("#name").press("Enter");
        manager.locator("#clients td.name a", new Page.LocatorOptions().setHasText(client.name()))
                .click();
    }
}
