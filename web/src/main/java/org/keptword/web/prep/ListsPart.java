package org.keptword.web.prep;

import org.keptword.homework.Recurrence;
import org.keptword.reports.PrepHomework;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;

/** What was given, what came of it and what is open, line by line. */
final class ListsPart {

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final Html html;
    private final boolean own;

    ListsPart(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.html = writer.html();
        this.own = report.whom().kind() == PrepKind.PARTNER;
    }

    void write() {
        writer.section("homework", writer.say(own ? "own.homework" : "homework"));
        for (PrepHomework one : report.work()) {
            name(one);
            if (!own) {
                given(one);
            }
            handedIn(one);
        }
        writer.section("open", writer.say("open"));
        report.work().forEach(this::open);
    }

    private void name(PrepHomework one) {
        if (!own) {
            html.say("h3", null, one.name());
        }
    }

    private void given(PrepHomework one) {
        if (one.given().isEmpty()) {
            html.say("p", "prep-none", writer.say("given.none"));
            return;
        }
        html.say("p", "prep-label", writer.say("given"));
        html.in(
                "ul",
                "prep-lines",
                () -> one.given()
                        .forEach(given -> html.in("li", null, () -> {
                            html.text(given(given));
                            homework();
                        })));
    }

    private String given(PrepHomework.Given given) {
        String due = given.due()
                .map(day -> writer.say("given.due", writer.dates().day(day)))
                .or(() -> given.last().map(entry -> writer.say("given.last", writer.entry(entry))))
                .orElse("");
        String said = writer.in(given.title()) + ". "
                + writer.say(given.handedIn() ? "given.handed-in" : "given.not-handed-in") + " " + due;
        return said.strip();
    }

    private void handedIn(PrepHomework one) {
        if (one.handedIn().isEmpty()) {
            html.say("p", "prep-none", writer.say(own ? "own.handed-in.none" : "handed-in.none"));
            return;
        }
        if (!own) {
            html.say("p", "prep-label", writer.say("handed-in"));
        }
        html.in(
                "ul",
                "prep-lines",
                () -> one.handedIn()
                        .forEach(line -> html.in("li", null, () -> {
                            String title = writer.in(line.title());
                            html.text(writer.say(
                                    "handed-in.line",
                                    title,
                                    line.pieces(),
                                    writer.dates().day(line.lastAt()),
                                    own ? 0 : line.unread()));
                            new PrepResponses(writer, own).trace(line.piece(), title, one.name(), line.lastAt());
                        })));
    }

    private void open(PrepHomework one) {
        name(one);
        if (one.open().isEmpty()) {
            html.say("p", "prep-none", writer.say("open.none", own ? 0 : one.queued()));
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
            html.say("p", "prep-none", writer.say("open.queued", one.queued()));
        }
    }

    private String open(PrepHomework.Open open) {
        StringBuilder said = new StringBuilder(writer.in(open.title())).append('.');
        open.due()
                .ifPresent(day -> said.append(' ')
                        .append(writer.say("given.due", writer.dates().day(day))));
        open.entry().ifPresent(entry -> said.append(' ').append(writer.say("open.entry", writer.entry(entry))));
        if (open.returned()) {
            said.append(' ').append(writer.say("open.returned"));
        } else if (open.recurs() == Recurrence.Kind.BEFORE_SESSION) {
            said.append(' ').append(writer.say("open.beforeSession"));
        } else if (open.recurs() != Recurrence.Kind.NEVER) {
            said.append(' ').append(writer.say("open.recurs"));
        }
        return said.toString();
    }

    private void homework() {
        writer.trace(
                Kind.HOMEWORK,
                Route.CASE_HOMEWORK.path(report.caseId()),
                writer.speech().of("prep.ref", Kind.HOMEWORK));
    }
}
