package org.keptword.web.homework;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentPreview.Cell;
import org.keptword.homework.assign.AssignmentPreview.Recipient;
import org.keptword.homework.assign.AssignmentPreview.Row;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.Recurrence;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** The exercises to choose from, with a box for each participant and the options below; plain inputs, which {@link AssignForm} reads. */
final class AssignDocument extends Document<Surface> {

    /** What stands for an exercise and its title in the pattern. */
    private static final String EXERCISE = "--exercise--";

    private static final String TITLE = "--title--";

    private final AssignmentPreview plan;
    private final AssignForm form;
    private final LocalizedTexts texts;
    private final Dates dates;
    private final Map<DayOfWeek, String> days;

    AssignDocument(AssignmentPreview plan, AssignForm form, LocalizedTexts texts, Dates dates) {
        super("homework/assign.jte", Surface.screen("homework", texts, dates));
        this.plan = plan;
        this.form = form;
        this.texts = texts;
        this.dates = dates;
        this.days = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day, day -> RecurrenceWords.brief(day, texts), (one, same) -> one, TreeMap::new));
    }

    /**
     * The exercises of one step.
     *
     * @param phase its phase, or empty where that says nothing new
     * @param words what a search for any of them may name
     */
    record Group(String id, String phase, String step, String words, List<Row> rows) {}

    @Override
    public String title() {
        return say("assign.table");
    }

    List<Group> groups() {
        Map<String, List<Row>> byStep = plan.rows().stream()
                .collect(Collectors.groupingBy(row -> in(row.step()), LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byStep.forEach((step, rows) -> {
            String phase = rows.get(0).phase().map(this::in).orElse("");
            groups.add(new Group("step-" + groups.size(), phase, step, (phase + " " + step), rows));
        });
        return groups;
    }

    /** What a search may find an exercise by, beside the words of its group. */
    String words(Row row) {
        return in(row.title()) + " " + say("assign.minutes", row.minutes());
    }

    boolean possible() {
        return plan.isPossible();
    }

    Recipient recipient(Cell cell) {
        return plan.recipients().stream()
                .filter(one -> one.id().equals(cell.to()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a cell can be ticked: nothing stops the participant, and the exercise is not refused. */
    boolean open(Cell cell) {
        return cell.refused().isEmpty() && recipient(cell).obstacle().isEmpty();
    }

    List<Cell> open(Row row) {
        return row.cells().stream().filter(this::open).toList();
    }

    boolean forBoth(Row row) {
        return row.cells().size() > 1 && open(row).size() == row.cells().size();
    }

    /** Why a cell cannot be ticked, in a few words. */
    String why(Cell cell) {
        return cell.refused()
                .map(why -> texts.of("homework.left-out", why))
                .orElseGet(() -> texts.of(
                        "homework.hindrance", recipient(cell).obstacle().orElse(null)));
    }

    /** The same as the sentence that refuses it. */
    String refusal(Row row, Cell cell) {
        return cell.refused()
                .map(why -> texts.say(
                        "refusal.homework",
                        why,
                        in(row.title()),
                        recipient(cell).name()))
                .orElseGet(() -> why(cell));
    }

    /** Whether an exercise is ticked for anybody. */
    boolean chosen(Row row) {
        return form.choice(row.exercise()).isPresent();
    }

    boolean ticked(Row row, Cell cell) {
        return own(row, cell).isPresent();
    }

    private Optional<Choice.Own> own(Row row, Cell cell) {
        return form.choice(row.exercise()).map(choice -> choice.of(cell.to()));
    }

    boolean changed(Row row) {
        return form.choice(row.exercise())
                .filter(choice -> choice.isChanged(form.usual(row.exercise())))
                .isPresent();
    }

    String value(Row row, Cell cell) {
        return row.exercise() + " " + cell.to();
    }

    /** The end of the names of what is chosen for one participant. */
    String key(Row row, Cell cell) {
        return row.exercise() + "." + cell.to();
    }

    /** Minutes of the short version, or empty where there is none. */
    String lighterMinutes(Row row) {
        return row.lighterMinutes().isPresent()
                ? say("assign.minutes", row.lighterMinutes().getAsInt())
                : "";
    }

    /** The row that the script makes the options of a newly ticked exercise from; it replaces the name and the title. */
    Row pattern() {
        LocalizedText title = LocalizedText.same(TITLE);
        return new Row(
                EXERCISE,
                title,
                title,
                Optional.empty(),
                title,
                0,
                OptionalInt.of(0),
                ExerciseDefinition.Recurrence.NEVER,
                plan.recipients().stream()
                        .map(to -> new Cell(
                                to.id(),
                                AssignmentRequest.Placement.NOT,
                                Optional.empty(),
                                List.of(),
                                false,
                                CaseOverview.Mark.NOT_BEGUN))
                        .toList());
    }

    boolean queued(Row row, Cell cell) {
        return own(row, cell)
                .filter(own -> own.place() == AssignmentRequest.Placement.QUEUE)
                .isPresent();
    }

    boolean lighter(Row row, Cell cell) {
        return own(row, cell).filter(Choice.Own::lighter).isPresent();
    }

    String ownWords(Row row, Cell cell) {
        return own(row, cell).map(Choice.Own::words).orElse("");
    }

    String instructions(Row row) {
        return form.choice(row.exercise()).map(Choice::words).orElse("");
    }

    Recurrence.Kind[] recurrences() {
        return Recurrence.Kind.values();
    }

    String recurrence(Recurrence.Kind kind) {
        return texts.of("homework.recurs", kind);
    }

    boolean recurs(Row row, Recurrence.Kind kind) {
        return kind == form.choice(row.exercise()).map(Choice::recurs).orElseGet(() -> form.usual(row.exercise()));
    }

    Map<DayOfWeek, String> days() {
        return days;
    }

    boolean on(Row row, DayOfWeek day) {
        return form.choice(row.exercise())
                .filter(choice -> choice.days().contains(day))
                .isPresent();
    }

    String until(Row row) {
        return form.choice(row.exercise())
                .map(choice -> choice.until() == null ? choice.typedUntil() : dates.typed(choice.until()))
                .orElse("");
    }

    /** What the button for the last day of a recurrence is called. */
    String pickUntil() {
        return texts.with("shell.when.for", texts.get("shell.when.pick-date"), texts.get("homework.assign.until"));
    }

    String leftOut(Cell cell) {
        return cell.leftOut().stream()
                .map((LocalizedText text) -> "“" + in(text) + "”")
                .collect(Collectors.joining("; "));
    }

    boolean marked(Cell cell) {
        return cell.mark() != CaseOverview.Mark.NOT_BEGUN;
    }

    String markKind(Cell cell) {
        return HomeworkStates.kind(cell.mark());
    }

    String mark(Cell cell) {
        return texts.of("homework.mark", cell.mark());
    }

    /** The note that keeps the instructions while they are typed: those for one participant alone end with the partner's letter. */
    String note(Row row, Cell cell) {
        return "assign." + row.exercise() + "." + recipient(cell).slot().name().toLowerCase(Locale.ROOT);
    }
}
