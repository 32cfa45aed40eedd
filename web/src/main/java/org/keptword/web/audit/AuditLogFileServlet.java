package org.keptword.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.AuditLogService;
import org.keptword.audit.AuditLogReader.Slice;
import org.keptword.web.export.ExportServlet;
import org.keptword.web.export.ExportTable;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Count;
import org.keptword.web.export.ExportTable.Text;

/**
 * Sends the audit log as a file, with what the page shows and the ids besides. A log that is longer than a file may be is not refused: the newest
 * entries are in it, and its last line says that there are more.
 */
@WebServlet("/WEB-INF/servlets/trail-file")
public class AuditLogFileServlet extends ExportServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "when",
            "who",
            "file.role",
            "what",
            "case",
            "file.case-id",
            "why",
            "from",
            "file.times",
            "file.count",
            "file.things",
            "file.entry");

    @Inject
    transient AuditLogService trail;

    @Override
    protected String fileName() {
        return "audit-log";
    }

    @Override
    protected ExportTable table(ExportRequest asked) {
        AuditLogService.AuditLogPage view =
                trail.export(AuditLogRequest.in(asked.request(), asked.dates()).search(asked.zone(), Slice.NEWEST));
        AuditLogWords words = new AuditLogWords(asked.texts());
        List<List<Cell>> rows = new ArrayList<>(
                view.rows().stream().map(row -> row(row, words, asked)).toList());
        if (view.more()) {
            rows.add(Stream.concat(
                            Stream.of(new Text(asked.texts().with("trail.file.more", AuditLogService.FILE))),
                            Collections.nCopies(COLUMNS.size() - 1, ExportTable.NOTHING).stream())
                    .toList());
        }
        return new ExportTable(asked.texts().get("trail.title"), asked.heads("trail.", COLUMNS), rows);
    }

    private static List<Cell> row(AuditLogService.AuditLogRow row, AuditLogWords words, ExportRequest asked) {
        return List.of(
                asked.moment(row.line().at()),
                new Text(words.who(row)),
                new Text(words.role(row)),
                new Text(words.what(row)),
                new Text(row.clients().orElse("")),
                row.line().caseId() == null
                        ? ExportTable.NOTHING
                        : new Text(row.line().caseId().toString()),
                new Text(words.why(row)),
                row.line().origin() == null
                        ? ExportTable.NOTHING
                        : new Text(row.line().origin()),
                new Count(row.line().times()),
                new Count(row.line().things()),
                new Text(row.line().ids().stream().map(Object::toString).collect(Collectors.joining(" "))),
                new Text(row.line().id().toString()));
    }
}
