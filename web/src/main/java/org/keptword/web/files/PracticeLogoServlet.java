package org.keptword.web.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.keptword.access.practice.LetterheadService;
import org.keptword.shared.NotFound;

/** The logo of the person's practice as a picture. */
@WebServlet("/WEB-INF/servlets/practice-logo")
public class PracticeLogoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LetterheadService letterheads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] png = letterheads.logo().orElseThrow(NotFound::new);
        FileAnswer.inline(response, "image/png", "logo.png");
        response.setContentLength(png.length);
        FileAnswer.write(response, List.of(png));
    }
}
