package org.keptword.web.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.Mean;
import org.keptword.progress.WordsCourse;
import org.keptword.progress.WordsCourse.Work;
import org.keptword.web.chart.BarChart;
import org.keptword.web.chart.LineChart;
import org.keptword.web.chart.Shape;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.chart.ValueScale;

/** Words: what was handed in, how much of it is read, and how it is rated. */
final class WordsPart {

    private static final String STYLE = "chart-words";
    private static final int BARS = 62;
    private static final int LINES = 74;

    private final CaseProgress progress;
    private final WordsCourse words;
    private final Easel easel;
    private final Rows rows;

    WordsPart(CaseProgress progress, Rows rows, Easel easel) {
        this.progress = progress;
        this.words = progress.words();
        this.rows = rows;
        this.easel = easel;
    }

    boolean isEmpty() {
        return words.people().stream().allMatch(one -> one.whole().handedIn() == 0);
    }

    List<WordsCourse.Person> people() {
        return words.people();
    }

    String sentence(WordsCourse.Person one) {
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

    /** A drawing for each person. */
    List<List<Drawn>> bars() {
        int most = words.people().stream()
                .flatMap(one -> one.stretches().stream())
                .mapToInt(Work::handedIn)
                .max()
                .orElse(0);
        ValueScale values = ValueScale.counts(0, most);
        return words.people().stream().map(one -> bars(one, values)).toList();
    }

    private List<Drawn> bars(WordsCourse.Person one, ValueScale values) {
        String name = easel.readable(progress.nameOf(one.id()));
        List<BarChart.Bar> bars = rows.places()
                .mapToObj(place -> bar(place, one.stretches().get(place)))
                .toList();
        BarChart chart =
                new BarChart(STYLE, easel.say("words.chart", name), sentence(one), name, rows.axis(), values, bars);
        return easel.drawing(BARS, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers()));
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

    /** How effort and learning were rated, as far as they were. */
    List<Rating> ratings() {
        return Stream.of(rating("effort", Work::effort), rating("learning", Work::learning))
                .flatMap(Optional::stream)
                .toList();
    }

    record Rating(String title, List<Drawn> drawing) {}

    private Optional<Rating> rating(String what, Function<Work, Mean> of) {
        if (words.people().stream().allMatch(one -> of.apply(one.whole()).count() == 0)) {
            return Optional.empty();
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
        return Optional.of(new Rating(
                easel.say("words." + what),
                easel.drawing(LINES, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers()))));
    }

    /** A mean stands in the middle of its stretch of time. */
    private Optional<LineChart.Point> point(int place, Mean mean) {
        return mean.value().isEmpty()
                ? Optional.empty()
                : Optional.of(new LineChart.Point(
                        Middle.of(rows.stretch(place), rows.axis()),
                        mean.value().getAsDouble()));
    }

    /** A mean with how many it is of. */
    String mean(Mean mean) {
        return mean.count() == 0 ? easel.nothing() : easel.number(mean.value()) + " (" + mean.count() + ")";
    }
}
