package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.keptword.shared.Actor;

/**
 * Whom a session belongs to.
 *
 * @param subject the identity provider's name for the person
 */
public record SignedIn(String subject, Actor actor) implements Serializable {

    private static final String KEY = SignedIn.class.getName();

    /** The person behind a request, if somebody is signed in. */
    public static Optional<Actor> actor(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(KEY));
    }

    /** Asks anew who the person is at the next request, after language, zone or appearance were changed. */
    public static void refresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }

    static Optional<SignedIn> in(HttpSession session, String subject) {
        return Optional.ofNullable((SignedIn) session.getAttribute(KEY))
                .filter(signedIn -> signedIn.subject().equals(subject));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    void standFor(HttpServletRequest request) {
        request.setAttribute(KEY, actor);
    }
}
