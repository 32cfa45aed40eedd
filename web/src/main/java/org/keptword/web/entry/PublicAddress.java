package org.keptword.web.entry;

/** Where browsers outside find the application: {@code KEPTWORD_BASE_URL}. For codes and links that leave the page. */
public final class PublicAddress {

    private static final String BASE = System.getenv().getOrDefault("KEPTWORD_BASE_URL", "http://localhost:8080");

    private PublicAddress() {}

    /** The full address of a path of ours. */
    public static String of(String path) {
        return (BASE.endsWith("/") ? BASE.substring(0, BASE.length() - 1) : BASE) + path;
    }
}
