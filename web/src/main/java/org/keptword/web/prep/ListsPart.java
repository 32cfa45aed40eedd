package org.keptword.web.prep;

import org.keptword.homework.Recurrence;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepWork;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;

/** What was given, what came of it and what is open, line by line. */
final class ListsPart {

    private final PrepReport report;
    private final Canvas canvas;
    private final Html html;
    private final boolean own;

    ListsPart(PrepReport report, Canvas canvas) {
        this.report = report;
        this.canvas = canvas;
        this.html = canvas.html();
        this.own = report.whom().kind() == PrepKind.PARTNER;
    }

    void write() {
        canvas.section("homework", canvas.say(own ? "own.homework" : "homework"));
        for (PrepWork one : report.work()) {
            name(one);
            if (!own) {
                given(one);
            }
            handedIn(one);
        }
        canvas.section("open", canvas.say("open"));
        report.work().forEach(this::open);
    }

    private void name(PrepWork one) {
        if (!own) {
            html.say("h3", null, one.name());
        }
    }

    private void given(PrepWork one) {
        if (one.given().isEmpty()) {
            html.say("p", "prep-none", canvas.say("given.none"));
            return;
        }
        html.say("p", "prep-label", canvas.say("given"));
        html.in(
                "ul",
                "prep-lines",
                () -> one.given()
                        .forEach(given -> html.in("li", null, () -> {
                            html.text(given(given));
                            homework();
                        })));
    }

    private String given(PrepWork.Given given) {
        String due = given.due()
                .map(day -> canvas.say("given.due", canvas.dates().day(day)))
                .or(() -> given.last().map(entry -> canvas.say("given.last", canvas.entry(entry))))
                .orElse("");
        String said = canvas.in(given.title()) + ". "
                + canvas.say(given.handedIn() ? "given.handed-in" : "given.not-handed-in") + " " + due;
        return said.strip();
    }

    private void handedIn(PrepWork one) {
        if (one.handedIn().isEmpty()) {
            html.say("p", "prep-none", canvas.say(own ? "own.handed-in.none" : "handed-in.none"));
            return;
        }
        if (!own) {
            html.say("p", "prep-label", canvas.say("handed-in"));
        }
        html.in(
                "ul",
                "prep-lines",
                () -> one.handedIn()
                        .forEach(line -> html.in("li", null, () -> {
                            String title = canvas.in(line.title());
                            html.text(canvas.say(
                                    "handed-in.line",
                                    title,
                                    line.pieces(),
                                    canvas.dates().day(line.lastAt()),
                                    own ? 0 : line.unread()));
                            new PrepPieces(canvas, own).trace(line.piece(), title, one.name(), line.lastAt());
                        })));
    }

    private void open(PrepWork one) {
        name(one);
        if (one.open().isEmpty()) {
            html.say("p", "prep-none", canvas.say("open.none", own ? 0 : one.queued()));
            return;
        }
        html.in(
                "ul",
                "prep-lines",
                () -> one.open()
                        .forEach(open -> html.in("li", null, () -> {
                            html.text(open(open));
                            homework();
                        })));
        if (one.queued() > 0 && !own) {
            html.say("p", "prep-none", canvas.say("open.queued", one.queued()));
        }
    }

    private String open(PrepWork.Open open) {
        StringBuilder said = new StringBuilder(canvas.in(open.title())).append('.');
        open.due()
                .ifPresent(day -> said.append(' ')
                        .append(canvas.say("given.due", canvas.dates().day(day))));
        open.entry().ifPresent(entry -> said.append(' ').append(canvas.say("open.entry", canvas.entry(entry))));
        if (open.returned()) {
            said.append(' ').append(canvas.say("open.returned"));
        } else if (open.recurs() == Recurrence.Kind.BEFORE_SESSION) {
            said.append(' ').append(canvas.say("open.beforeSession"));
        } else if (open.recurs() != Recurrence.Kind.NEVER) {
            said.append(' ').append(canvas.say("open.recurs"));
        }
        return said.toString();
    }

    private void homework() {
        canvas.trace(
                Kind.HOMEWORK,
                Route.CASE_HOMEWORK.path(report.caseId()),
                canvas.speech().of("prep.ref", Kind.HOMEWORK));
    }
}
