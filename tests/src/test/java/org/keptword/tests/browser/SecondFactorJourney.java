package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Realm;
import org.keptword.tests.harness.TestStack;

/**
 * The realm as it is where there is real work, beside the one of the demonstration in the same Keycloak. Whoever comes in is sent to the
 * application with a code, which is worth nothing there: it belongs to another realm.
 */
class SecondFactorJourney extends BrowserJourney {

    private static final String REALM = "real-work";
    private static final String PASSWORD = "quiet river stone";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @BeforeAll
    static void makeTheRealm() throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("keptword.home"), "config/keycloak/keptword-realm.json");
        String text = Realm.read(file, false)
                .toString()
                .replace("${KEPTWORD_BASE_URL}", TestStack.current().baseUrl())
                .replace("${KEPTWORD_OIDC_CLIENT_SECRET}", UUID.randomUUID().toString())
                .replace("${KEPTWORD_ACCOUNTS_CLIENT_SECRET}", UUID.randomUUID().toString());
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            KeycloakDesk.open()
                    .post(
                            "",
                            Json.createObjectBuilder(reader.readObject())
                                    .add("realm", REALM)
                                    .build());
        }
    }

    @AfterAll
    static void removeTheRealm() throws IOException, InterruptedException {
        KeycloakDesk.open().delete("/" + REALM);
    }

    @Test
    void aCounselorWithoutASecondFactorSetsOneUpBeforeComingInAndIsAskedForItEverAfter()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = account("counselor");
        Page page = signInThere(login);
        assertThat(page.locator("#totp")).isVisible();
        assertTrue(page.url().startsWith(TestStack.current().keycloakUrl()), "the password alone lets nobody in");
        page.locator("#mode-manual").click();
        String secret = page.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        page.locator("#totp").fill(number(secret, 0));
        page.locator("#saveTOTPBtn").click();
        assertIsIn(page);

        Page again = signInThere(login);
        assertThat(again.locator("#otp")).isVisible();
        again.locator("#otp").fill("000000");
        again.locator("#kc-login").click();
        assertThat(again.locator("#otp")).isVisible();
        again.locator("#otp").fill(number(secret, 1));
        again.locator("#kc-login").click();
        assertIsIn(again);
    }

    @Test
    void neitherASupervisorNorAManagerNorSomebodyWithoutARoleComesInByThePasswordAlone()
            throws IOException, InterruptedException {
        for (String role : new String[] {"supervisor", "manager", ""}) {
            Page page = signInThere(account(role));
            assertThat(page.locator("#totp")).isVisible();
        }
    }

    @Test
    void aClientComesInByThePasswordAloneAndWithANumberWhoWantsToBeAskedForOne()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = account("client");
        assertIsIn(signInThere(login));

        Page choosing = device(Look.PHONE).newPage();
        expectComplaint(".");
        choosing.navigate(address("&kc_action=CONFIGURE_TOTP"));
        password(choosing, login);
        choosing.locator("#mode-manual").click();
        String secret = choosing.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        choosing.locator("#totp").fill(number(secret, 0));
        choosing.locator("#saveTOTPBtn").click();
        assertIsIn(choosing);
        Page again = signInThere(login);
        assertThat(again.locator("#otp")).isVisible();
    }

    @Test
    void nobodySignsInByAnAddressNorGetsALinkToIt() throws IOException, InterruptedException {
        String login = account("client");
        KeycloakDesk desk = KeycloakDesk.open();
        String id = desk.get("/" + REALM + "/users?exact=true&username=" + login)
                .getJsonObject(0)
                .getString("id");
        desk.put(
                "/" + REALM + "/users/" + id,
                Json.createObjectBuilder()
                        .add("email", "ana@example.org")
                        .add("emailVerified", true)
                        .build());
        Page page = signInThere("ana@example.org");
        assertThat(page.locator("#kc-login")).isVisible();
        assertThat(page.locator("a[href*=reset-credentials]")).hasCount(0);
        assertIsIn(signInThere(login));
    }

    private String account(String role) throws IOException, InterruptedException {
        KeycloakDesk desk = KeycloakDesk.open();
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        desk.post(
                "/" + REALM + "/users",
                Json.createObjectBuilder()
                        .add("username", login)
                        .add("enabled", true)
                        .add(
                                "credentials",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("type", "password")
                                                .add("value", PASSWORD)
                                                .add("temporary", false)))
                        .build());
        if (!role.isEmpty()) {
            JsonObject found = desk.get("/" + REALM + "/roles?search=" + role).getJsonObject(0);
            JsonArrayBuilder roles = Json.createArrayBuilder().add(found);
            String id = desk.get("/" + REALM + "/users?exact=true&username=" + login)
                    .getJsonObject(0)
                    .getString("id");
            desk.post("/" + REALM + "/users/" + id + "/role-mappings/realm", roles.build());
        }
        return login;
    }

    /** The sign-in as the application asks for it, on a device of its own. */
    private Page signInThere(String login) {
        expectComplaint(".");
        BrowserContext device = device(Look.DESK);
        Page page = device.newPage();
        page.navigate(address(""));
        password(page, login);
        return page;
    }

    private static void password(Page page, String login) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private static String address(String more) {
        return TestStack.current().keycloakUrl() + "/realms/" + REALM
                + "/protocol/openid-connect/auth?client_id=keptword&response_type=code&response_mode=fragment&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + "c".repeat(43) + more + "&redirect_uri="
                + TestStack.current().baseUrl() + "/signed-out";
    }

    private static void assertIsIn(Page page) {
        page.waitForURL(url -> url.startsWith(TestStack.current().baseUrl()) && url.contains("code="));
    }

    /** The number an app shows for a secret now, or one of the next half minutes. */
    private static String number(String secret, int later) throws GeneralSecurityException {
        int bits = 0;
        int held = 0;
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        for (char letter : secret.toUpperCase(Locale.ROOT).toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.array(), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(Instant.now().getEpochSecond() / 30 + later)
                .array());
        int from = hash[hash.length - 1] & 0xf;
        int code = ByteBuffer.wrap(hash, from, 4).getInt() & 0x7fffffff;
        return String.format("%06d", code % 1_000_000);
    }
}
