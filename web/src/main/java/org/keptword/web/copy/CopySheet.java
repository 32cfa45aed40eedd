package org.keptword.web.copy;

import java.util.Optional;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** The paper an own copy is written on. */
final class CopySheet extends Surface {

    private CopySheet(LocalizedTexts localizedTexts, Dates dates, Medium medium) {
        super("copy.paper", localizedTexts, dates, medium);
    }

    static CopySheet of(LocalizedTexts localizedTexts, Dates dates, PdfRenderer press) {
        return new CopySheet(localizedTexts, dates, Medium.paper(press));
    }

    /** A paragraph. */
    void line(String text) {
        html().say("p", "summary-line", text);
    }

    /** A small line about what follows or went before. */
    void meta(String text) {
        html().say("p", "summary-meta", text);
    }

    /** A question, or a label before a text. */
    void question(String text) {
        html().say("p", "summary-question", text);
    }

    /** Somebody's own words. */
    void words(String text) {
        html().say("p", "summary-words", text);
    }

    /** The same where there are any, with a label. */
    void words(String label, Optional<String> text) {
        text.filter(any -> !any.isBlank()).ifPresent(any -> {
            question(label);
            words(any);
        });
    }

    /** Something that belongs together. */
    void piece(String title, Runnable inside) {
        html().in("div", "summary-piece", () -> {
            html().say("h3", null, title);
            inside.run();
        });
    }
}
