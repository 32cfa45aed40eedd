package org.keptword.web.progress;

import java.text.NumberFormat;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.keptword.web.chart.Frame;
import org.keptword.web.chart.Lettering;
import org.keptword.web.chart.Numbers;
import org.keptword.web.chart.PaperLettering;
import org.keptword.web.chart.ScreenLettering;
import org.keptword.web.paper.Html;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/**
 * Where a progress page is written: on screen with each drawing once for desks and once for phones and the numbers folded away, or on
 * paper with each drawing once and the numbers after it.
 */
final class Easel {

    private static final String NOTHING = "–";
    private static final String DRAWN = PaperPress.read("/org/keptword/web/progress/chart-paper.css");

    private final Html html;
    private final Speech speech;
    private final Dates dates;
    private final Lettering lettering;
    private final NumberFormat numbers;
    private final UnaryOperator<String> readable;

    private Easel(Speech speech, Dates dates, Lettering lettering, UnaryOperator<String> readable) {
        this.html = new Html(readable);
        this.speech = speech;
        this.dates = dates;
        this.lettering = lettering;
        this.readable = readable;
        this.numbers = Numbers.in(speech.language());
    }

    static Easel screen(Speech speech, Dates dates) {
        return new Easel(speech, dates, new ScreenLettering(), UnaryOperator.identity());
    }

    static Easel paper(Speech speech, Dates dates, PaperPress press) {
        return new Easel(speech, dates, new PaperLettering(press.letters(), DRAWN), press.glyphs());
    }

    boolean onPaper() {
        return lettering.style().isPresent();
    }

    Html html() {
        return html;
    }

    Speech speech() {
        return speech;
    }

    Dates dates() {
        return dates;
    }

    NumberFormat numbers() {
        return numbers;
    }

    /** A name fit for where it is drawn. */
    String name(String name) {
        return readable.apply(name);
    }

    /** Says a text of this page. */
    String say(String key, Object... args) {
        return speech.with("progress." + key, args);
    }

    /** A number as it is written. */
    String number(double value) {
        return numbers.format(value);
    }

    /** A number as it is written, or a dash for none. */
    String number(OptionalDouble value) {
        return value.isPresent() ? numbers.format(value.getAsDouble()) : NOTHING;
    }

    /** What stands where there is no number. */
    String nothing() {
        return NOTHING;
    }

    /** Puts a drawing on the page. */
    void draw(int plot, BiFunction<Frame, Lettering, String> drawing) {
        if (onPaper()) {
            html.in("div", "chart-sheet", () -> html.draw(drawing.apply(Frame.wide(plot), lettering)));
            return;
        }
        html.in("div", "chart-wide", () -> html.draw(drawing.apply(Frame.wide(plot), lettering)));
        html.in("div", "chart-narrow", () -> html.draw(drawing.apply(Frame.narrow(plot), lettering)));
    }

    /**
     * The numbers of a strand, behind one key on screen.
     *
     * @param note how to read them, or null
     */
    void table(String caption, String note, Runnable rows) {
        Runnable table = () -> html.in("table", "table numbers", () -> {
            html.say("caption", onPaper() ? null : "visually-hidden", caption);
            rows.run();
        });
        Runnable below = () -> {
            if (note != null) {
                html.say("p", "small soft", note);
            }
        };
        if (onPaper()) {
            table.run();
            below.run();
            return;
        }
        html.in("details", "chart-numbers", () -> {
            html.say("summary", null, speech.get("progress.show-numbers"));
            html.draw("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .draw(Html.escape(caption))
                    .draw("\">");
            table.run();
            html.draw("</div>");
            below.run();
        });
    }

    /** The mark and name of a strand, as a heading. */
    void strand(String id, String strand, String mark) {
        html.draw("<h2 id=\"" + id + "\" class=\"strand strand-" + strand + "\">");
        if (!onPaper()) {
            html.draw("<svg viewBox=\"0 0 12 12\" aria-hidden=\"true\" focusable=\"false\">" + mark + "</svg>");
        }
        html.text(speech.get("progress." + strand));
        html.draw("</h2>");
    }
}
