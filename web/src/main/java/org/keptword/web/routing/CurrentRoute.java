package org.keptword.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.SessionId;

/** The address of this request: its public path, the ids in it and what follows it. In pages {@code #{route}}. */
@RequestScoped
public class CurrentRoute {

    private static final List<String> OF_CASES = List.of(Route.SESSIONS.path(), Route.CASELOAD_HOMEWORK.path());

    @Inject
    HttpServletRequest request;

    /** The id that stands in the address under this name. */
    public UUID id(String name) {
        return UUID.fromString(text(name));
    }

    /** The case in the address. */
    public CaseId caseId() {
        return new CaseId(id("case"));
    }

    /** The session in the address. */
    public SessionId sessionId() {
        return new SessionId(id("session"));
    }

    /** The same where the address may be one without it. */
    public Optional<UUID> idIfAny(String name) {
        return find(name).map(UUID::fromString);
    }

    /** What stands in the address under this name, for codes that are not ids. */
    public String text(String name) {
        return find(name).orElseThrow(NotFound::new);
    }

    /** What was sent under this name, in the query or with a form; null where nothing was. */
    public String parameter(String name) {
        return request.getParameter(name);
    }

    /** The id that was sent under this name; nothing where it is none. */
    public Optional<UUID> asked(String parameter) {
        return Ids.parse(parameter(parameter));
    }

    /** For whom the page was shown whose form was sent; somebody else may have signed in since. */
    public PersonId shownTo() {
        return asked("person").map(PersonId::new).orElseThrow(NotFound::new);
    }

    /** The route of this page; empty on an error page without one. */
    public Optional<Route> route() {
        return RouteMatch.of(request).map(RouteMatch::route);
    }

    private Optional<String> find(String name) {
        return RouteMatch.of(request).map(match -> match.ids().get(name));
    }

    /** The public path, without its query. */
    public String getPath() {
        return RouteMatch.of(request).map(RouteMatch::path).orElseGet(request::getRequestURI);
    }

    /**
     * Whether the page at this address is this one or lies below it: marks the current place in the navigation. Sessions and the homework of all
     * cases are a part of Cases.
     */
    public boolean within(String path) {
        return isBelow(path)
                || (path.equals(Route.CASES.path()) && OF_CASES.stream().anyMatch(this::isBelow));
    }

    private boolean isBelow(String path) {
        return getPath().equals(path) || getPath().startsWith(path + "/");
    }
}
