package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInProviderTest {

    private static final String ISSUER = "KEPTWORD_SIGN_IN_ISSUER";
    private static final String NAME = "KEPTWORD_SIGN_IN_NAME";
    private static final Map<String, String> ALL = Map.of(
            ISSUER,
            "https://login.example.org/tenant/",
            "KEPTWORD_SIGN_IN_CLIENT_ID",
            "keptword",
            SignInProvider.SECRET,
            "hush",
            NAME,
            "Ejército & Cía.");

    @Test
    void aProviderIsNamedByFourSettingsAndTellsNobodyItsSecret() {
        SignInProvider provider = of(ALL).orElseThrow();
        assertEquals("https://login.example.org/tenant/.well-known/openid-configuration", provider.discovery());
        assertTrue(provider.isNamed("https://login.example.org/tenant"), "a slash at the end makes no difference");
        assertFalse(provider.isNamed("https://login.example.org/tenants"));
        assertFalse(provider.toString().contains("hush"));
        assertEquals(Optional.empty(), of(Map.of()));
        assertEquals(Optional.empty(), of(Map.of(ISSUER, " ", NAME, "")), "left empty in a file of settings");
    }

    @Test
    void someWithoutTheOthersAreRefusedByTheNameOfWhatIsMissing() {
        for (String missing : ALL.keySet()) {
            Map<String, String> some = new HashMap<>(ALL);
            some.remove(missing);
            String said = assertThrows(LaunchFailure.class, () -> of(some)).getMessage();
            assertTrue(said.contains(missing), said);
            assertFalse(said.contains("hush"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org",
                "login.example.org",
                "ftp://login.example.org",
                "https://",
                "https://me:pass@login.example.org",
                "https://login.example.org?tenant=1",
                "https://login.example.org#a",
                "https://login example.org"
            })
    void anIssuerThatIsNoneOrThatOthersCouldListenToIsRefused(String issuer) {
        assertThrows(LaunchFailure.class, () -> of(with(ISSUER, issuer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8300/realms/a", "http://127.0.0.1:8300", "https://login.example.org:8443"})
    void onThisMachineItNeedsNoTls(String issuer) {
        assertTrue(of(with(ISSUER, issuer)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${username}", "<b>Login</b>", "a\nb", "Login: now", "12345678901234567890123456789012345678901"
            })
    void aNameThatIsNotOneIsRefused(String name) {
        assertThrows(LaunchFailure.class, () -> of(with(NAME, name)));
    }

    @Test
    void whatCouldNotBeSetUpIsRefusedBeforeAnythingStarts() {
        assertThrows(LaunchFailure.class, () -> settings(Map.of(NAME, "Login")));
        Map<String, String> outside = new HashMap<>(Map.of(NAME, "Login"));
        outside.put("KEPTWORD_OIDC_PROVIDER_URL", "https://id.example.org/realms/keptword");
        settings(outside); // a server of several only shows the name
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(ALL);
        changed.put(name, value);
        return changed;
    }

    /** As the commands for a Keycloak of one's own read them. */
    private static Optional<SignInProvider> of(Map<String, String> some) {
        Map<String, String> all = new HashMap<>(some);
        all.put("KEPTWORD_OIDC_PROVIDER_URL", "https://id.example.org/realms/keptword");
        return SignInProvider.of(settings(all));
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.from(Path.of("/srv/keptword"), environment);
    }
}
