package org.keptword.web.homework;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.keptword.homework.caseload.CaseloadHomeworkList;
import org.keptword.homework.caseload.CaseloadHomeworkService;
import org.keptword.web.export.ExportServlet;
import org.keptword.web.export.ExportTable;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Day;
import org.keptword.web.export.ExportTable.Text;
import org.keptword.web.text.LocalizedTexts;

/** Sends the homework that is listed as a file, a line for each assignment: how it stands, and no word that was written. */
@WebServlet("/WEB-INF/servlets/homework-file")
public class HomeworkFileServlet extends ExportServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("case", "client", "exercise", "phase", "state", "late", "hold", "due", "last");

    @Inject
    transient CaseloadHomeworkService homework;

    @Override
    protected String fileName() {
        return "homework";
    }

    @Override
    protected ExportTable table(ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        CaseloadHomeworkList list =
                homework.export(CaseloadHomeworkRequest.in(asked.request()).filter());
        return new ExportTable(
                texts.get("homework.caseload.title"),
                asked.heads("homework.caseload.", COLUMNS),
                list.rows().stream()
                        .flatMap(row -> row.items().stream().map(item -> line(row, item, asked)))
                        .toList());
    }

    private static List<Cell> line(CaseloadHomeworkList.Row row, CaseloadHomeworkList.Item item, ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        return List.of(
                new Text(row.name()),
                new Text(item.name()),
                new Text(texts.in(row.title())),
                new Text(texts.in(row.phase())),
                new Text(texts.of("homework.state", item.state())),
                new Text(item.overdue() ? texts.get("homework.caseload.yes") : ""),
                new Text(item.onHold() ? texts.get("homework.caseload.yes") : ""),
                ExportTable.cell(item.dueOn(), Day::new),
                asked.day(item.lastHandedIn().orElse(null)));
    }
}
