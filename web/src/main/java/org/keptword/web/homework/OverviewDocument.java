package org.keptword.web.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.CaseOverview.Activity;
import org.keptword.homework.assign.CaseOverview.Happened;
import org.keptword.homework.assign.CaseOverview.OpenWork;
import org.keptword.homework.assign.CaseOverview.Who;
import org.keptword.homework.assign.HomeworkList.AssignmentState;
import org.keptword.shared.ResponseId;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/**
 * What is open in a case, with one row an exercise and one cell a participant, what happened last, or when the sessions are and how many alerts
 * are open.
 */
final class OverviewDocument extends Document<Surface> {

    /** What was assigned to both partners within this time was one act. */
    private static final Duration ONE_ACT = Duration.ofMinutes(1);

    private final CaseOverview work;
    private final LocalizedTexts texts;
    private final Dates dates;

    private OverviewDocument(String template, CaseOverview work, LocalizedTexts texts, Dates dates) {
        super(template, Surface.screen("homework", texts, dates));
        this.work = work;
        this.texts = texts;
        this.dates = dates;
    }

    /** The open exercises. */
    static OverviewDocument open(CaseOverview work, LocalizedTexts texts, Dates dates) {
        return new OverviewDocument("homework/open.jte", work, texts, dates);
    }

    /** What happened last. */
    static OverviewDocument activity(CaseOverview work, LocalizedTexts texts, Dates dates) {
        return new OverviewDocument("homework/activity.jte", work, texts, dates);
    }

    /** The last and next session, and how many alerts are open. */
    static OverviewDocument glance(CaseOverview work, LocalizedTexts texts, Dates dates) {
        return new OverviewDocument("homework/glance.jte", work, texts, dates);
    }

    /** One exercise that is open for somebody. */
    record Row(LocalizedText title, List<Cell> cells) {}

    /** What one participant has of it, or null. */
    record Cell(Who who, OpenWork work) {}

    /** What happened, to one participant or to both. */
    record Line(Happened what, Instant at, String names, LocalizedText title, ResponseId response) {}

    @Override
    public String title() {
        return say("case.open");
    }

    Dates dates() {
        return dates;
    }

    @Nullable
    Instant last() {
        return work.header().lastSession().orElse(null);
    }

    @Nullable
    Instant upcoming() {
        return work.header().nextSession().orElse(null);
    }

    int openFlags() {
        return work.openFlags();
    }

    String safety() {
        return "/cases/" + work.header().id() + "/safety";
    }

    boolean couple() {
        return work.participants().size() > 1;
    }

    List<Row> rows() {
        Map<String, List<OpenWork>> byExercise = new LinkedHashMap<>();
        work.open()
                .forEach(one -> byExercise
                        .computeIfAbsent(one.exercise(), any -> new ArrayList<>())
                        .add(one));
        return byExercise.values().stream()
                .map(all -> new Row(
                        all.get(0).title(),
                        work.participants().stream()
                                .map(who -> new Cell(
                                        who,
                                        all.stream()
                                                .filter(one -> one.participant().equals(who.id()))
                                                .findFirst()
                                                .orElse(null)))
                                .toList()))
                .toList();
    }

    String address(OpenWork one) {
        return "/cases/" + work.header().id() + "/homework#w-" + one.id();
    }

    String first(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.work() != null)
                .findFirst()
                .map(cell -> address(cell.work()))
                .orElseThrow();
    }

    String state(OpenWork one) {
        if (one.overdue()) {
            return say("caseload.late");
        }
        return one.state() == AssignmentState.RETURNED
                ? say("state.returned-to", one.name())
                : texts.of("homework.state", one.state());
    }

    String stateKind(OpenWork one) {
        return one.overdue() ? "warn" : HomeworkStates.kind(one.state());
    }

    /** When it is due, or how it comes back. */
    String when(OpenWork one) {
        return one.recurrence().comesBack()
                ? RecurrenceWords.of(one.recurrence(), texts, dates)
                : one.dueOn().map(day -> say("list.due", dates.day(day))).orElse("");
    }

    /** The latest activity; what was assigned to both partners in one act is one line. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Activity one : work.activity()) {
            int same = same(one, lines);
            if (same < 0) {
                lines.add(new Line(
                        one.what(),
                        one.at(),
                        one.name(),
                        one.title(),
                        one.response().orElse(null)));
            } else {
                Line other = lines.get(same);
                String names = texts.list(List.of(one.name(), other.names()));
                lines.set(same, new Line(other.what(), other.at(), names, other.title(), null));
            }
        }
        return lines;
    }

    private static int same(Activity one, List<Line> lines) {
        for (int at = 0; at < lines.size(); at++) {
            Line other = lines.get(at);
            if (one.what() == Happened.ASSIGNED
                    && other.what() == Happened.ASSIGNED
                    && other.title().equals(one.title())
                    && Duration.between(one.at(), other.at()).abs().compareTo(ONE_ACT) < 0) {
                return at;
            }
        }
        return -1;
    }

    String happened(Line line) {
        return texts.say("homework.happened", line.what(), line.names(), in(line.title()));
    }
}
