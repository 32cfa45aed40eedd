package org.keptword.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Signs a person out, at the identity provider and here. The provider wants to see the id token before it ends one. The browser keeps a
 * copy
 * that is sent to {@code /logout} only, because the session may be gone by then, after a restart or a long pause, and the next person on
 * the same device must not come in as the one before. The token opens nothing.
 */
@ApplicationScoped
public class SignOut {

    private static final String COOKIE = "KEPTWORD_FAREWELL";
    private static final String PATH = "/logout";
    /** Browsers drop a cookie from 4096 bytes on. */
    private static final int LONGEST = 3900;

    @Inject
    ProviderSessions sessions;

    /** Gives the browser its copy. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        ofSession(request)
                .filter(token -> token.length() <= LONGEST)
                .ifPresent(token -> response.addCookie(cookie(token, request)));
    }

    /**
     * Ends the sign-in of a request: at the provider, then here, and at last in the note for other servers, so that no session waits for
     * the database to end. Nothing ends before the provider was told, since the pages of this browser may still be sending what they have while
     * they leave. Where this server dies before the note, its answer is missing: whoever asked asks again, with the browser's copy of the token.
     *
     * @return whether the provider has ended it as well
     */
    boolean say(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        Optional<String> token = take(request, response);
        boolean ended = token.map(sessions::end).orElse(true);
        try {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            request.logout();
        } finally {
            token.ifPresent(sessions::remember);
        }
        return ended;
    }

    /** Whether the person of this sign-in has signed out of it, on whichever server. */
    boolean wasSaid(HttpServletRequest request) {
        return ofSession(request).filter(sessions::shouldBeOver).isPresent();
    }

    /** The id token of the session, or else the browser's copy; the copy is taken away. */
    private static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> copy = copy(request);
        if (copy.isPresent()) {
            Cookie expired = cookie("", request);
            expired.setMaxAge(0);
            response.addCookie(expired);
        }
        return ofSession(request).or(() -> copy);
    }

    private static Optional<String> ofSession(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> person
                ? Optional.ofNullable(person.getOidcSecurityContext().getIDTokenString())
                : Optional.empty();
    }

    private static Optional<String> copy(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .findFirst();
    }

    private static Cookie cookie(String value, HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        return cookie;
    }
}
