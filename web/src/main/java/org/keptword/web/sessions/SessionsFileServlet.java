package org.keptword.web.sessions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionListService;
import org.keptword.sessions.notes.SessionNotes.NoteState;
import org.keptword.web.export.ExportServlet;
import org.keptword.web.export.ExportTable;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Count;
import org.keptword.web.export.ExportTable.Text;
import org.keptword.web.text.LocalizedTexts;

/** Sends the sessions that are listed as a file: when, with whom, what became of them and how their notes stand, and no word of a note. */
@WebServlet("/WEB-INF/servlets/sessions-file")
public class SessionsFileServlet extends ExportServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "when", "list.case", "with", "state", "list.absent", "minutes", "list.late", "number", "note-state");

    @Inject
    transient SessionListService sessions;

    @Override
    protected String fileName() {
        return "sessions";
    }

    @Override
    protected ExportTable table(ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        SessionList list = sessions.export(
                SessionListRequest.in(asked.request(), asked.dates()).filter());
        return new ExportTable(
                texts.get("sessions.list.title"),
                asked.heads("sessions.", COLUMNS),
                list.rows().stream().map(row -> row(row, asked)).toList());
    }

    private static List<Cell> row(SessionList.Row row, ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        boolean hasNone = row.note() == NoteState.NONE && row.state() != SessionLine.State.HELD;
        return List.of(
                asked.moment(row.startsAt()),
                new Text(row.name()),
                new Text(row.with().orElseGet(() -> row.withBoth() ? texts.get("sessions.everybody") : row.name())),
                new Text(texts.of("sessions.state", row.state())),
                new Text(SessionWordsBacking.because(row, texts)),
                new Count(row.minutes()),
                ExportTable.cell(row.lateMinutes(), minutes -> new Count(minutes)),
                ExportTable.cell(row.ordinal(), number -> new Count(number)),
                hasNone ? ExportTable.NOTHING : new Text(texts.of("sessions.note-state", row.note())));
    }
}
