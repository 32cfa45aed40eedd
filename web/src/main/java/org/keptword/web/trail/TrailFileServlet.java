package org.keptword.web.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.keptword.access.TrailRow;
import org.keptword.access.TrailService;
import org.keptword.access.TrailView;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.shell.Shell;

/** The trail as a file for a spreadsheet, with what the page shows and the numbers of things besides. */
@WebServlet("/WEB-INF/servlets/trail-file")
public class TrailFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TrailService trail;

    @Inject
    transient Shell shell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        TrailView view = trail.export(TrailAsked.in(request).query(actor.zone()));
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"trail-" + shell.dates().today() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        TrailWords words = new TrailWords(shell.speech());
        PrintWriter out = response.getWriter();
        out.print('\uFEFF');
        out.print(line(
                List.of("time", "who", "role", "what", "clients", "case", "why", "from", "times", "things", "entry")));
        for (TrailRow row : view.rows()) {
            out.print(line(cells(row, words)));
        }
        if (view.more()) {
            out.print(line(List.of(shell.speech().with("trail.file.more", TrailService.FILE))));
        }
    }

    private static List<String> cells(TrailRow row, TrailWords words) {
        return List.of(
                row.line().at().toString(),
                words.who(row),
                row.line().role(),
                words.what(row),
                row.clients().orElse(""),
                row.line().caseId() == null ? "" : row.line().caseId().toString(),
                words.why(row),
                row.line().origin() == null ? "" : row.line().origin(),
                Integer.toString(row.line().times()),
                row.line().ids().stream().map(Object::toString).collect(Collectors.joining(" ")),
                row.line().id().toString());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TrailFileServlet::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted, and never something a spreadsheet would reckon out. */
    static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
