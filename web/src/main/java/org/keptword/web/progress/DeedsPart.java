package org.keptword.web.progress;

import java.util.List;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.DeedsHistory;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.web.chart.BarChart;
import org.keptword.web.chart.ValueScale;
import org.keptword.web.paper.Html;

/** Deeds: promises kept, kept late and not kept, and what the other noticed. */
final class DeedsPart {

    private static final String MARK = "<rect x=\".8\" y=\".8\" width=\"10.4\" height=\"10.4\" rx=\"1\"></rect>";
    private static final int PLOT = 92;

    private final CaseProgress progress;
    private final DeedsHistory deeds;
    private final ProgressDocumentWriter writer;
    private final SessionLabels labels;
    private final Html html;

    DeedsPart(CaseProgress progress, SessionLabels labels, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.deeds = progress.deeds();
        this.labels = labels;
        this.writer = writer;
        this.html = writer.html();
    }

    void write() {
        html.in("section", "strand-part", () -> {
            writer.strand("deeds", "deeds", MARK);
            if (deeds.people().stream().allMatch(one -> isBare(one.whole()))) {
                html.say("p", "soft", writer.say("deeds.empty"));
                return;
            }
            deeds.people().forEach(one -> html.say("p", "strand-says", sentence(one)));
            html.say("p", "chart-key", writer.say("deeds.key"));
            bars();
            table();
        });
    }

    private static boolean isBare(Interval whole) {
        return whole.answered() + whole.letGo() + whole.unanswered() == 0;
    }

    private String sentence(DeedsHistory.Person one) {
        Interval whole = one.whole();
        String name = progress.nameOf(one.id());
        if (isBare(whole)) {
            return writer.say("deeds.none", name);
        }
        StringBuilder said = new StringBuilder(
                writer.say("deeds.person", name, whole.keptAtAll(), whole.answered(), whole.keptLate()));
        if (whole.letGo() > 0) {
            said.append(' ').append(writer.say("deeds.let-go", whole.letGo()));
        }
        if (whole.unanswered() > 0) {
            said.append(' ').append(writer.say("deeds.unanswered", whole.unanswered()));
        }
        int asked = asked(whole);
        if (asked > 0) {
            said.append(' ').append(writer.say("deeds.noticed", whole.noticed(), asked));
        }
        return said.toString();
    }

    private static int asked(Interval of) {
        return of.noticed() + of.notNoticed() + of.seenDifferently();
    }

    private void bars() {
        int above = 0;
        int below = 0;
        for (DeedsHistory.Person one : deeds.people()) {
            for (Interval counts : one.stretches()) {
                above = Math.max(above, Math.max(counts.keptAtAll(), counts.noticed()));
                below = Math.max(below, counts.notKept());
            }
        }
        ValueScale values = ValueScale.counts(below, above);
        for (DeedsHistory.Person one : deeds.people()) {
            if (!isBare(one.whole())) {
                String name = writer.readable(progress.nameOf(one.id()));
                List<BarChart.Bar> bars = labels.places()
                        .mapToObj(place -> bar(place, one.stretches().get(place)))
                        .toList();
                BarChart chart = new BarChart(
                        "chart-deeds", writer.say("deeds.chart", name), sentence(one), name, labels.axis(), values, bars);
                writer.draw(PLOT, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()));
            }
        }
    }

    private BarChart.Bar bar(int place, Interval counts) {
        return new BarChart.Bar(
                labels.stretch(place).from(),
                labels.stretch(place).until(),
                counts.kept(),
                counts.keptLate(),
                0,
                counts.notKept(),
                counts.noticed());
    }

    private void table() {
        writer.table(writer.say("deeds.table"), null, () -> {
            html.in("thead", null, () -> {
                html.in("tr", null, () -> {
                    html.head("col", 1, writer.say("row"));
                    deeds.people().forEach(one -> html.head("colgroup", 6, progress.nameOf(one.id())));
                });
                html.in("tr", null, () -> {
                    html.head("col", 1, writer.say("row.when"));
                    deeds.people()
                            .forEach(one -> List.of("kept", "late", "not-kept", "let-go", "unanswered", "noticed")
                                    .forEach(column -> html.head("col", 1, writer.say("deeds.column." + column))));
                });
            });
            html.in("tbody", null, () -> labels.places().forEach(this::row));
        });
    }

    private void row(int place) {
        html.in("tr", null, () -> {
            html.head("row", 1, labels.name(place));
            for (DeedsHistory.Person one : deeds.people()) {
                Interval counts = one.stretches().get(place);
                html.cell(String.valueOf(counts.kept()));
                html.cell(String.valueOf(counts.keptLate()));
                html.cell(String.valueOf(counts.notKept()));
                html.cell(String.valueOf(counts.letGo()));
                html.cell(String.valueOf(counts.unanswered()));
                html.cell(asked(counts) == 0 ? writer.nothing() : counts.noticed() + " (" + asked(counts) + ")");
            }
        });
    }
}
