package org.keptword.web.promises;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.keptword.promises.caseload.CaseloadPromiseService;
import org.keptword.promises.caseload.CaseloadPromises;
import org.keptword.promises.caseload.CaseloadPromises.Last;
import org.keptword.web.export.ExportServlet;
import org.keptword.web.export.ExportTable;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Count;
import org.keptword.web.export.ExportTable.Day;
import org.keptword.web.export.ExportTable.Text;
import org.keptword.web.text.LocalizedTexts;

/** Sends the promises that are listed as a file: their words, how they stand and what was said last, and nothing that the partner noticed. */
@WebServlet("/WEB-INF/servlets/promises-file")
public class PromisesFileServlet extends ExportServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("case", "owner", "what", "for", "when", "state", "unrepaired", "last", "last-day", "made");

    @Inject
    transient CaseloadPromiseService promises;

    @Inject
    transient PromiseWordsBacking words;

    @Override
    protected String fileName() {
        return "promises";
    }

    @Override
    protected ExportTable table(ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        CaseloadPromises list =
                promises.export(CaseloadPromisesRequest.in(asked.request()).filter());
        return new ExportTable(
                texts.get("promises.list.title"),
                asked.heads("promises.list.", COLUMNS),
                list.rows().stream().map(row -> line(row, asked)).toList());
    }

    private List<Cell> line(CaseloadPromises.Row row, ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        return List.of(
                new Text(row.name()),
                new Text(row.owner()),
                new Text(row.terms().what()),
                new Text(texts.of("promises.list.whom", row.terms().beneficiary())),
                new Text(words.when(row.terms().timing())),
                new Text(texts.of("promises.list.state", row.standing())),
                new Count(row.unrepaired()),
                ExportTable.cell(row.last().map(Last::kind), kind -> new Text(texts.of("promises.list.said", kind))),
                ExportTable.cell(row.last().map(Last::day), Day::new),
                asked.day(row.madeAt()));
    }
}
