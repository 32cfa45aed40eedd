package org.keptword.web.keycopy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.keptword.shared.NotFound;
import org.keptword.web.files.FileAnswer;
import org.keptword.web.routing.CurrentRoute;

/** The file of a key copy that was just made in this session, and of no other. */
@WebServlet("/WEB-INF/servlets/key-copy-file")
public class KeyCopyFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MadeCopyView copy =
                MadeCopyView.find(request, route.id("copy"), clock.instant()).orElseThrow(NotFound::new);
        FileAnswer.attachment(response, "application/json", copy.fileName());
        response.setContentLength(copy.file().length);
        FileAnswer.write(response, List.of(copy.file()));
    }
}
