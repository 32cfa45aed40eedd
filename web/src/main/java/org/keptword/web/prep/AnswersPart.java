package org.keptword.web.prep;

import java.util.List;
import java.util.function.Function;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepWork;
import org.keptword.web.paper.Html;

/** Answers in full, and what was replied to others. */
final class AnswersPart {

    private final PrepReport report;
    private final Canvas canvas;
    private final Html html;
    private final PrepPieces pieces;
    private final boolean own;

    AnswersPart(PrepReport report, Canvas canvas) {
        this.report = report;
        this.canvas = canvas;
        this.html = canvas.html();
        this.own = report.whom().kind() == PrepKind.PARTNER;
        this.pieces = new PrepPieces(canvas, own);
    }

    /** What was marked for the session. */
    void brought() {
        canvas.section("brought", canvas.say(own ? "own.brought" : "brought"));
        if (isNothing(PrepWork::brought)) {
            html.say("p", "prep-none", canvas.say(own ? "own.brought.none" : "brought.none"));
        }
        inFull(PrepWork::brought);
    }

    /** What else was handed in, or how much of it there is. */
    void others() {
        int more = report.work().stream().mapToInt(PrepWork::more).sum();
        if (report.everything() && !isNothing(PrepWork::others)) {
            canvas.section("others", canvas.say("others"));
            inFull(PrepWork::others);
        } else if (more > 0) {
            canvas.section("others", canvas.say("others"));
            html.say("p", "prep-none", canvas.say("others.more", more));
        }
    }

    /** What was replied to pieces that are not in full. */
    void replies() {
        if (isNothing(PrepWork::replies)) {
            return;
        }
        canvas.section("replies", canvas.say(own ? "own.replies" : "replies"));
        for (PrepWork one : report.work()) {
            if (!one.replies().isEmpty()) {
                name(one);
                one.replies()
                        .forEach(reply -> html.in("div", "prep-piece", () -> {
                            html.in(own ? "h3" : "h4", null, () -> {
                                html.text(canvas.in(reply.title()));
                                pieces.trace(
                                        reply.sent().response(),
                                        canvas.in(reply.title()),
                                        one.name(),
                                        reply.sent().sentAt());
                            });
                            pieces.reply(reply.sent());
                        }));
            }
        }
    }

    private void inFull(Function<PrepWork, List<PrepWork.InFull>> which) {
        for (PrepWork one : report.work()) {
            if (!which.apply(one).isEmpty()) {
                name(one);
                which.apply(one).forEach(piece -> pieces.piece(one, piece));
            }
        }
    }

    private void name(PrepWork one) {
        if (!own) {
            html.say("h3", null, one.name());
        }
    }

    private <T> boolean isNothing(Function<PrepWork, List<T>> which) {
        return report.work().stream().allMatch(one -> which.apply(one).isEmpty());
    }
}
