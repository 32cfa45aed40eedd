package org.keptword.web.chart;

import gg.jte.Content;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.keptword.guide.form.LocalizedText;
import org.keptword.web.paper.Html;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Templates;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/**
 * Where a document is written and drawn, on screen or on paper, with the same words, numbers and drawings. A document adds only what it
 * alone has.
 */
public class Surface {

    private static final String DRAWN = PdfRenderer.read("/org/keptword/web/chart/chart-paper.css");

    /** So many letters of table heads stand beside each other on the narrowest paper. */
    private static final int HEAD_LETTERS = 90;

    private final String texts;
    private final LocalizedTexts localizedTexts;
    private final Dates dates;
    private final Medium medium;
    private final NumberFormat numbers;
    private final Map<Double, String> written = new HashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();

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
        this.numbers = Numbers.in(localizedTexts.region());
    }

    /** A document on screen. */
    public static Surface screen(String texts, LocalizedTexts localizedTexts, Dates dates) {
        return new Surface(texts, localizedTexts, dates, Medium.screen());
    }

    /** A document on paper that is kept for years, so that its dates have their year. */
    public static Surface paper(String texts, LocalizedTexts localizedTexts, Dates dates, PdfRenderer press) {
        return new Surface(texts, localizedTexts, dates.kept(), Medium.paper(press));
    }

    public final boolean onPaper() {
        return medium.lettering().style().isPresent();
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
        return written.computeIfAbsent(value, numbers::format);
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

    /**
     * Whether a table of so many columns has room for the longest word of a head. Where it has not, the word is broken, so that no column
     * leaves the page.
     */
    public final boolean staysWhole(String head, int columns) {
        return Arrays.stream(head.split(" ", -1)).mapToInt(String::length).max().orElse(0) * columns <= HEAD_LETTERS;
    }

    /** Fills a template with a document written here. */
    public final String fill(String template, Object document) {
        return Templates.fill(template, document, text -> Html.allowed(readable(text)));
    }

    /** Notes a heading that bookmarks lead to by its id, and returns it. */
    public final String section(String id, String heading) {
        sections.put(id, heading);
        return heading;
    }

    /** The headings that were noted, by their ids, in the order of the page. */
    public final Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** One size of a drawing. */
    public record Drawn(String style, Content svg) {}

    /** A drawing, which has escaped its texts itself: once on paper, on screen once for desks and once for phones. */
    public final List<Drawn> drawing(int plot, BiFunction<Frame, Lettering, String> drawing) {
        return onPaper()
                ? List.of(drawn("chart-sheet", drawing, Frame.wide(plot)))
                : List.of(
                        drawn("chart-wide", drawing, Frame.wide(plot)),
                        drawn("chart-narrow", drawing, Frame.narrow(plot)));
    }

    private Drawn drawn(String style, BiFunction<Frame, Lettering, String> drawing, Frame frame) {
        String svg = drawing.apply(frame, medium.lettering());
        return new Drawn(style, out -> out.writeContent(svg));
    }
}
