package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** Codes with which somebody begins the sign-in anew: who makes one, who uses it, and who comes too late. */
@Tag(Suite.SITE)
class CodeJourney extends AccountFixture {

    /** The sentence after it is done; the form before says the name, too. */
    private static final String TOLD = "p.made-login";

    @Test
    void whoForgotThePasswordBeginsAnewWithACodeAndTheOldOneAndTheOldSignInsAreOver()
            throws IOException, InterruptedException {
        expectComplaint(ENDED);
        Client client = newClient();
        Page counselor = client.counselor();
        counselor.navigate(client.safety() + "?change=renew&of=A");
        picture(counselor, "renew-form");
        CasePages.field(counselor, "renew:make").click();
        String early = counselor.locator(".code").textContent();
        counselor.navigate(client.safety() + "?change=renew&of=A");
        CasePages.field(counselor, "renew:make").click();
        String code = counselor.locator(".code").textContent();
        assertThat(counselor.locator("h1")).hasText("Your reset code");
        assertAccessible(counselor);
        picture(counselor, "renew-code");

        Page device = device(Look.PHONE).newPage();
        device.navigate("/join/" + early);
        assertThat(device.locator("[id='join:make']")).hasCount(0);
        device.navigate("/join/" + code);
        assertThat(device.locator(".made-login")).hasText(client.login());
        assertAccessible(device);
        assertNoSidewaysScroll(device);
        picture(device, "join-renew");
        CasePages.field(device, "join:password").fill(SECOND);
        CasePages.field(device, "join:repeated").fill(SECOND);
        CasePages.field(device, "join:make").click();
        assertThat(device.locator(TOLD)).hasText(client.login());
        assertEquals(0, KeycloakOperator.open().sessions(client.login()), "every sign-in there was is over");
        device.navigate("/join/" + code);
        assertThat(device.locator("[id='join:make']")).hasCount(0);

        device.navigate("/");
        password(device, client.login(), FIRST);
        assertThat(device.locator("#kc-login")).isVisible();
        password(device, client.login(), SECOND);
        device.waitForURL(TestStack.current().baseUrl() + "/home");
    }

    @Test
    void aCodeWaitsForItsOwnPageWhateverIsLookedAtBefore() {
        Client client = newClient();
        Page counselor = client.counselor();
        String own = client.safety() + "?change=renew&of=A";
        counselor.navigate(own);
        counselor.evaluate("async () => { const form = document.querySelector(\"form[id='renew']\");"
                + " const button = form.querySelector(\"[id='renew:make']\");"
                + " await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, button)),"
                + " redirect: 'manual' }); }");
        Client other = newClient();
        other.counselor().navigate(other.safety() + "?change=renew&of=A");
        assertThat(other.counselor().locator(".code")).hasCount(0);
        counselor.navigate(other.safety() + "?change=renew&of=A");
        assertThat(counselor.locator(".code")).hasCount(0);

        counselor.navigate(own);
        assertThat(counselor.locator(".code")).hasCount(0);
        String shown = client.codePage();
        counselor.navigate(shown);
        assertThat(counselor.locator(".code")).isVisible();
        counselor.navigate(shown);
        assertThat(counselor.locator(".code")).hasCount(0);
    }

    @Test
    void ofTwoWhoUseOneCodeAtOnceTheOneWhoIsToldSoHasTheAccount() throws IOException, InterruptedException {
        expectComplaint(ENDED + "|status of 404");
        Client client = newClient();
        Page counselor = client.counselor();
        counselor.navigate(client.safety() + "?change=renew&of=A");
        CasePages.field(counselor, "renew:make").click();
        String code = counselor.locator(".code").textContent();
        List<Page> devices =
                List.of(device(Look.PHONE).newPage(), device(Look.PHONE).newPage());
        List<String> passwords = List.of(SECOND, "slow green valley");
        for (int i = 0; i < 2; i++) {
            devices.get(i).navigate("/join/" + code);
            CasePages.field(devices.get(i), "join:password").fill(passwords.get(i));
            CasePages.field(devices.get(i), "join:repeated").fill(passwords.get(i));
        }
        TestStack.current().whileKeycloakHangs(() -> {
            devices.forEach(device -> device.evaluate("document.getElementById('join:make').click()"));
            devices.get(0).waitForCondition(CodeJourney::isOneWaitingForTheOther);
        });
        devices.forEach(device ->
                assertThat(device.locator(TOLD + ", .said-refused")).not().hasCount(0));

        assertEquals(
                1,
                devices.stream()
                        .mapToInt(device -> device.locator(TOLD).count())
                        .sum(),
                "one is told so");
        int winner = devices.get(0).locator(TOLD).count() > 0 ? 0 : 1;
        assertThat(devices.get(winner).locator(TOLD)).hasText(client.login());
        Page in = device(Look.PHONE).newPage();
        in.navigate("/");
        password(in, client.login(), passwords.get(1 - winner));
        assertThat(in.locator("#kc-login")).isVisible();
        password(in, client.login(), passwords.get(winner));
        in.waitForURL(TestStack.current().baseUrl() + "/home");
    }

    private static boolean isOneWaitingForTheOther() {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            return found.next() && found.getInt(1) > 0;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
