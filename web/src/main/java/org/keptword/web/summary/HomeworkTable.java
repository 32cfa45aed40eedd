package org.keptword.web.summary;

import java.util.List;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.CaseSummary.Phase;
import org.keptword.reports.CaseSummary.Step;
import org.keptword.reports.CaseSummary.Work;
import org.keptword.shared.ParticipantId;
import org.keptword.web.paper.Html;

/** A table of assignments and responses by phase and step. */
final class HomeworkTable {

    private final CaseSummary summary;
    private final SummaryDocumentWriter writer;
    private final Html html;

    HomeworkTable(CaseSummary summary, SummaryDocumentWriter writer) {
        this.summary = summary;
        this.writer = writer;
        this.html = writer.html();
    }

    void write() {
        List<Phase> reached = summary.phases().stream()
                .filter(phase -> phase.steps().stream().anyMatch(Step::isGiven))
                .toList();
        if (reached.isEmpty() && summary.beside().isEmpty()) {
            writer.nothing(writer.say("work.none"));
            return;
        }
        summary.people().forEach(who -> writer.line(sentence(who.id(), who.name())));
        writer.table(writer.say("work.table"), () -> {
            html.in("thead", null, this::head);
            html.in("tbody", null, () -> {
                reached.forEach(phase -> phase.steps().stream()
                        .filter(Step::isGiven)
                        .forEach(step ->
                                row(writer.say("work.step", writer.in(phase.title()), writer.in(step.title())), step)));
                summary.beside().forEach(step -> row(writer.in(step.title()), step));
            });
        });
    }

    private String sentence(ParticipantId whom, String name) {
        Work all = summary.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(step -> step.of(whom))
                .reduce(Work.NOTHING, Work::plus);
        Work beside = summary.beside().stream().map(step -> step.of(whom)).reduce(Work.NOTHING, Work::plus);
        Work whole = all.plus(beside);
        return writer.say("work.person", name, whole.given(), whole.handedIn(), whole.read());
    }

    private void head() {
        html.in("tr", null, () -> {
            html.head("col", 1, writer.say("work.step-head"));
            summary.people()
                    .forEach(who -> List.of("given", "handed-in", "read")
                            .forEach(column -> html.head(
                                    "col", 1, writer.say("work.column", who.name(), writer.say("work." + column)))));
        });
    }

    private void row(String name, Step step) {
        html.in("tr", null, () -> {
            html.head("row", 1, name);
            summary.people().forEach(who -> {
                Work work = step.of(who.id());
                html.cell(String.valueOf(work.given()));
                html.cell(String.valueOf(work.handedIn()));
                html.cell(String.valueOf(work.read()));
            });
        });
    }
}
