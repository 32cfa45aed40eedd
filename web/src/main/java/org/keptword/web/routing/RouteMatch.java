package org.keptword.web.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * A request's address, understood.
 *
 * @param path the public path, as the person sees it
 * @param ids the values of the placeholders by name
 */
public record RouteMatch(Route route, String path, Map<String, String> ids) {

    private static final String ATTRIBUTE = RouteMatch.class.getName();

    public RouteMatch {
        ids = Map.copyOf(ids);
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<RouteMatch> of(HttpServletRequest request) {
        return Optional.ofNullable((RouteMatch) request.getAttribute(ATTRIBUTE));
    }
}
