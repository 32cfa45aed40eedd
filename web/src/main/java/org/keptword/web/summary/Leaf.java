package org.keptword.web.summary;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.keptword.guide.form.LocalizedText;
import org.keptword.web.chart.Frame;
import org.keptword.web.chart.Lettering;
import org.keptword.web.chart.Numbers;
import org.keptword.web.chart.PaperLettering;
import org.keptword.web.chart.ScreenLettering;
import org.keptword.web.paper.Html;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Where a summary is written: on screen, or on paper with the same words, numbers and drawings. */
final class Leaf {

    private static final String DRAWN = PaperPress.read("/org/keptword/web/progress/chart-paper.css");

    private final Html html;
    private final Speech speech;
    private final Dates dates;
    private final Lettering lettering;
    private final UnaryOperator<String> readable;
    private final NumberFormat numbers;

    private Leaf(Speech speech, Dates dates, Lettering lettering, UnaryOperator<String> readable) {
        this.html = new Html(readable);
        this.speech = speech;
        this.dates = dates;
        this.lettering = lettering;
        this.readable = readable;
        this.numbers = Numbers.in(speech.language());
    }

    static Leaf screen(Speech speech, Dates dates) {
        return new Leaf(speech, dates, new ScreenLettering(), UnaryOperator.identity());
    }

    static Leaf paper(Speech speech, Dates dates, PaperPress press) {
        return new Leaf(speech, dates, new PaperLettering(press.letters(), DRAWN), press.glyphs());
    }

    boolean onPaper() {
        return lettering.style().isPresent();
    }

    Html html() {
        return html;
    }

    Dates dates() {
        return dates;
    }

    Speech speech() {
        return speech;
    }

    NumberFormat numbers() {
        return numbers;
    }

    /** A number as it is written: one decimal at most, and a true minus. */
    String number(double value) {
        return numbers.format(value);
    }

    /** A text of a summary. */
    String say(String key, Object... args) {
        return speech.with("summary." + key, args);
    }

    String in(LocalizedText text) {
        return speech.in(text);
    }

    /** A name fit for where it is drawn. */
    String drawn(String name) {
        return readable.apply(name);
    }

    /** A paragraph. */
    void line(String text) {
        html.say("p", "summary-line", text);
    }

    /** A paragraph about what is not there. */
    void nothing(String text) {
        html.say("p", "summary-none", text);
    }

    /** A list of sentences. */
    void list(List<String> lines) {
        html.in("ul", "summary-lines", () -> lines.forEach(line -> html.say("li", null, line)));
    }

    /** A table; on screen it scrolls by itself where it is too wide. */
    void table(String caption, Runnable rows) {
        Runnable table = () -> html.in("table", "table numbers", () -> {
            html.say("caption", onPaper() ? null : "visually-hidden", caption);
            rows.run();
        });
        if (onPaper()) {
            table.run();
            return;
        }
        html.draw("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .draw(Html.escape(caption))
                .draw("\">");
        table.run();
        html.draw("</div>");
    }

    /** A drawing: once on paper, on screen once for desks and once for phones. */
    void draw(int plot, BiFunction<Frame, Lettering, String> drawing) {
        if (onPaper()) {
            html.in("div", "chart-sheet", () -> html.draw(drawing.apply(Frame.wide(plot), lettering)));
            return;
        }
        html.in("div", "chart-wide", () -> html.draw(drawing.apply(Frame.wide(plot), lettering)));
        html.in("div", "chart-narrow", () -> html.draw(drawing.apply(Frame.narrow(plot), lettering)));
    }
}
