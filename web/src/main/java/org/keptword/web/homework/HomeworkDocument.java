package org.keptword.web.homework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.homework.assign.HomeworkList.AssignmentState;
import org.keptword.homework.assign.HomeworkList.Line;
import org.keptword.shared.AssignmentId;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** The rows of one part of the homework of a case, with the acts that are possible on each assignment. */
final class HomeworkDocument extends Document<Surface> {

    private final List<HomeworkByExercise.Row> rows;
    private final Setting setting;
    private final LocalizedTexts texts;
    private final Dates dates;

    /**
     * What the rows have in common.
     *
     * @param page the address of the homework of the case
     * @param acts whether assignments can be changed and selected
     * @param couple whether names are said
     * @param chosen the assignment that is being changed, or null
     * @param picked the ids of those selected before an act was refused
     */
    record Setting(String page, boolean acts, boolean couple, AssignmentId chosen, Set<String> picked) {

        Setting {
            picked = Set.copyOf(picked);
        }
    }

    HomeworkDocument(List<HomeworkByExercise.Row> rows, Setting setting, LocalizedTexts texts, Dates dates) {
        super("homework/rows.jte", Surface.screen("homework", texts, dates));
        this.rows = rows;
        this.setting = setting;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String title() {
        return say("list.title");
    }

    List<HomeworkByExercise.Row> rows() {
        return rows;
    }

    Setting setting() {
        return setting;
    }

    boolean chosen(Line line) {
        return line.id().equals(setting.chosen());
    }

    /** Whether a line stays selected, because the act on it was refused. */
    boolean picked(Line line) {
        return setting.picked().contains(line.id().toString());
    }

    /** Whether a line can be selected and changed. */
    boolean acts(Line line) {
        return setting.acts()
                && switch (line.state()) {
                    case QUEUED, ASSIGNED, HANDED_IN, RETURNED, PAUSED -> true;
                    case REVIEWED, WITHDRAWN, ENDED -> false;
                };
    }

    boolean queued(Line line) {
        return line.state() == AssignmentState.QUEUED;
    }

    boolean paused(Line line) {
        return line.state() == AssignmentState.PAUSED;
    }

    boolean lightens(Line line) {
        return line.lighterMinutes().isPresent()
                && line.state() != AssignmentState.HANDED_IN
                && line.state() != AssignmentState.QUEUED;
    }

    String lighten(Line line) {
        return say("list.lighten", line.lighterMinutes().orElse(0));
    }

    /** The value of a button that acts on one line. */
    String act(String act, Line line) {
        return PressedButton.value(act, line.id());
    }

    /** What a button is called aloud. */
    String aloud(String act, Line line) {
        return say("list.act-on", act, in(line.title()), line.name());
    }

    String change(Line line) {
        return setting.page() + "?change=" + line.id() + "#change";
    }

    String state(Line line) {
        if (line.overdue()) {
            return say("caseload.late");
        }
        return line.state() == AssignmentState.RETURNED
                ? say("state.returned-to", line.name())
                : texts.of("homework.state", line.state());
    }

    String stateKind(Line line) {
        return line.overdue() ? "warn" : HomeworkStates.kind(line.state());
    }

    /** Minutes, version and recurrence in one line. */
    String about(Line line) {
        return Stream.of(
                        say("list.minutes", line.minutes()),
                        line.lighter() ? say("list.lighter") : "",
                        line.recurrence().comesBack() ? RecurrenceWords.of(line.recurrence(), texts, dates) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String due(Line line) {
        return line.dueOn()
                .filter(day -> !line.recurrence().comesBack())
                .map(day -> say("list.due", dates.day(day)))
                .orElse("");
    }

    String last(Line line) {
        return line.lastHandedIn().map(at -> say("list.last", dates.day(at))).orElse("");
    }

    String leftOut(Line line) {
        return line.leftOut().stream().map(text -> "“" + in(text) + "”").collect(Collectors.joining("; "));
    }
}
