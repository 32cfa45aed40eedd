package org.keptword.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * The OpenID Connect provider of a practice by which people can sign in besides their password, once each has linked it to the own account.
 *
 * @param issuer as the provider names itself: an address over TLS, or on this machine
 * @param client what the provider calls this installation
 * @param name what people know the provider by: 1 to 40 letters, digits, spaces and plain signs
 */
record SignInProvider(String issuer, String client, String secret, String name) {

    static final String SECRET = "KEPTWORD_SIGN_IN_CLIENT_SECRET";
    private static final String ISSUER = "KEPTWORD_SIGN_IN_ISSUER";
    private static final String CLIENT = "KEPTWORD_SIGN_IN_CLIENT_ID";
    private static final String NAME = "KEPTWORD_SIGN_IN_NAME";
    private static final String ALLOWED = "[\\p{L}\\p{M}\\p{N} .,&'’()+-]{1,40}";

    /** The provider of the settings; nothing where they name none. Some of them without the others, and an address that is none, are refused. */
    static Optional<SignInProvider> of(Settings settings) {
        if (List.of(ISSUER, CLIENT, SECRET, NAME).stream()
                .allMatch(one -> settings.value(one).isEmpty())) {
            return Optional.empty();
        }
        String because = "Signing in with a provider of your own";
        String name = settings.required(NAME, because).strip();
        if (!name.matches(ALLOWED)) {
            throw new LaunchFailure(
                    NAME + " is \"" + name + "\". Use up to 40 letters, digits, and spaces: it is shown on a button.");
        }
        return Optional.of(new SignInProvider(
                issuer(settings.required(ISSUER, because)),
                settings.required(CLIENT, because).strip(),
                settings.required(SECRET, because),
                name));
    }

    private static String issuer(String given) {
        String issuer = given.strip();
        try {
            URI address = new URI(issuer);
            boolean complete = address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null;
            boolean secure = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && Address.isThisMachine(address.getHost()));
            if (complete && secure) {
                return issuer;
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new LaunchFailure(
                ISSUER + " is \"" + issuer + "\"; write the provider's issuer like https://login.example.org.");
    }

    /** Whether the provider names itself like this; a slash at the end makes no difference. */
    boolean isNamed(String other) {
        return bare(issuer).equals(bare(other));
    }

    /** Where the provider says how it works. */
    String discovery() {
        return bare(issuer) + "/.well-known/openid-configuration";
    }

    private static String bare(String address) {
        return address.replaceAll("/+$", "");
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return name;
    }
}
