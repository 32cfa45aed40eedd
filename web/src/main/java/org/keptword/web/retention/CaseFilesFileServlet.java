package org.keptword.web.retention;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.retention.ClosedCaseList.ClosedCase;
import org.keptword.retention.RetentionService;
import org.keptword.web.export.ExportServlet;
import org.keptword.web.export.ExportTable;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Day;
import org.keptword.web.export.ExportTable.Text;
import org.keptword.web.text.LocalizedTexts;

/** Sends the closed cases that are listed as a file, with how long each is kept. */
@WebServlet("/WEB-INF/servlets/case-files-file")
public class CaseFilesFileServlet extends ExportServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RetentionService retention;

    @Override
    protected String fileName() {
        return "closed-cases";
    }

    @Override
    protected ExportTable table(ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        CaseFilesRequest narrowed = CaseFilesRequest.in(asked.request());
        return new ExportTable(
                texts.get("records.files.title"),
                asked.heads("records.files.", List.of("case", "counselor", "closed", "until", "state")),
                retention.export(narrowed.name(), narrowed.which()).stream()
                        .map(one -> row(one, asked))
                        .toList());
    }

    private static List<Cell> row(ClosedCase one, ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        String state = Stream.of(
                        Stream.of(texts.get("records.files.due")).filter(any -> one.due()),
                        Stream.of(texts.get("records.hold.stands")).filter(any -> one.held()),
                        one.request().stream().map(request -> texts.of("records.state", request)))
                .flatMap(said -> said)
                .collect(Collectors.joining(", "));
        return List.of(
                new Text(one.name()),
                new Text(one.counselor()),
                asked.day(one.closedAt()),
                one.keptUntil().<Cell>map(Day::new).orElseGet(() -> new Text(texts.get("records.files.goes-on"))),
                new Text(state));
    }
}
