package org.keptword.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.web.chart.Sparkline.Dot;
import org.keptword.web.chart.Sparkline.Line;

/** What a small picture shows of a strand. */
class SparklineTest {

    private static String draw(int places, Line... lines) {
        return new Sparkline("spark-deeds", Shape.SQUARE, "", 0, places, List.of(lines)).draw();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void pointsAreRealAndGapsStayGaps() {
        String drawn = draw(5, new Line(List.of(new Dot(0, 0), new Dot(1, 1), new Dot(3, 0.5)), false));
        String strokes = drawn.replaceAll("(?s).*spark-line\" d=\"([^\"]*)\".*", "$1");
        assertEquals(1, count(strokes, "L"), "one stroke, between the two neighbours");
        assertEquals(3, count(drawn.replaceAll("(?s).*spark-mark\" d=\"([^\"]*)\".*", "$1"), "M"), "three marks");
    }

    @Test
    void theGreatestCountIsAtTheTopAndZeroAtTheBottom() {
        assertEquals(List.of(new Dot(0, 0), new Dot(1, 0.5), new Dot(2, 1)), Sparkline.dots(List.of(0, 2, 4)));
        assertEquals(List.of(new Dot(0, 0), new Dot(1, 0)), Sparkline.dots(List.of(0, 0)));
    }

    @Test
    void twoPeopleAreToldApartByLineAndMark() {
        List<Dot> dots = List.of(new Dot(0, 0), new Dot(1, 1));
        String drawn = draw(2, new Line(dots, false), new Line(dots, true));
        assertTrue(drawn.contains("spark-second") && drawn.contains("spark-hollow"), drawn);
        assertTrue(drawn.contains("aria-hidden=\"true\""), drawn);
    }

    @Test
    void linesWithLabelsOfDifferentWidthsBeginAtOnePlace() {
        int widest = Sparkline.widest(List.of("Palabras", "Hechos"));
        String words = ground("Palabras", widest);
        assertEquals(words, ground("Hechos", widest));
        assertEquals(words, ground("Palabras", Sparkline.widest(List.of("Palabras"))), "beside the widest label");
        assertFalse(words.equals(ground("Hechos", Sparkline.widest(List.of("Hechos")))));
    }

    private static String ground(String label, int labels) {
        return new Sparkline("spark-words", Shape.CIRCLE, label, labels, 2, List.of())
                .draw()
                .replaceAll("(?s).*spark-ground\" d=\"([^\"]*)\".*", "$1");
    }

    @Test
    void aLabelIsEscaped() {
        String drawn = new Sparkline("spark-words", Shape.CIRCLE, "<a>", Sparkline.widest(List.of("<a>")), 2, List.of())
                .draw();
        assertFalse(drawn.contains("<a>"), drawn);
    }
}
