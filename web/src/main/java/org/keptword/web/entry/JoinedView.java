package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * An account that was just made or begun anew: it is shown once, on the page after that.
 *
 * @param login the name of the account
 */
public record JoinedView(String login, boolean renewed) implements Serializable {

    private static final String KEY = JoinedView.class.getName();

    /** Keeps it for the next page. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    /** What was kept, once. */
    static Optional<JoinedView> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof JoinedView kept) {
            session.removeAttribute(KEY);
            return Optional.of(kept);
        }
        return Optional.empty();
    }
}
