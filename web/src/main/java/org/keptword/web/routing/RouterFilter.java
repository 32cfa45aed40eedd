package org.keptword.web.routing;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.keptword.access.CurrentActor;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.access.accounts.RefusedAddress;
import org.keptword.access.setup.SetupService;
import org.keptword.figures.Measured;
import org.keptword.figures.Traced;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;
import org.keptword.web.shell.AppName;
import org.keptword.web.shell.Causes;
import org.keptword.web.shell.ErrorServlet;
import org.keptword.web.shell.IncidentReport;

/**
 * Leads from a public address to what answers there. An unknown address, one that is not for the person's role and one whose page
 * does not exist give the same answer.
 */
public class RouterFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    transient CurrentActor current;

    @Inject
    transient RefusedAddress refused;

    @Inject
    transient OwnAccount account;

    @Inject
    transient SetupService setup;

    @Inject
    transient PageLocks locks;

    private final Set<Route> built = EnumSet.noneOf(Route.class);

    @Override
    public void init(FilterConfig config) {
        for (Route route : Route.values()) {
            if (exists(route, config.getServletContext())) {
                built.add(route);
            }
        }
        config.getServletContext().setAttribute(RouterFilter.class.getName(), Set.copyOf(built));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI(); // a forward changes it
        if (isFile(path)) {
            route(request, response, chain);
            return;
        }
        long begun = Measured.now();
        Traced.Request trace = Traced.request();
        boolean answered = false;
        try {
            route(request, response, chain);
            answered = true;
        } finally {
            int status = answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            Measured.page(() -> Route.templateOf(path), status, begun);
            trace.answered(request.getMethod(), () -> Route.templateOf(path), status);
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (servesItself(path) || isSigningOut(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Actor> actor = current.find();
        if (path.equals("/") && actor.isPresent()) {
            AppName.remember(request, response);
            response.sendRedirect(first(actor.get()).path());
            return;
        }
        RouteMatch match = Route.match(path)
                .filter(found -> built.contains(found.route()))
                .filter(found -> found.route().isPublic()
                        || actor.filter(person -> found.route().isFor(person.role()))
                                .isPresent())
                .orElse(null);
        if (match == null) {
            actor.ifPresent(person -> Route.match(path)
                    .ifPresent(other -> refused.note(person, other.ids().values())));
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (isEarlierNewCase(match.route(), request)
                && Route.CASE_NEW.isFor(actor.orElseThrow().role())) {
            response.sendRedirect(Route.CASE_NEW.path());
            return;
        }
        match.keepIn(request);
        AppName.remember(request, response);
        HttpSession session = request.getSession(false);
        if (session == null || !request.getMethod().equals("POST")) {
            lead(match.route(), request, response);
        } else if (!locks.locked(session.getId(), path, () -> lead(match.route(), request, response))) {
            ErrorServlet.show(ErrorServlet.Kind.UNAVAILABLE, request, response);
        }
    }

    /** The page a person begins with: a client who joined just now, with the introduction; a manager, with what the practice still needs. */
    private Route first(Actor actor) {
        if (actor.role() == Role.CLIENT && account.isWelcomeDue()) {
            return Route.WELCOME;
        }
        boolean unready = actor.role() == Role.MANAGER && !setup.missing().isEmpty();
        return unready ? Route.SETUP : Route.firstPage(actor.role());
    }

    /** What is missing, foreign or forbidden is an ordinary answer: it leaves no trace of a mishap in the server's log. */
    private static void lead(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            request.getRequestDispatcher(route.target()).forward(request, new OnePolicy(response));
        } catch (ServletException | RuntimeException error) {
            if (response.isCommitted() || !ErrorServlet.isMissing(error)) {
                throw error;
            }
            if (Causes.isForbidden(error)) {
                IncidentReport.refused(request.getMethod(), request.getRequestURI());
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The page for a new case had this address before it had one of its own. */
    private static boolean isEarlierNewCase(Route route, HttpServletRequest request) {
        return route == Route.CASES && request.getMethod().equals("GET") && request.getParameter("new") != null;
    }

    /** What has a servlet of its own at its public address. */
    private static boolean servesItself(String path) {
        return path.equals("/language")
                || path.equals("/favicon.ico")
                || path.equals("/manifest.webmanifest")
                || path.equals("/service-worker.js")
                || isFile(path)
                || path.startsWith("/api/");
    }

    private static boolean isFile(String path) {
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** Signing out is a POST to a servlet; the page at the same address only asks for it. */
    private static boolean isSigningOut(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(Route.SIGN_OUT.path());
    }

    private static boolean exists(Route route, ServletContext context) {
        if (route.target().endsWith(".xhtml")) {
            return context.getResourceAsStream(route.target()) != null;
        }
        return context.getServletRegistrations().values().stream()
                .map(ServletRegistration::getMappings)
                .anyMatch(mappings -> mappings.contains(route.target()));
    }
}
