package org.keptword.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.access.accounts.SignIn;
import org.keptword.web.routing.Route;
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

    @Inject
    transient SignOut signOut;

    @Inject
    transient Clock clock;

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
        if (!isLogout(request) && isOver(request)) {
            end(request, response);
            return;
        }
        Optional<SignedIn> signedIn = signedIn(request, response);
        if (signedIn.isEmpty() && !isLogout(request)) {
            ErrorServlet.show(ErrorServlet.Kind.NO_ACCOUNT, request, response);
            return;
        }
        SessionActivity.touch(request, request.getSession(), clock.instant());
        signedIn.ifPresent(person -> {
            person.standFor(request);
            current.set(person.actor());
        });
        chain.doFilter(request, response);
    }

    /**
     * Whether nobody touched anything for too long, or the person signed out of this sign-in: while the provider was away, or on another server while
     * this one could not hear of it.
     */
    private boolean isOver(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<SessionActivity> known = SessionActivity.in(request.getSession());
        boolean idle = known.filter(activity -> activity.isOver(now, SessionActivity.limit(request)))
                .isPresent();
        if (idle || known.filter(activity -> !activity.isInDoubt(now)).isPresent()) {
            return idle;
        }
        boolean left = signOut.wasSaid(request);
        known.filter(activity -> !left).ifPresent(activity -> activity.confirm(now));
        return left;
    }

    /**
     * Ends what is over. A page asks for the sign-in, a script is told, and a form stays where it is with what was typed ({@link FormStays}), whether or
     * not the provider answers.
     */
    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        boolean ended = signOut.say(request, response);
        boolean script = request.getHeader("X-Requested-With") != null || request.getHeader("Faces-Request") != null;
        if (script) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!request.getMethod().equals("GET")) {
            response.sendRedirect(Provider.signIn());
        } else if (ended) {
            response.sendRedirect(address(request));
        } else {
            ErrorServlet.show(ErrorServlet.Kind.UNAVAILABLE, request, response);
        }
    }

    /** The address that was asked for, on this server and without what the provider had put into it. */
    private static String address(HttpServletRequest request) {
        String path = "/" + request.getRequestURI().replaceFirst("^/+", "");
        String query = request.getQueryString();
        return query == null || request.getParameter("state") != null ? path : path + "?" + query;
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request, HttpServletResponse response) {
        String subject = request.getUserPrincipal().getName();
        HttpSession session = request.getSession();
        if (!subject.equals(session.getAttribute(ROTATED))) {
            request.changeSessionId();
            session.setAttribute(ROTATED, subject);
            SignOut.keep(request, response);
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
        return request.getRequestURI().equals(Route.SIGN_OUT.path());
    }
}
