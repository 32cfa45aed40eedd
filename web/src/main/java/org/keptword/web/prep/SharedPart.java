package org.keptword.web.prep;

import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.shared.ParticipantId;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.SharedNow;
import org.keptword.sharing.SharedText.Block;
import org.keptword.sharing.SharedText.Label;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;
import org.keptword.web.sharing.SharedCounts;

/** What one partner shows the other: exactly the text its author said yes to. */
final class SharedPart {

    private final PrepReport report;
    private final Canvas canvas;
    private final Html html;
    private final SpokenAnswers answers;

    SharedPart(PrepReport report, Canvas canvas) {
        this.report = report;
        this.canvas = canvas;
        this.html = canvas.html();
        this.answers = new SpokenAnswers(canvas.speech(), canvas.dates());
    }

    /** In one sentence a strand, at the table. */
    void glance() {
        canvas.section("since", StrandsPart.since(report, canvas));
        long words = report.shared().stream()
                .filter(text -> text.kind() == ShareKind.WORK)
                .count();
        line("words", canvas.say("table.words", words));
        line("deeds", canvas.say("table.deeds", report.shared().size() - words));
        line("trust", canvas.say("table.trust"));
    }

    private void line(String strand, String says) {
        html.say("h3", "prep-strand prep-strand-" + strand, canvas.say("strand." + strand));
        html.in("p", "prep-line", () -> {
            html.text(says);
            if (!strand.equals("trust")) {
                canvas.trace(
                        Kind.SHARED,
                        Route.CASE_SHARING.path(report.caseId()),
                        canvas.speech().of("prep.ref", Kind.SHARED));
            }
        });
    }

    /** The texts. */
    void texts() {
        boolean table = report.whom().kind() == PrepKind.TABLE;
        canvas.section("shared", canvas.say(table ? "shared" : "own.shared"));
        if (report.shared().isEmpty() && report.sharedMore() == 0) {
            html.say("p", "prep-none", canvas.say("shared.none"));
        }
        report.shared().forEach(text -> html.in("div", "prep-piece", () -> text(text, table)));
        if (report.sharedMore() > 0) {
            html.say("p", "prep-none", canvas.say("shared.more", report.sharedMore()));
        }
    }

    private void text(SharedNow.Text text, boolean table) {
        html.in("h3", null, () -> {
            html.text(title(text));
            canvas.trace(
                    Kind.SHARED,
                    Route.CASE_SHARING.path(report.caseId()),
                    canvas.speech().of("prep.ref", Kind.SHARED));
        });
        String day = canvas.dates().day(text.shownAt());
        html.say(
                "p",
                "prep-meta",
                table
                        ? canvas.say("shared.shows", name(text.author()), name(text.recipient()), day)
                        : canvas.say("own.shared.since", day));
        text.promise().ifPresent(words -> html.say("p", "prep-words", words));
        text.text().blocks().forEach(this::block);
    }

    private String title(SharedNow.Text text) {
        String day =
                text.text().day().map(one -> ", " + canvas.dates().day(one)).orElse("");
        return text.text()
                .title()
                .map(title -> canvas.in(title) + day)
                .orElseGet(() -> canvas.speech().of("prep.shared.kind", text.kind()));
    }

    private void block(Block block) {
        String question = block.question().map(canvas::in).orElse("");
        switch (block.label()) {
            case HEADING ->
                html.say("p", "prep-group", block.row() > 0 ? canvas.say("row", question, block.row()) : question);
            case ANSWER, PROMISE -> {
                if (!question.isEmpty()) {
                    html.say("p", "prep-question", question);
                }
                block.values()
                        .forEach(value -> html.say(
                                "p",
                                value.kind() == org.keptword.homework.AnsweredWork.Value.Kind.WORDS
                                        ? "prep-words"
                                        : "prep-value",
                                answers.say(value)));
            }
            case COURSE, NOTICED -> html.say("p", "prep-value", counted(block.label(), block.counts()));
        }
    }

    private String counted(Label label, List<Integer> counts) {
        return SharedCounts.say(canvas.speech(), "prep.shared.counts", label, counts);
    }

    private String name(ParticipantId who) {
        return report.people().stream()
                .filter(one -> one.id().equals(who))
                .map(CaseLine.Who::name)
                .findFirst()
                .orElse("");
    }
}
