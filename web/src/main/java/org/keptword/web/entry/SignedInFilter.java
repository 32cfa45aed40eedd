package org.keptword.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.access.SignIn;
import org.keptword.web.shell.ErrorServlet;

/**
 * Turns the identity of a request into the acting person. The session's id changes once after the sign-in, so that an id known from
 * before is worth nothing; a session that comes back with another identity starts empty.
 */
public class SignedInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ROTATED = SignedInFilter.class.getName() + ".rotated";

    @Inject
    transient CurrentActor current;

    @Inject
    transient SignIn signIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!SameOrigin.allows(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!isStatic(request)) {
            current.comesFrom(request.getRemoteAddr());
        }
        if (request.getUserPrincipal() == null || isStatic(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> signedIn = signedIn(request, response);
        if (signedIn.isEmpty() && !isLogout(request)) {
            ErrorServlet.show(ErrorServlet.Kind.NO_ACCOUNT, request, response);
            return;
        }
        signedIn.ifPresent(person -> {
            person.standFor(request);
            current.set(person.actor());
        });
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request, HttpServletResponse response) {
        String subject = request.getUserPrincipal().getName();
        HttpSession session = request.getSession();
        if (!subject.equals(session.getAttribute(ROTATED))) {
            request.changeSessionId();
            session.setAttribute(ROTATED, subject);
            Farewell.keep(request, response);
        }
        Optional<SignedIn> known = SignedIn.in(session, subject);
        if (known.isPresent()) {
            return known;
        }
        Optional<SignedIn> found = signIn.actor(subject).map(actor -> new SignedIn(subject, actor));
        found.ifPresent(person -> person.keepIn(session));
        return found;
    }

    private static boolean isStatic(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/favicon.ico")
                || path.startsWith("/assets/")
                || path.startsWith("/jakarta.faces.resource/");
    }

    private static boolean isLogout(HttpServletRequest request) {
        return request.getRequestURI().equals("/logout");
    }
}
