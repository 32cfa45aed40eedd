package org.keptword.web.summary;

import java.util.List;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Where a summary is written. */
final class Leaf extends Surface {

    private Leaf(Speech speech, Dates dates, Medium medium) {
        super("summary", speech, dates, medium);
    }

    static Leaf screen(Speech speech, Dates dates) {
        return new Leaf(speech, dates, Medium.screen());
    }

    static Leaf paper(Speech speech, Dates dates, PaperPress press) {
        return new Leaf(speech, dates, Medium.paper(press));
    }

    /** A paragraph. */
    void line(String text) {
        html().say("p", "summary-line", text);
    }

    /** A paragraph about what is not there. */
    void nothing(String text) {
        html().say("p", "summary-none", text);
    }

    /** A list of sentences. */
    void list(List<String> lines) {
        html().in("ul", "summary-lines", () -> lines.forEach(line -> html().say("li", null, line)));
    }
}
