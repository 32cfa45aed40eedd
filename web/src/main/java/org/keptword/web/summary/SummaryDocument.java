package org.keptword.web.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.promises.read.Promises;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.CaseSummary.Agreed;
import org.keptword.reports.summary.CaseSummary.Meetings;
import org.keptword.reports.summary.CaseSummary.Step;
import org.keptword.reports.summary.CaseSummary.Tick;
import org.keptword.reports.summary.CaseSummary.Work;
import org.keptword.reports.summary.SummaryView;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.text.Dates;

/** A summary for its template: the same sentences, numbers and drawings on screen and on paper. */
final class SummaryDocument extends Document<Surface> {

    private final CaseSummary summary;
    private final Dates dates;

    SummaryDocument(CaseSummary summary, Surface surface) {
        super("summary/document.jte", surface);
        this.summary = summary;
        this.dates = surface.dates();
    }

    /** What it is called; of a partner who is left out not even the name. */
    @Override
    public String title() {
        String names = summary.view().without().isEmpty()
                ? summary.header().name()
                : summary.people().stream().map(CaseLine.Who::name).collect(Collectors.joining(", "));
        return say((isOfCase() ? "case." : "discharge.") + "title-of", names);
    }

    /** Whom it is for, and whether it is a draft: it stands on every page. */
    String subject() {
        return say(summary.isDraft() ? "for-counselor-draft" : "for-counselor");
    }

    CaseSummary summary() {
        return summary;
    }

    boolean isOfCase() {
        return summary.view().kind() == SummaryView.Kind.CASE;
    }

    GoalWords goals() {
        return new GoalWords(summary, on());
    }

    ScaleWords scales() {
        return new ScaleWords(summary, on());
    }

    /** The frame of the work in sentences: aim and time, sessions, phases, setbacks. */
    List<String> frame() {
        List<String> lines = new ArrayList<>();
        CaseSpan span = summary.span();
        lines.add(say(
                "frame.aim",
                on().speech().of("cases.mode", summary.header().mode()),
                on().speech().of("cases.aim", summary.header().aim()),
                dates.day(span.aimSince())));
        lines.add(
                span.closedAt().isPresent()
                        ? say("frame.closed", dates.day(span.openedAt()), ended(span))
                        : say("frame.open", dates.day(span.openedAt()), dates.day(summary.madeAt())));
        span.closing().ifPresent(closing -> {
            lines.add(on().speech().of("summary.closing.because", closing.reason()));
            closing.words().ifPresent(words -> lines.add(say("closing.said", words)));
        });
        lines.add(sessions(summary.meetings()));
        lines.add(reached());
        lines.add(setbacks());
        return lines;
    }

    private String ended(CaseSpan span) {
        return span.closing()
                .map(closing -> dates.day(closing.on()))
                .orElseGet(() -> dates.day(span.closedAt().orElseThrow()));
    }

    private String sessions(Meetings meetings) {
        List<Tick> held = meetings.held();
        String counts = say("frame.sessions", held.size(), meetings.missed(), meetings.calledOff());
        return held.isEmpty()
                ? counts
                : counts + " "
                        + say(
                                "frame.sessions-days",
                                held.size(),
                                dates.day(held.get(0).at()),
                                lastHeld());
    }

    private String lastHeld() {
        List<Tick> held = summary.meetings().held();
        return dates.day(held.get(held.size() - 1).at());
    }

    private String reached() {
        List<String> reached = summary.phases().stream()
                .filter(phase -> phase.reached().isPresent())
                .map(phase -> say(
                        "frame.phase",
                        in(phase.title()),
                        dates.brief(phase.reached().orElseThrow())))
                .toList();
        return reached.isEmpty()
                ? say("frame.no-phase")
                : say("frame.phases", reached.size(), summary.phases().size(), String.join(", ", reached));
    }

    private String setbacks() {
        return summary.setbacks().isEmpty()
                ? say("frame.no-setback")
                : say(
                        "frame.setbacks",
                        summary.setbacks().stream()
                                .map(one -> say("frame.setback", summary.nameOf(one.whom()), dates.brief(one.at())))
                                .collect(Collectors.joining(", ")));
    }

    /** In which session it was agreed. */
    String agreedIn() {
        return say("agreed.in", lastHeld());
    }

    List<String> agreed() {
        return summary.agreed().stream().map(this::agreed).toList();
    }

    private String agreed(Agreed one) {
        StringBuilder said = new StringBuilder();
        one.whom().ifPresent(whom -> said.append(summary.nameOf(whom)).append(": "));
        one.title().ifPresent(title -> said.append(in(title)).append(one.words() == null ? "." : ": "));
        if (one.words() != null) {
            said.append(one.words());
        }
        return said.toString();
    }

    /** A row of the table of exercises: a step of the guide, or an exercise beside it. */
    record Row(String name, Step step) {}

    List<Row> steps() {
        return Stream.concat(
                        summary.phases().stream()
                                .flatMap(phase -> phase.steps().stream()
                                        .filter(Step::isAssigned)
                                        .map(step ->
                                                new Row(say("work.step", in(phase.title()), in(step.title())), step))),
                        summary.beside().stream().map(step -> new Row(in(step.title()), step)))
                .toList();
    }

    /** How much was given to a person, and what came of it. */
    String work(CaseLine.Who who) {
        Work whole = Stream.concat(
                        summary.phases().stream().flatMap(phase -> phase.steps().stream()), summary.beside().stream())
                .map(step -> step.of(who.id()))
                .reduce(Work.NOTHING, Work::plus);
        return say("work.person", who.name(), whole.assigned(), whole.handedIn(), whole.read());
    }

    /** What became of a person's promises. */
    String promises(Promises.Total one) {
        String name = summary.nameOf(one.owner());
        return one.counts().answered() == 0
                ? say("promises.nothing-said", name, one.counts().unanswered())
                : say(
                        "promises.person",
                        name,
                        one.counts().keptAtAll(),
                        one.counts().answered(),
                        one.counts().keptLate(),
                        one.counts().notKept(),
                        one.repaired());
    }
}
