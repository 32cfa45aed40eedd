package org.keptword.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.keptword.access.CurrentActor;
import org.keptword.web.entry.SameOrigin;

/**
 * Lets a call in when a person is signed in and the call comes from a script of ours: {@code X-Requested-With} cannot be sent from
 * another site without being asked for first, and a foreign {@code Origin} is refused.
 */
@Provider
@PreMatching
public class ApiGuard implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!"XMLHttpRequest".equals(request.getHeaderString("X-Requested-With"))
                || !SameOrigin.allows(servletRequest)) {
            request.abortWith(ApiErrors.answer(Status.FORBIDDEN, "foreign"));
        } else if (current.find().isEmpty()) {
            request.abortWith(ApiErrors.answer(Status.UNAUTHORIZED, "sign-in-needed"));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
