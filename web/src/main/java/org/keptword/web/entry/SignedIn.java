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

    /** Takes over what the person changed about themselves: language, zone or appearance. */
    static void become(HttpServletRequest request, Actor actor) {
        in(request.getSession(), request.getUserPrincipal().getName()).ifPresent(signedIn -> {
            SignedIn changed = new SignedIn(signedIn.subject(), actor);
            changed.keepIn(request.getSession());
            changed.standFor(request);
        });
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
