package org.keptword.web.prep;

import java.text.NumberFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.WorkEntry;
import org.keptword.web.chart.Frame;
import org.keptword.web.chart.Lettering;
import org.keptword.web.chart.Numbers;
import org.keptword.web.chart.PaperLettering;
import org.keptword.web.chart.ScreenLettering;
import org.keptword.web.paper.Html;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.prep.References.Reference;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/**
 * Where a prep report is written, on screen or on paper: the same words in the same order. Where a line comes from is a link on screen and
 * the same short mark on paper.
 */
final class Canvas {

    private static final String DRAWN = PaperPress.read("/org/keptword/web/progress/chart-paper.css");

    private final Html html;
    private final Speech speech;
    private final Dates dates;
    private final Lettering lettering;
    private final NumberFormat numbers;
    private final UnaryOperator<String> readable;
    private final References references;
    private final Map<String, String> sections = new LinkedHashMap<>();

    private Canvas(Speech speech, Dates dates, Lettering lettering, UnaryOperator<String> readable) {
        this.html = new Html(readable);
        this.speech = speech;
        this.dates = dates;
        this.lettering = lettering;
        this.readable = readable;
        this.numbers = Numbers.in(speech.language());
        this.references = new References(speech);
    }

    static Canvas screen(Speech speech, Dates dates) {
        return new Canvas(speech, dates, new ScreenLettering(), UnaryOperator.identity());
    }

    static Canvas paper(Speech speech, Dates dates, PaperPress press) {
        return new Canvas(speech, dates, new PaperLettering(press.letters(), DRAWN), press.glyphs());
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

    References references() {
        return references;
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** Says a text of this page. */
    String say(String key, Object... args) {
        return speech.with("prep." + key, args);
    }

    /** Words of the guide. */
    String in(LocalizedText text) {
        return speech.in(text);
    }

    /** Which entry of an exercise that comes back. */
    String entry(WorkEntry entry) {
        return entry.weekly() ? say("entry.week", dates.day(entry.day())) : dates.day(entry.day());
    }

    /** A text fit for where it is drawn. */
    String readable(String text) {
        return readable.apply(text);
    }

    /** A heading that bookmarks lead to. */
    void section(String id, String heading) {
        sections.put(id, heading);
        html.heading(2, id, heading);
    }

    /** Writes where a line comes from, after it. */
    void trace(Kind kind, String address, String title) {
        mark(references.of(kind, address, title));
    }

    /** Writes a mark, after a space. */
    void mark(Reference reference) {
        html.text(" ");
        if (isPaper()) {
            html.say("span", "prep-ref", reference.mark());
        } else {
            html.link(reference.address(), "prep-ref", false, reference.mark());
        }
    }

    boolean isPaper() {
        return lettering.style().isPresent();
    }

    /** Puts a drawing on the page. */
    void draw(int plot, BiFunction<Frame, Lettering, String> drawing) {
        if (isPaper()) {
            html.in("div", "chart-sheet", () -> html.draw(drawing.apply(Frame.wide(plot), lettering)));
            return;
        }
        html.in("div", "chart-wide", () -> html.draw(drawing.apply(Frame.wide(plot), lettering)));
        html.in("div", "chart-narrow", () -> html.draw(drawing.apply(Frame.narrow(plot), lettering)));
    }
}
