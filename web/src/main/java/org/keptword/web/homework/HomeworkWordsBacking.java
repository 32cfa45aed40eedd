package org.keptword.web.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.Recurrence;
import org.keptword.web.shell.Shell;

/** How pages say recurrences, states and marks. */
@Named("homeworkWords")
@RequestScoped
public class HomeworkWordsBacking {

    @Inject
    Shell shell;

    /** "Every week", "Mon, Thu, until Friday 4 December". */
    public String recurrence(Recurrence recurrence) {
        String often = recurrence.kind() == Recurrence.Kind.WEEKDAYS
                ? recurrence.days().stream().sorted().map(this::brief).collect(Collectors.joining(", "))
                : shell.speech().of("homework.recurs", recurrence.kind());
        return recurrence.until() == null
                ? often
                : shell.speech()
                        .with("homework.recurs.until", often, shell.dates().day(recurrence.until()));
    }

    /** The kind of {@code k:state} for a mark of the map. */
    public String kind(CaseOverview.Mark mark) {
        return switch (mark) {
            case NOT_BEGUN -> "quiet";
            case ASSIGNED -> "open";
            case HANDED_IN -> "warn";
            case REVIEWED -> "good";
        };
    }

    /** The kind of {@code k:state} for an assignment. */
    public String stateKind(HomeworkList.AssignmentState state) {
        return switch (state) {
            case QUEUED, PAUSED, WITHDRAWN, ENDED -> "quiet";
            case ASSIGNED, RETURNED -> "open";
            case HANDED_IN -> "warn";
            case REVIEWED -> "good";
        };
    }

    /** Several texts one after the other. */
    public String join(Collection<LocalizedText> texts) {
        return texts.stream().map(text -> text.in(shell.getLanguage())).collect(Collectors.joining(", "));
    }

    public List<AssignmentRequest.Placement> getPlacements() {
        return List.of(
                AssignmentRequest.Placement.NOT, AssignmentRequest.Placement.NOW, AssignmentRequest.Placement.QUEUE);
    }

    public List<Recurrence.Kind> getRecurrences() {
        return List.of(Recurrence.Kind.values());
    }

    /** The days of the week by their short names, from Monday. */
    public Map<DayOfWeek, String> getDays() {
        return Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, this::brief, (one, other) -> one, TreeMap::new));
    }

    private String brief(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, shell.getLanguage());
    }
}
