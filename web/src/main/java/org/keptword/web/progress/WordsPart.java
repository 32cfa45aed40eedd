package org.keptword.web.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.Mean;
import org.keptword.progress.WordsCourse;
import org.keptword.progress.WordsCourse.Work;
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
    private final WordsCourse words;
    private final Easel easel;
    private final Rows rows;
    private final Html html;

    WordsPart(CaseProgress progress, Rows rows, Easel easel) {
        this.progress = progress;
        this.words = progress.words();
        this.rows = rows;
        this.easel = easel;
        this.html = easel.html();
    }

    void write() {
        html.in("section", "strand-part", () -> {
            easel.strand("words", "words", MARK);
            if (words.people().stream().allMatch(one -> one.whole().handedIn() == 0)) {
                html.say("p", "soft", easel.say("words.empty"));
                return;
            }
            words.people().forEach(one -> html.say("p", "strand-says", sentence(one)));
            html.say("p", "chart-key", easel.say("words.key"));
            bars();
            rating("effort", Work::effort);
            rating("learning", Work::learning);
            table();
        });
    }

    private String sentence(WordsCourse.Person one) {
        Work whole = one.whole();
        String name = progress.nameOf(one.id());
        StringBuilder said = new StringBuilder(easel.say(
                "words.person",
                name,
                whole.handedIn(),
                whole.read(),
                one.stretches().get(rows.last()).handedIn()));
        whole.effort()
                .value()
                .ifPresent(mean -> said.append(' ')
                        .append(easel.say(
                                "words.rated",
                                easel.number(mean),
                                whole.effort().count(),
                                easel.number(whole.learning().value()),
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
        for (WordsCourse.Person one : words.people()) {
            String name = easel.readable(progress.nameOf(one.id()));
            List<BarChart.Bar> bars = rows.places()
                    .mapToObj(place -> bar(place, one.stretches().get(place)))
                    .toList();
            BarChart chart =
                    new BarChart(STYLE, easel.say("words.chart", name), sentence(one), name, rows.axis(), values, bars);
            easel.draw(BARS, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers()));
        }
    }

    private BarChart.Bar bar(int place, Work work) {
        return new BarChart.Bar(
                rows.stretch(place).from(),
                rows.stretch(place).until(),
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
                        easel.readable(progress.nameOf(one.id())),
                        !one.id().equals(words.people().get(0).id()),
                        rows.places()
                                .mapToObj(place ->
                                        point(place, of.apply(one.stretches().get(place))))
                                .toList(),
                        Optional.empty()))
                .toList();
        LineChart chart = new LineChart(
                STYLE,
                Shape.CIRCLE,
                easel.say("words." + what),
                easel.say("words.rating-says", series.size()),
                rows.axis(),
                ValueScale.between(0, WordsCourse.MOST),
                series,
                Optional.empty());
        html.in("div", "chart-block", () -> {
            html.say("h3", "chart-title", easel.say("words." + what));
            easel.draw(LINES, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers()));
        });
    }

    /** A mean stands in the middle of its stretch of time. */
    private Optional<LineChart.Point> point(int place, Mean mean) {
        return mean.value().isEmpty()
                ? Optional.empty()
                : Optional.of(new LineChart.Point(
                        Middle.of(rows.stretch(place), rows.axis()),
                        mean.value().getAsDouble()));
    }

    private void table() {
        easel.table(easel.say("words.table"), easel.say("words.table-note"), () -> {
            html.in("thead", null, () -> {
                html.in("tr", null, () -> {
                    html.head("col", 1, easel.say("row"));
                    words.people().forEach(one -> html.head("colgroup", 5, progress.nameOf(one.id())));
                });
                html.in("tr", null, () -> {
                    html.head("col", 1, easel.say("row.when"));
                    words.people()
                            .forEach(one -> List.of("pieces", "effort", "learning", "minutes", "difficulty")
                                    .forEach(column -> html.head("col", 1, easel.say("words.column." + column))));
                });
            });
            html.in("tbody", null, () -> rows.places().forEach(this::row));
        });
    }

    private void row(int place) {
        html.in("tr", null, () -> {
            html.head("row", 1, rows.name(place));
            for (WordsCourse.Person one : words.people()) {
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
        return mean.count() == 0 ? easel.nothing() : easel.number(mean.value()) + " (" + mean.count() + ")";
    }
}
