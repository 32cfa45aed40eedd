package org.keptword.web.entry;

/** The identity provider, as {@code oidc.json} knows it. */
final class Provider {

    private static final String VARIABLE = "KEPTWORD_OIDC_PROVIDER_URL";

    private Provider() {}

    /** The realm's address. */
    static String url() {
        String url = System.getenv(VARIABLE);
        return url == null ? "http://localhost:8180/realms/keptword" : url;
    }
}
