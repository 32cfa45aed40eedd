package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site makes a browser send. A request that changes nothing may come from anywhere. Our own origin is the one the
 * server was given, not the host a request names. The sign-in service's pages have Leave too, and may do nothing but that.
 */
public final class SameOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    public static boolean allows(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return allows(
                        request.getMethod(),
                        origin == null || PublicAddress.isOrigin(origin),
                        request.getHeader("Sec-Fetch-Site"))
                || leaves(
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        origin,
                        Provider.signIn());
    }

    /** Whether a page of the sign-in service leaves, in which somebody may be signed in here. */
    static boolean leaves(
            String method, String path, @Nullable String query, @Nullable String origin, String provider) {
        return method.equals("POST")
                && path.equals("/logout")
                && "leave".equals(query)
                && origin != null
                && PublicAddress.isOrigin(origin, provider);
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
