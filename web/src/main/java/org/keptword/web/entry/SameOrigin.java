package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Refuses what another site makes a browser send. A request that changes nothing may come from anywhere. Our own origin is the one the
 * server was given, not the host a request names.
 */
public final class SameOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    public static boolean allows(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return allows(
                request.getMethod(),
                origin == null || PublicAddress.isOrigin(origin),
                request.getHeader("Sec-Fetch-Site"));
    }

    /**
     * Whether a browser sends this from one of our own pages. Without both headers it is no browser, and carries no cookie of one.
     *
     * @param own whether the origin is ours, or none is named
     */
    static boolean allows(String method, boolean own, String site) {
        return READING.contains(method) || (own && (site == null || site.equals("same-origin") || site.equals("none")));
    }
}
