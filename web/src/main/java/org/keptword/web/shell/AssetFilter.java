package org.keptword.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets browsers keep files that never change under their address: those with a version in it, and fonts. Scripts and style
 * sheets go out together with the parts they are made of.
 */
@WebFilter({"/assets/*", "/jakarta.faces.resource/*", "/favicon.ico"})
public class AssetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    @Inject
    transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.startsWith(Assets.FOLDER)
                && request.getServletContext().getResourceAsStream(request.getServletPath()) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean versioned = request.getParameter("v") != null || path.startsWith(Assets.FOLDER + "fonts/");
        response.setHeader("Cache-Control", versioned ? FOR_A_YEAR : FOR_A_DAY);
        Optional<byte[]> bundle = isRead(request) ? assets.bundle(request.getServletPath()) : Optional.empty();
        if (bundle.isPresent()) {
            response.setContentType(path.endsWith(".css") ? "text/css" : "text/javascript");
            response.setCharacterEncoding("UTF-8");
            response.setContentLength(bundle.get().length);
            response.getOutputStream().write(bundle.get());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && !response.isCommitted()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
