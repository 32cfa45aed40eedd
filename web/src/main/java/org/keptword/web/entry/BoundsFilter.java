package org.keptword.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keptword.web.shell.Unreadable;

/**
 * Turns away what no page of ours sends before anything is done with it: a method nobody knows, a body beyond what its address takes, and
 * a form or an address that cannot be taken apart. The server's own limits stand behind it for bodies that do not tell their length.
 */
public class BoundsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    /** Answers of one exercise, as the draft endpoint counts them, and a little for the rest of the request. */
    private static final long DRAFT = 3_200_000;

    private static final long FILE = 6_000_000;
    private static final long ELSEWHERE = 2_000_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (request.getContentLengthLong() > most(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (isForm(request) && request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        if (isForm(request) || request.getQueryString() != null) {
            try {
                request.getParameterMap();
            } catch (RuntimeException unreadable) { // the server has no common kind for it
                if (!response.isCommitted()) { // not where the connection has ended meanwhile
                    response.sendError(Unreadable.status(unreadable));
                }
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static long most(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/drafts/")) {
            return DRAFT;
        }
        return type(request).startsWith("multipart/") ? FILE : ELSEWHERE;
    }

    private static boolean isForm(HttpServletRequest request) {
        return type(request).startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    }
}
