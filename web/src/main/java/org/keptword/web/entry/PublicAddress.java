package org.keptword.web.entry;

import java.net.URI;
import java.util.Locale;

/**
 * Where browsers find the application: {@code KEPTWORD_ADDRESS}. For codes and links that leave the page, and for telling our own pages
 * from those of others: what a request says of its host is never believed.
 */
public final class PublicAddress {

    private static final String BASE = System.getenv().getOrDefault("KEPTWORD_ADDRESS", "http://localhost:8080");

    private PublicAddress() {}

    /** The full address of a path of ours. */
    public static String of(String path) {
        return (BASE.endsWith("/") ? BASE.substring(0, BASE.length() - 1) : BASE) + path;
    }

    /** Whether an {@code Origin} is the one of our own pages. */
    static boolean isOrigin(String origin) {
        return isOrigin(origin, BASE);
    }

    static boolean isOrigin(String origin, String address) {
        try {
            return origin(URI.create(origin)).equals(origin(URI.create(address)));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /** Scheme, host and port, as a browser compares them. */
    private static String origin(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException("Not an address of a page");
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
