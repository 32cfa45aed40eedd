package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** A code that was typed or came behind the # of a link: it is kept for the next page, once, and is never part of an address. */
final class TypedCode {

    private static final String KEY = TypedCode.class.getName();

    private TypedCode() {}

    /** Keeps it for the next page. */
    static void keep(HttpServletRequest request, String typed) {
        request.getSession().setAttribute(KEY, typed.replaceAll("\\s", ""));
    }

    /** The code a page was asked for with: the one its form carries, else the one that was kept. */
    static Optional<String> take(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            return Optional.ofNullable(request.getParameter("code"));
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof String kept) {
            session.removeAttribute(KEY);
            return Optional.of(kept);
        }
        return Optional.empty();
    }
}
