package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;

/** The address of the application as the browser sees it, without a slash at the end: {@code http://localhost:8080}. */
public final class Address {

    private Address() {}

    public static String base(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
