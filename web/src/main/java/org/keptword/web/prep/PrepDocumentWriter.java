package org.keptword.web.prep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keptword.homework.RecurringEntry;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.prep.References.Reference;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Writes a prep report. Where a line comes from is a link on screen and the same short mark on paper. */
final class PrepDocumentWriter extends Surface {

    private final References references;
    private final Map<String, String> sections = new LinkedHashMap<>();

    private PrepDocumentWriter(LocalizedTexts localizedTexts, Dates dates, Medium medium) {
        super("prep", localizedTexts, dates, medium);
        this.references = new References(localizedTexts);
    }

    static PrepDocumentWriter screen(LocalizedTexts localizedTexts, Dates dates) {
        return new PrepDocumentWriter(localizedTexts, dates, Medium.screen());
    }

    static PrepDocumentWriter paper(LocalizedTexts localizedTexts, Dates dates, PdfRenderer press) {
        return new PrepDocumentWriter(localizedTexts, dates, Medium.paper(press));
    }

    References references() {
        return references;
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** Which entry of an exercise that comes back. */
    String entry(RecurringEntry entry) {
        return entry.weekly() ? say("entry.week", dates().day(entry.day())) : dates().day(entry.day());
    }

    /** A heading that bookmarks lead to. */
    void section(String id, String heading) {
        sections.put(id, heading);
        html().heading(2, id, heading);
    }

    /** Writes where a line comes from, after it. */
    void trace(Kind kind, String address, String title) {
        mark(references.of(kind, address, title));
    }

    /** Writes a mark, after a space. */
    void mark(Reference reference) {
        html().text(" ");
        if (onPaper()) {
            html().say("span", "prep-ref", reference.mark());
        } else {
            html().link(reference.address(), "prep-ref", false, reference.mark());
        }
    }
}
