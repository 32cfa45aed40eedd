package org.keptword.web.prep;

import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.shared.ParticipantId;
import org.keptword.sharing.CurrentShares;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.SharedText.Block;
import org.keptword.sharing.SharedText.Label;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;
import org.keptword.web.sharing.SharedCounts;

/** What one partner shows the other: exactly the text its author said yes to. */
final class SharedPart {

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final Html html;
    private final AnswerTexts answers;

    SharedPart(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.html = writer.html();
        this.answers = new AnswerTexts(writer.speech(), writer.dates());
    }

    /** In one sentence a strand, at the table. */
    void glance() {
        writer.section("since", StrandsPart.since(report, writer));
        long words = report.shared().stream()
                .filter(text -> text.kind() == ShareKind.WORK)
                .count();
        line("words", writer.say("table.words", words));
        line("deeds", writer.say("table.deeds", report.shared().size() - words));
        line("trust", writer.say("table.trust"));
    }

    private void line(String strand, String says) {
        html.say("h3", "prep-strand prep-strand-" + strand, writer.say("strand." + strand));
        html.in("p", "prep-line", () -> {
            html.text(says);
            if (!strand.equals("trust")) {
                writer.trace(
                        Kind.SHARED,
                        Route.CASE_SHARING.path(report.caseId()),
                        writer.speech().of("prep.ref", Kind.SHARED));
            }
        });
    }

    /** The texts. */
    void texts() {
        boolean table = report.whom().kind() == PrepKind.TABLE;
        writer.section("shared", writer.say(table ? "shared" : "own.shared"));
        if (report.shared().isEmpty() && report.sharedMore() == 0) {
            html.say("p", "prep-none", writer.say("shared.none"));
        }
        report.shared().forEach(text -> html.in("div", "prep-piece", () -> text(text, table)));
        if (report.sharedMore() > 0) {
            html.say("p", "prep-none", writer.say("shared.more", report.sharedMore()));
        }
    }

    private void text(CurrentShares.Text text, boolean table) {
        html.in("h3", null, () -> {
            html.text(title(text));
            writer.trace(
                    Kind.SHARED,
                    Route.CASE_SHARING.path(report.caseId()),
                    writer.speech().of("prep.ref", Kind.SHARED));
        });
        String day = writer.dates().day(text.shownAt());
        html.say(
                "p",
                "prep-meta",
                table
                        ? writer.say("shared.shows", name(text.author()), name(text.recipient()), day)
                        : writer.say("own.shared.since", day));
        text.promise().ifPresent(words -> html.say("p", "prep-words", words));
        text.text().blocks().forEach(this::block);
    }

    private String title(CurrentShares.Text text) {
        String day =
                text.text().day().map(one -> ", " + writer.dates().day(one)).orElse("");
        return text.text()
                .title()
                .map(title -> writer.in(title) + day)
                .orElseGet(() -> writer.speech().of("prep.shared.kind", text.kind()));
    }

    private void block(Block block) {
        String question = block.question().map(writer::in).orElse("");
        switch (block.label()) {
            case HEADING ->
                html.say("p", "prep-group", block.row() > 0 ? writer.say("row", question, block.row()) : question);
            case ANSWER, PROMISE -> {
                if (!question.isEmpty()) {
                    html.say("p", "prep-question", question);
                }
                block.values()
                        .forEach(value -> html.say(
                                "p",
                                value.kind() == org.keptword.homework.FullResponse.Value.Kind.WORDS
                                        ? "prep-words"
                                        : "prep-value",
                                answers.say(value)));
            }
            case COURSE, NOTICED -> html.say("p", "prep-value", counted(block.label(), block.counts()));
        }
    }

    private String counted(Label label, List<Integer> counts) {
        return SharedCounts.say(writer.speech(), "prep.shared.counts", label, counts);
    }

    private String name(ParticipantId who) {
        return report.people().stream()
                .filter(one -> one.id().equals(who))
                .map(CaseLine.Who::name)
                .findFirst()
                .orElse("");
    }
}
