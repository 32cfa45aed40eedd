package org.keptword.web.prep;

import java.util.List;
import java.util.function.Function;
import org.keptword.reports.PrepHomework;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.web.paper.Html;

/** Answers in full, and what was replied to others. */
final class AnswersPart {

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final Html html;
    private final PrepResponses pieces;
    private final boolean own;

    AnswersPart(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.html = writer.html();
        this.own = report.whom().kind() == PrepKind.PARTNER;
        this.pieces = new PrepResponses(writer, own);
    }

    /** What was marked for the session. */
    void brought() {
        writer.section("brought", writer.say(own ? "own.brought" : "brought"));
        if (isNothing(PrepHomework::brought)) {
            html.say("p", "prep-none", writer.say(own ? "own.brought.none" : "brought.none"));
        }
        inFull(PrepHomework::brought);
    }

    /** What else was handed in, or how much of it there is. */
    void others() {
        int more = report.work().stream().mapToInt(PrepHomework::more).sum();
        if (report.everything() && !isNothing(PrepHomework::others)) {
            writer.section("others", writer.say("others"));
            inFull(PrepHomework::others);
        } else if (more > 0) {
            writer.section("others", writer.say("others"));
            html.say("p", "prep-none", writer.say("others.more", more));
        }
    }

    /** What was replied to pieces that are not in full. */
    void replies() {
        if (isNothing(PrepHomework::replies)) {
            return;
        }
        writer.section("replies", writer.say(own ? "own.replies" : "replies"));
        for (PrepHomework one : report.work()) {
            if (!one.replies().isEmpty()) {
                name(one);
                one.replies()
                        .forEach(reply -> html.in("div", "prep-piece", () -> {
                            html.in(own ? "h3" : "h4", null, () -> {
                                html.text(writer.in(reply.title()));
                                pieces.trace(
                                        reply.sent().response(),
                                        writer.in(reply.title()),
                                        one.name(),
                                        reply.sent().sentAt());
                            });
                            pieces.reply(reply.sent());
                        }));
            }
        }
    }

    private void inFull(Function<PrepHomework, List<PrepHomework.InFull>> which) {
        for (PrepHomework one : report.work()) {
            if (!which.apply(one).isEmpty()) {
                name(one);
                which.apply(one).forEach(piece -> pieces.piece(one, piece));
            }
        }
    }

    private void name(PrepHomework one) {
        if (!own) {
            html.say("h3", null, one.name());
        }
    }

    private <T> boolean isNothing(Function<PrepHomework, List<T>> which) {
        return report.work().stream().allMatch(one -> which.apply(one).isEmpty());
    }
}
