package org.keptword.web.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.Mean;
import org.keptword.progress.WordsHistory;
import org.keptword.progress.WordsHistory.Work;
import org.keptword.web.chart.BarChart;
import org.keptword.web.chart.LineChart;
import org.keptword.web.chart.Shape;
import org.keptword.web.chart.ValueScale;
import org.keptword.web.paper.Html;

/** Words: what was handed in, how much of it is read, and how it is rated. */
final class WordsPart {

    private static final String MARK = "<circle cx=\"6\" cy=\"6\" r=\"5.4\"></circle>";
    private static final String STYLE = "chart-words";
    private static final int BARS = 62;
    private static final int LINES = 74;

    private final CaseProgress progress;
    private final WordsHistory words;
    private final ProgressDocumentWriter writer;
    private final SessionLabels labels;
    private final Html html;

    WordsPart(CaseProgress progress, SessionLabels labels, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.words = progress.words();
        this.labels = labels;
        this.writer = writer;
        this.html = writer.html();
    }

    void write() {
        html.in("section", "strand-part", () -> {
            writer.strand("words", "words", MARK);
            if (words.people().stream().allMatch(one -> one.whole().handedIn() == 0)) {
                html.say("p", "soft", writer.say("words.empty"));
                return;
            }
            words.people().forEach(one -> html.say("p", "strand-says", sentence(one)));
            html.say("p", "chart-key", writer.say("words.key"));
            bars();
            rating("effort", Work::effort);
            rating("learning", Work::learning);
            table();
        });
    }

    private String sentence(WordsHistory.Person one) {
        Work whole = one.whole();
        String name = progress.nameOf(one.id());
        StringBuilder said = new StringBuilder(writer.say(
                "words.person",
                name,
                whole.handedIn(),
                whole.read(),
                one.stretches().get(labels.last()).handedIn()));
        whole.effort()
                .value()
                .ifPresent(mean -> said.append(' ')
                        .append(writer.say(
                                "words.rated",
                                writer.number(mean),
                                whole.effort().count(),
                                writer.number(whole.learning().value()),
                                whole.learning().count())));
        return said.toString();
    }

    private void bars() {
        int most = words.people().stream()
                .flatMap(one -> one.stretches().stream())
                .mapToInt(Work::handedIn)
                .max()
                .orElse(0);
        ValueScale values = ValueScale.counts(0, most);
        for (WordsHistory.Person one : words.people()) {
            String name = writer.readable(progress.nameOf(one.id()));
            List<BarChart.Bar> bars = labels.places()
                    .mapToObj(place -> bar(place, one.stretches().get(place)))
                    .toList();
            BarChart chart =
                    new BarChart(STYLE, writer.say("words.chart", name), sentence(one), name, labels.axis(), values, bars);
            writer.draw(BARS, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()));
        }
    }

    private BarChart.Bar bar(int place, Work work) {
        return new BarChart.Bar(
                labels.stretch(place).from(),
                labels.stretch(place).until(),
                work.read(),
                0,
                work.handedIn() - work.read(),
                0,
                0);
    }

    private void rating(String what, Function<Work, Mean> of) {
        boolean none =
                words.people().stream().allMatch(one -> of.apply(one.whole()).count() == 0);
        if (none) {
            return;
        }
        List<LineChart.Series> series = words.people().stream()
                .map(one -> new LineChart.Series(
                        writer.readable(progress.nameOf(one.id())),
                        !one.id().equals(words.people().get(0).id()),
                        labels.places()
                                .mapToObj(place ->
                                        point(place, of.apply(one.stretches().get(place))))
                                .toList(),
                        Optional.empty()))
                .toList();
        LineChart chart = new LineChart(
                STYLE,
                Shape.CIRCLE,
                writer.say("words." + what),
                writer.say("words.rating-says", series.size()),
                labels.axis(),
                ValueScale.between(0, WordsHistory.MOST),
                series,
                Optional.empty());
        html.in("div", "chart-block", () -> {
            html.say("h3", "chart-title", writer.say("words." + what));
            writer.draw(LINES, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()));
        });
    }

    /** A mean stands in the middle of its stretch of time. */
    private Optional<LineChart.Point> point(int place, Mean mean) {
        return mean.value().isEmpty()
                ? Optional.empty()
                : Optional.of(new LineChart.Point(
                        IntervalMidpoint.of(labels.stretch(place), labels.axis()),
                        mean.value().getAsDouble()));
    }

    private void table() {
        writer.table(writer.say("words.table"), writer.say("words.table-note"), () -> {
            html.in("thead", null, () -> {
                html.in("tr", null, () -> {
                    html.head("col", 1, writer.say("row"));
                    words.people().forEach(one -> html.head("colgroup", 5, progress.nameOf(one.id())));
                });
                html.in("tr", null, () -> {
                    html.head("col", 1, writer.say("row.when"));
                    words.people()
                            .forEach(one -> List.of("pieces", "effort", "learning", "minutes", "difficulty")
                                    .forEach(column -> html.head("col", 1, writer.say("words.column." + column))));
                });
            });
            html.in("tbody", null, () -> labels.places().forEach(this::row));
        });
    }

    private void row(int place) {
        html.in("tr", null, () -> {
            html.head("row", 1, labels.name(place));
            for (WordsHistory.Person one : words.people()) {
                Work work = one.stretches().get(place);
                html.cell(work.handedIn() + " (" + work.read() + ")");
                html.cell(mean(work.effort()));
                html.cell(mean(work.learning()));
                html.cell(mean(work.minutes()));
                html.cell(mean(work.difficulty()));
            }
        });
    }

    private String mean(Mean mean) {
        return mean.count() == 0 ? writer.nothing() : writer.number(mean.value()) + " (" + mean.count() + ")";
    }
}
