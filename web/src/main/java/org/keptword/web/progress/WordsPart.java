package org.keptword.web.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.WordsHistory;
import org.keptword.progress.WordsHistory.Work;
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
    private final WordsHistory words;
    private final ProgressDocumentWriter writer;
    private final SessionLabels labels;

    WordsPart(CaseProgress progress, SessionLabels labels, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.words = progress.words();
        this.labels = labels;
        this.writer = writer;
    }

    boolean isEmpty() {
        return words.people().stream().allMatch(one -> one.whole().handedIn() == 0);
    }

    List<WordsHistory.Person> people() {
        return words.people();
    }

    String sentence(WordsHistory.Person one) {
        Work whole = one.whole();
        String name = progress.nameOf(one.id());
        StringBuilder said = new StringBuilder(writer.say(
                "words.person" + ofFirst(),
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

    /** What the bars show. */
    String key() {
        return writer.say("words.key" + ofFirst());
    }

    /** Which sentence is said: before the first session, nothing is counted from session to session. */
    private String ofFirst() {
        return labels.last() > 0 ? "" : "-first";
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

    private List<Drawn> bars(WordsHistory.Person one, ValueScale values) {
        String name = writer.readable(progress.nameOf(one.id()));
        List<BarChart.Bar> bars = labels.places()
                .mapToObj(place -> bar(place, one.stretches().get(place)))
                .toList();
        BarChart chart =
                new BarChart(STYLE, writer.say("words.chart", name), sentence(one), name, labels.axis(), values, bars);
        return writer.drawing(BARS, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()));
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

    /** How effort and learning were rated, as far as they were. */
    List<Rating> ratings() {
        return Stream.of(rating("effort", Work::effort), rating("learning", Work::learning))
                .flatMap(Optional::stream)
                .toList();
    }

    record Rating(String title, List<Drawn> drawing) {}

    private Optional<Rating> rating(String what, Function<Work, CaseProgress.Mean> of) {
        if (words.people().stream().allMatch(one -> of.apply(one.whole()).count() == 0)) {
            return Optional.empty();
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
        return Optional.of(new Rating(
                writer.say("words." + what),
                writer.drawing(LINES, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()))));
    }

    /** A mean stands in the middle of its stretch of time. */
    private Optional<LineChart.Point> point(int place, CaseProgress.Mean mean) {
        return mean.value().isEmpty()
                ? Optional.empty()
                : Optional.of(new LineChart.Point(
                        IntervalMidpoint.of(labels.stretch(place), labels.axis()),
                        mean.value().getAsDouble()));
    }

    /** A mean with how many it is of. */
    String mean(CaseProgress.Mean mean) {
        return mean.count() == 0 ? writer.nothing() : writer.number(mean.value()) + " (" + mean.count() + ")";
    }
}
