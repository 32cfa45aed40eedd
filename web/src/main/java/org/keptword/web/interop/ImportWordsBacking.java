package org.keptword.web.interop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keptword.guide.form.Form;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.interop.ImportReport;
import org.keptword.web.shell.Shell;

/** Says in words what became of a file. */
@Named("importWords")
@RequestScoped
public class ImportWordsBacking {

    private static final int ROWS = 6;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    public String reason(ImportReport.Reason reason) {
        return shell.speech().with(reason.key(), reason.args().toArray());
    }

    public String reasons(ImportReport.Line line) {
        return line.reasons().stream().map(this::reason).collect(Collectors.joining(" "));
    }

    /** The kind of a state by its outcome. */
    public String kind(ImportReport.Outcome outcome) {
        return switch (outcome) {
            case UNDERSTOOD -> "good";
            case CHANGED -> "open";
            case IGNORED -> "quiet";
            case REFUSED -> "danger";
        };
    }

    /** Rows to type bands and critical answers in. */
    public List<Integer> getRows() {
        return IntStream.range(0, ROWS).boxed().toList();
    }

    public ExerciseView preview(Form form, ZoneId zone) {
        return FormPreview.of(form, LocalDate.ofInstant(clock.instant(), zone), zone);
    }
}
