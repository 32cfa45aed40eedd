package org.keptword.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.keptword.access.AuditLogService;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.files.FileAnswer;
import org.keptword.web.shell.Shell;

/** Sends the audit log as a spreadsheet file, with what the page shows and the ids besides. */
@WebServlet("/WEB-INF/servlets/trail-file")
public class AuditLogFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditLogService trail;

    @Inject
    transient Shell shell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        AuditLogService.AuditLogPage view =
                trail.export(AuditLogRequest.in(request, shell.dates()).search(actor.zone()));
        FileAnswer.attachment(response, "text/csv", "trail-" + shell.dates().today() + ".csv");
        response.setCharacterEncoding("UTF-8");
        AuditLogWords words = new AuditLogWords(shell.speech());
        PrintWriter out = response.getWriter();
        out.print('\uFEFF');
        out.print(line(List.of(
                "time", "who", "role", "what", "clients", "case", "why", "from", "times", "count", "things", "entry")));
        for (AuditLogService.AuditLogRow row : view.rows()) {
            out.print(line(cells(row, words)));
        }
        if (view.more()) {
            out.print(line(List.of(shell.speech().with("trail.file.more", AuditLogService.FILE))));
        }
    }

    private static List<String> cells(AuditLogService.AuditLogRow row, AuditLogWords words) {
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
                Integer.toString(row.line().things()),
                row.line().ids().stream().map(Object::toString).collect(Collectors.joining(" ")),
                row.line().id().toString());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AuditLogFileServlet::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted, and never something a spreadsheet would reckon out. */
    static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
