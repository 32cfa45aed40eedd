package org.keptword.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Kind;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.cases.caseload.CaseloadService;
import org.keptword.shared.Ids;
import org.keptword.web.export.ExportServlet;
import org.keptword.web.export.ExportTable;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Count;
import org.keptword.web.export.ExportTable.Text;
import org.keptword.web.table.AddressQuery;
import org.keptword.web.text.LocalizedTexts;

/**
 * Sends the cases that are listed as a file. Safety alerts are not in it, as on no print, and neither is the recent course.
 */
@WebServlet("/WEB-INF/servlets/cases-file")
public class CasesFileServlet extends ExportServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "name", "state", "mode", "aim", "joint", "sessions", "next", "entry", "review", "opened", "counselor");

    @Inject
    transient CaseloadService caseload;

    @Override
    protected String fileName() {
        return "cases";
    }

    @Override
    protected ExportTable table(ExportRequest asked) {
        String name = asked.parameter("q");
        CaseloadPage page = caseload.export(new CaseloadPage.Filter(
                name,
                AddressQuery.one(asked.request(), "which", Which.values()).orElse(Which.OPEN),
                AddressQuery.one(asked.request(), "kind", Kind.values()).orElse(Kind.ANY),
                Ids.parse(asked.parameter("counselor")).orElse(null)));
        LocalizedTexts texts = asked.texts();
        return new ExportTable(
                texts.get("cases.list.title"),
                asked.heads("cases.list.", COLUMNS),
                page.rows().stream().map(row -> row(row, asked)).toList());
    }

    private static List<Cell> row(CaseloadPage.Row row, ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        return List.of(
                new Text(row.name()),
                new Text(texts.get(row.open() ? "cases.state.open" : "cases.state.closed")),
                new Text(texts.of("cases.mode", row.mode())),
                new Text(texts.of("cases.aim", row.aim())),
                new Text(row.open() ? texts.get(row.jointWork() ? "cases.list.joint-on" : "cases.list.joint-off") : ""),
                new Count(row.heldSessions()),
                asked.moment(row.nextSession().orElse(null)),
                asked.day(row.lastEntry().orElse(null)),
                new Count(row.items().toReview()),
                asked.day(row.openedAt()),
                new Text(row.counselor()));
    }
}
