package org.keptword.web.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** The small picture browsers ask for by themselves. */
@WebServlet(FaviconServlet.PATH)
public class FaviconServlet extends HttpServlet {

    static final String PATH = "/favicon.ico";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        AppName name = AppName.of(request);
        if (name != AppName.OWN) {
            response.setHeader("Cache-Control", "no-store"); // another person of this browser may see the own one
        }
        response.setContentType("image/svg+xml");
        try (InputStream icon = getServletContext().getResourceAsStream(Assets.FOLDER + name.icon())) {
            icon.transferTo(response.getOutputStream());
        }
    }
}
