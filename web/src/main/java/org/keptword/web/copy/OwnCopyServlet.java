package org.keptword.web.copy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.web.files.FileAnswer;
import org.keptword.web.routing.CurrentRoute;

/** The own copy as it was made. Its name says nobody's name. */
@WebServlet("/WEB-INF/servlets/own-copy")
public class OwnCopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnCopyService copies;

    @Inject
    transient CurrentRoute route;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OwnCopyId id = new OwnCopyId(route.id("copy"));
        int parts = copies.take(id);
        FileAnswer.attachment(response, "application/zip", "my-record.zip");
        FileAnswer.write(response, parts, place -> copies.part(id, place));
    }
}
