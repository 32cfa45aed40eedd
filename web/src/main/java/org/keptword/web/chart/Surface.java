package org.keptword.web.chart;

import java.text.NumberFormat;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.keptword.guide.form.LocalizedText;
import org.keptword.web.paper.Html;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/**
 * Where a document is written and drawn, on screen or on paper, with the same words, numbers and drawings. A document adds only what it
 * alone has.
 */
public class Surface {

    private static final String DRAWN = PdfRenderer.read("/org/keptword/web/chart/chart-paper.css");

    private final String texts;
    private final LocalizedTexts localizedTexts;
    private final Dates dates;
    private final Medium medium;
    private final Html html;
    private final NumberFormat numbers;

    /**
     * What it is written on.
     *
     * @param readable makes a text fit for it
     */
    public record Medium(Lettering lettering, UnaryOperator<String> readable) {

        public static Medium screen() {
            return new Medium(new ScreenLettering(), UnaryOperator.identity());
        }

        public static Medium paper(PdfRenderer press) {
            return new Medium(new PaperLettering(press.letters(), DRAWN), press.glyphs());
        }
    }

    /** @param texts what the keys of its texts begin with */
    protected Surface(String texts, LocalizedTexts localizedTexts, Dates dates, Medium medium) {
        this.texts = texts + ".";
        this.localizedTexts = localizedTexts;
        this.dates = dates;
        this.medium = medium;
        this.html = new Html(medium.readable());
        this.numbers = Numbers.in(localizedTexts.language());
    }

    public final boolean onPaper() {
        return medium.lettering().style().isPresent();
    }

    public final Html html() {
        return html;
    }

    public final LocalizedTexts speech() {
        return localizedTexts;
    }

    public final Dates dates() {
        return dates;
    }

    public final NumberFormat numbers() {
        return numbers;
    }

    /** A number as it is written: one decimal at most, and a true minus. */
    public final String number(double value) {
        return numbers.format(value);
    }

    /** Says a text of this document. */
    public final String say(String key, Object... args) {
        return localizedTexts.with(texts + key, args);
    }

    /** Words of the guide. */
    public final String in(LocalizedText text) {
        return localizedTexts.in(text);
    }

    /** A text fit for where it is drawn. */
    public final String readable(String text) {
        return medium.readable().apply(text);
    }

    /** A drawing: once on paper, on screen once for desks and once for phones. */
    public final void draw(int plot, BiFunction<Frame, Lettering, String> drawing) {
        if (onPaper()) {
            put("chart-sheet", drawing, Frame.wide(plot));
            return;
        }
        put("chart-wide", drawing, Frame.wide(plot));
        put("chart-narrow", drawing, Frame.narrow(plot));
    }

    /** A table of numbers; on screen it scrolls by itself where it is too wide. */
    public final void table(String caption, Runnable rows) {
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

    private void put(String style, BiFunction<Frame, Lettering, String> drawing, Frame frame) {
        html.in("div", style, () -> html.draw(drawing.apply(frame, medium.lettering())));
    }
}
