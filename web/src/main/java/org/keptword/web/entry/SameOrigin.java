package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** Refuses what another site makes a browser send. A request that changes nothing may come from anywhere. */
public final class SameOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    public static boolean allows(HttpServletRequest request) {
        return allows(
                request.getMethod(),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                Address.base(request));
    }

    /** Whether a browser sends this from one of our own pages. Without both headers it is no browser, and carries no cookie of one. */
    static boolean allows(String method, String origin, String site, String own) {
        if (READING.contains(method)) {
            return true;
        }
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        return origin == null || sameOrigin(origin, own);
    }

    private static boolean sameOrigin(String origin, String own) {
        try {
            return URI.create(origin).equals(URI.create(own));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
