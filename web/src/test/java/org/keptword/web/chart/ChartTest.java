package org.keptword.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things stand in a chart. */
class ChartTest {

    private static final Instant FROM = Instant.parse("2026-10-01T10:00:00Z");
    private static final Frame FRAME = Frame.wide(100);
    private static final Lettering SCREEN = new ScreenLettering();
    private static final NumberFormat NUMBERS = new DecimalFormat("0.#");
    private static final ValueScale HUNDRED = ValueScale.between(0, 100);

    private static Instant day(int nth) {
        return FROM.plus(Duration.ofDays(nth));
    }

    private static Axis axis(int sessions, int daysApart) {
        return new Axis(
                FROM,
                day(Math.max(1, (sessions + 1) * daysApart)),
                IntStream.rangeClosed(1, sessions)
                        .mapToObj(nth -> new Axis.Tick(nth, day(nth * daysApart)))
                        .toList());
    }

    private static LineChart.Series series(String name, boolean second, Double... values) {
        List<Optional<LineChart.Point>> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Instant at = day((i + 1) * 7);
            points.add(Optional.ofNullable(values[i]).map(value -> new LineChart.Point(at, value)));
        }
        return new LineChart.Series(name, second, points, Optional.empty());
    }

    private static String draw(Axis axis, LineChart.Series... series) {
        return new LineChart(
                        "chart-trust",
                        Shape.TRIANGLE,
                        "Trust",
                        "It goes up.",
                        axis,
                        HUNDRED,
                        List.of(series),
                        Optional.empty())
                .draw(FRAME, SCREEN, NUMBERS);
    }

    private static String path(String svg, String style) {
        Matcher found =
                Pattern.compile("<path class=\"" + style + "\" d=\"([^\"]*)\"").matcher(svg);
        return found.find() ? found.group(1) : "";
    }

    private static long count(String text, char of) {
        return text.chars().filter(one -> one == of).count();
    }

    @Test
    void valuesAtTheEndsOfTheScaleStandAtTheEndsOfThePlot() {
        assertEquals(FRAME.plotBottom(), HUNDRED.y(0, FRAME));
        assertEquals(FRAME.plotTop(), HUNDRED.y(100, FRAME));
        assertEquals((FRAME.plotTop() + FRAME.plotBottom()) / 2, HUNDRED.y(50, FRAME));
        assertEquals(FRAME.plotTop(), HUNDRED.y(140, FRAME), "beyond the end is drawn at the end");
    }

    @Test
    void timeIsAsLongOnPaperAsItWas() {
        TimeScale time = TimeScale.of(day(0), day(10), FRAME);
        assertEquals(FRAME.plotLeft(), time.x(day(0)));
        assertEquals(FRAME.plotRight(), time.x(day(10)));
        assertEquals(2 * (time.x(day(1)) - FRAME.plotLeft()), time.x(day(2)) - FRAME.plotLeft(), 1e-9);
        assertEquals(FRAME.plotLeft(), time.x(Instant.EPOCH));
    }

    @Test
    void aMissingValueIsAGapInTheLine() {
        String line = path(draw(axis(4, 7), series("Ana", false, 10.0, 20.0, null, 40.0)), "c-line");
        assertEquals(2, count(line, 'M'));
        assertEquals(1, count(line, 'L'));
    }

    @Test
    void aSinglePointIsAMarkWithoutALine() {
        String svg = draw(axis(1, 7), series("Ana", false, 42.5));
        assertEquals(0, count(path(svg, "c-line"), 'L'));
        assertEquals(1, count(path(svg, "c-mark"), 'M'));
        assertTrue(svg.contains(">Ana 42.5</text>"), svg);
    }

    @Test
    void withoutAPointThereIsThePlotAlone() {
        String svg = draw(axis(3, 7), series("Ana", false, null, null, null));
        assertEquals("", path(svg, "c-mark"));
        assertFalse(svg.contains("Ana"), svg);
        assertFalse(svg.contains("NaN"), svg);
        assertTrue(svg.contains("c-grid"), svg);
    }

    @Test
    void theSecondOfTwoIsDashedAndHollow() {
        String svg = draw(axis(2, 7), series("Ana", false, 10.0, 90.0), series("Tom", true, 20.0, 30.0));
        assertTrue(svg.contains("\"c-line\"") && svg.contains("\"c-line c-line-b\""), svg);
        assertTrue(svg.contains("\"c-mark c-mark-b\""), svg);
    }

    @Test
    void moreThanTwoAreRefused() {
        LineChart.Series one = series("Ana", false, 1.0);
        assertThrows(IllegalArgumentException.class, () -> draw(axis(1, 7), one, one, one));
    }

    @Test
    void namesThatWouldLieOverEachOtherAreMovedApartAndStayInTheField() {
        for (double value : new double[] {0, 50, 100}) {
            String svg = draw(axis(1, 7), series("Ana", false, value), series("Tom", true, value));
            Matcher rows = Pattern.compile("c-name[^>]*y=\"([0-9.]+)\"").matcher(svg);
            List<Double> found =
                    rows.results().map(row -> Double.valueOf(row.group(1))).toList();
            assertEquals(2, found.size());
            assertTrue(found.get(1) - found.get(0) >= 14.9, found.toString());
            assertTrue(found.get(0) > 0 && found.get(1) < FRAME.height(), found.toString());
        }
    }

    @Test
    void aLongNameIsCutAndItsNumberIsNot() {
        String svg = draw(axis(1, 7), series("Maximiliana-Theodora von und zu Hohenstein", false, 42.5));
        Matcher name = Pattern.compile(">([^<]*… 42.5)</text>").matcher(svg);
        assertTrue(name.find(), svg);
        assertTrue(SCREEN.width(name.group(1), FRAME.letter(), true) <= FRAME.right(), name.group(1));
    }

    @Test
    void aNameIsEscaped() {
        assertTrue(draw(axis(1, 7), series("<b>&", false, 1.0)).contains("&lt;b&gt;&amp; 1"));
    }

    @Test
    void eachDrawingHasANameAndWords() {
        String svg = draw(axis(1, 7), series("Ana", false, 1.0));
        assertTrue(svg.contains("role=\"img\""), svg);
        assertTrue(svg.contains("<title>Trust</title><desc>It goes up.</desc>"), svg);
    }

    @Test
    void nothingIsStyledInline() {
        String svg = draw(axis(3, 7), series("Ana", false, 1.0, 2.0, 3.0));
        assertFalse(svg.contains("style="), svg);
        assertFalse(svg.contains("#"), "a colour of its own");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 12, 26, 27, 60, 130, 260, 520})
    void noNumberOfASessionLiesOverAnother(int sessions) {
        for (Frame frame : List.of(Frame.wide(100), Frame.narrow(100))) {
            List<Axis.Label> labels = axis(sessions, 7).labels(frame, SCREEN);
            double free = 0;
            for (Axis.Label label : labels) {
                double half = SCREEN.width(label.text(), frame.letter(), false) / 2;
                double left = label.anchor() == Lettering.Anchor.MIDDLE ? label.x() - half : label.x() - 2 * half;
                assertTrue(left >= free, () -> labels.toString());
                free = left + 2 * half;
            }
            assertTrue(free <= frame.width(), labels.toString());
            assertTrue(labels.get(labels.size() - 1).text().endsWith(String.valueOf(sessions)), labels.toString());
        }
    }

    @Test
    void manySessionsAreThinnedToRoundNumbers() {
        List<Axis.Label> labels = axis(260, 7).labels(FRAME, SCREEN);
        assertTrue(labels.size() > 5 && labels.size() < 40, labels.toString());
        assertTrue(
                labels.subList(1, labels.size() - 1).stream()
                        .allMatch(label -> Integer.parseInt(label.text()) % 10 == 0),
                labels.toString());
    }

    @Test
    void twoSessionsOnOneDayShareTheirPlace() {
        Axis axis = new Axis(
                FROM,
                day(40),
                List.of(
                        new Axis.Tick(1, day(7)),
                        new Axis.Tick(2, day(14)),
                        new Axis.Tick(3, day(14).plusSeconds(7200)),
                        new Axis.Tick(4, day(21))));
        assertEquals(
                List.of("1", "2–3", "4"),
                axis.labels(FRAME, SCREEN).stream().map(Axis.Label::text).toList());
    }

    @Test
    void aNumberAtTheEdgeStaysInTheField() {
        assertEquals(Lettering.Anchor.START, Axis.place("100", 1, FRAME, SCREEN).anchor());
        assertEquals(
                Lettering.Anchor.END,
                Axis.place("100", FRAME.width() - 1, FRAME, SCREEN).anchor());
        assertEquals(
                Lettering.Anchor.MIDDLE, Axis.place("100", 400, FRAME, SCREEN).anchor());
    }

    @Test
    void countsGrowFromZeroAndBelowIt() {
        ValueScale up = ValueScale.counts(0, 7);
        assertTrue(up.beginsAtZero());
        assertTrue(up.most() >= 7);
        ValueScale both = ValueScale.counts(3, 12);
        assertTrue(both.least() <= -3 && both.most() >= 12, both.toString());
        assertTrue(both.marks().contains(0.0), both.marks().toString());
        assertTrue(ValueScale.counts(0, 0).most() >= 1, "nothing at all still has a scale");
        assertTrue(
                both.marks().stream().allMatch(mark -> mark == Math.rint(mark)),
                both.marks().toString());
    }

    @Test
    void aRangeThatDoesNotBeginAtZeroSaysSo() {
        ValueScale scale = ValueScale.between(7, 49);
        assertFalse(scale.beginsAtZero());
        assertTrue(
                scale.marks().size() >= 2 && scale.marks().size() <= 6,
                scale.marks().toString());
        assertTrue(ValueScale.aroundZero(-12, 30).marks().contains(0.0));
        assertEquals(0, ValueScale.aroundZero(5, 30).least());
        assertEquals(
                0,
                ValueScale.aroundZero(-30, -5).marks().stream()
                        .filter(mark -> mark == 0.0)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void barsStandInTheirStretchAndSayTheirCounts() {
        Axis axis = axis(2, 7);
        List<BarChart.Bar> bars = List.of(
                new BarChart.Bar(Instant.EPOCH, day(7), 3, 1, 0, 2, 2),
                new BarChart.Bar(day(7), day(14), 0, 0, 0, 0, 0),
                new BarChart.Bar(day(14), day(21), 0, 0, 4, 0, 0));
        String svg = new BarChart("chart-deeds", "Deeds", "Kept.", "Ana", axis, ValueScale.counts(2, 4), bars)
                .draw(FRAME, SCREEN, NUMBERS);
        assertEquals(1, count(path(svg, "c-filled"), 'M'));
        assertEquals(1, count(path(svg, "c-dash"), 'M'));
        List<String> counts = Pattern.compile("c-count[^>]*>([0-9]+)<")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(List.of("4", "2", "4"), counts);
    }

    @Test
    void twoHundredSixtySessionsStayNarrowAndWithoutCounts() {
        Axis axis = axis(260, 7);
        List<BarChart.Bar> bars = Stream.iterate(0, nth -> nth + 1)
                .limit(260)
                .map(nth -> new BarChart.Bar(day(nth * 7), day(nth * 7 + 7), 5, 1, 0, 1, 0))
                .toList();
        String svg = new BarChart("chart-deeds", "Deeds", "Kept.", "Ana", axis, ValueScale.counts(1, 6), bars)
                .draw(FRAME, SCREEN, NUMBERS);
        assertFalse(svg.contains("c-count"), "no room for counts");
        assertTrue(svg.length() < 60_000, svg.length() + " characters");
    }

    @Test
    void marksOfOneMomentStandBelowEachOther() {
        List<Strip.Mark> marks = List.of(
                new Strip.Mark("a", day(7), day(7)),
                new Strip.Mark("b", day(7), day(7)),
                new Strip.Mark("c", day(8), day(20)));
        String svg = new Strip("Sessions", "Two.", axis(2, 7), "1 Oct", "today", marks).draw(FRAME, SCREEN);
        List<String> rows = Pattern.compile("c-letter[^>]*y=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(3, rows.size());
        assertFalse(rows.get(0).equals(rows.get(1)), rows.toString());
        assertTrue(svg.contains("c-pause"), svg);
    }
}
