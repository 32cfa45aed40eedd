package org.keptword.web.summary;

import java.util.List;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.promises.PromiseTotal;
import org.keptword.reports.CaseSummary;
import org.keptword.web.paper.Html;

/** What became of promises, by owner. */
final class PromiseTable {

    private final CaseSummary summary;
    private final SummaryDocumentWriter writer;
    private final Html html;

    PromiseTable(CaseSummary summary, SummaryDocumentWriter writer) {
        this.summary = summary;
        this.writer = writer;
        this.html = writer.html();
    }

    void write() {
        if (summary.promises().isEmpty()) {
            writer.nothing(writer.say("promises.none"));
            return;
        }
        summary.promises().forEach(one -> writer.line(sentence(one)));
        writer.table(writer.say("promises.table"), () -> {
            html.in(
                    "thead",
                    null,
                    () -> html.in("tr", null, () -> {
                        html.head("col", 1, writer.say("promises.whose"));
                        List.of("kept", "late", "not-kept", "repaired", "let-go", "unanswered")
                                .forEach(column -> html.head("col", 1, writer.say("promises." + column)));
                    }));
            html.in("tbody", null, () -> summary.promises().forEach(this::row));
        });
    }

    private String sentence(PromiseTotal one) {
        Interval counts = one.counts();
        String name = summary.nameOf(one.owner());
        if (counts.answered() == 0) {
            return writer.say("promises.nothing-said", name, counts.unanswered());
        }
        return writer.say(
                "promises.person",
                name,
                counts.keptAtAll(),
                counts.answered(),
                counts.keptLate(),
                counts.notKept(),
                one.repaired());
    }

    private void row(PromiseTotal one) {
        Interval counts = one.counts();
        html.in("tr", null, () -> {
            html.head("row", 1, summary.nameOf(one.owner()));
            List.of(
                            counts.kept(),
                            counts.keptLate(),
                            counts.notKept(),
                            one.repaired(),
                            counts.letGo(),
                            counts.unanswered())
                    .forEach(count -> html.cell(String.valueOf(count)));
        });
    }
}
