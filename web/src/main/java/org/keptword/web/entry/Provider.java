package org.keptword.web.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The identity provider, as {@code oidc.json} knows it. */
final class Provider {

    private static final String REALM = "http://localhost:8180/realms/keptword";
    private static final String SIGN_IN = "/protocol/openid-connect/auth";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Provider() {}

    /** The realm as this server asks it. */
    static String url() {
        return System.getenv().getOrDefault("KEPTWORD_OIDC_PROVIDER_URL", REALM);
    }

    /** Where browsers sign in. */
    static String signIn() {
        return System.getenv().getOrDefault("KEPTWORD_OIDC_PUBLIC_URL", url()) + SIGN_IN;
    }

    /** Whether an address is one where browsers sign in. */
    static boolean isSignIn(String address) {
        return address.contains(SIGN_IN);
    }

    /**
     * An address that lets a person change something about the own account at the provider, and leads back. It comes back with a code
     * behind the {@code #}, which no server sees and nobody can use: what would prove the right to it is thrown away.
     *
     * @param action as the provider calls it
     */
    static String act(String action, String back, String language) {
        byte[] challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        return signIn()
                + "?client_id=keptword&scope=openid&response_type=code&response_mode=fragment"
                + "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge) + "&ui_locales=" + language
                + "&kc_action=" + action + "&redirect_uri=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
