package org.keptword.web.prep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.Recurrence;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepReport.PersonPart;
import org.keptword.web.paper.Html;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Writes a prep report as HTML: the same headings and sentences for the screen and for paper. */
final class PrepDocument {

    private final PrepReport report;
    private final Speech speech;
    private final Dates dates;
    private final Html html;
    private final PrepPieces pieces;
    private final Map<String, String> sections = new LinkedHashMap<>();

    /**
     * Lays a report out.
     *
     * @param readable makes a text fit for where it is shown
     */
    PrepDocument(PrepReport report, Speech speech, Dates dates, UnaryOperator<String> readable) {
        this.report = report;
        this.speech = speech;
        this.dates = dates;
        this.html = new Html(readable);
        this.pieces = new PrepPieces(html, speech, dates);
        write();
    }

    /** The whole, without anything around it. */
    String body() {
        return html.toString();
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** What the page is called. */
    String title() {
        return speech.with("prep.title", report.line().name(), report.place());
    }

    private void write() {
        head();
        summary();
        brought();
        agreed();
        table();
        replies();
        open();
        html.say("p", "prep-foot", speech.with("prep.foot", dates.exact(report.madeAt())));
    }

    private void head() {
        html.in("div", "prep-head", () -> {
            html.say("p", "prep-for", speech.get("prep.for-counselor"));
            html.heading(1, "top", report.line().name());
            html.say(
                    "p",
                    "prep-when",
                    speech.with(
                            "prep.when",
                            report.place(),
                            dates.moment(report.session().startsAt()),
                            report.session().minutes()));
            if (report.people().size() < report.line().participants().size()) {
                html.say("p", "prep-when", speech.with("prep.with", names()));
            }
            html.say("p", "prep-state", safety());
        });
    }

    private String names() {
        return String.join(", ", report.people().stream().map(PersonPart::name).toList());
    }

    private String safety() {
        String joint = speech.get(report.line().jointWork() ? "prep.joint.on" : "prep.joint.off");
        boolean see = report.seeSafety() || !report.line().jointWork();
        return see ? joint + " " + speech.get("prep.see-safety") : joint;
    }

    private void summary() {
        section(
                "since",
                report.last()
                        .map(last -> speech.with(
                                "prep.since",
                                last.ordinal().map(String::valueOf).orElse(""),
                                dates.day(last.startsAt())))
                        .orElseGet(() -> speech.get("prep.since-beginning")));
        if (report.isBare()) {
            html.say("p", null, speech.get("prep.bare"));
            return;
        }
        html.in(
                "ul",
                "prep-lines",
                () -> report.people()
                        .forEach(one -> html.in("li", null, () -> {
                            html.say("strong", null, one.name() + ":");
                            html.text(" " + sentence(one));
                        })));
    }

    private String sentence(PersonPart one) {
        StringBuilder said = new StringBuilder();
        said.append(speech.with("prep.sentence.given", one.given().size(), one.givenAndHandedIn()));
        said.append(' ').append(speech.with("prep.sentence.pieces", one.pieces(), one.unread()));
        said.append(' ').append(speech.with("prep.sentence.open", one.open().size(), one.queued()));
        return said.toString();
    }

    private void brought() {
        section("brought", speech.get("prep.brought"));
        boolean nothing = report.people().stream().allMatch(one -> one.brought().isEmpty());
        if (nothing) {
            html.say("p", "prep-none", speech.get("prep.brought.none"));
            return;
        }
        for (PersonPart one : report.people()) {
            if (!one.brought().isEmpty()) {
                html.say("h3", null, one.name());
                one.brought().forEach(piece -> pieces.piece(one, piece));
            }
        }
    }

    private void agreed() {
        section("agreed", speech.get("prep.agreed"));
        if (report.agreements().isEmpty()) {
            html.say("p", "prep-none", speech.get(report.last().isEmpty() ? "prep.agreed.first" : "prep.agreed.none"));
            return;
        }
        html.in(
                "ul",
                "prep-lines",
                () -> report.agreements()
                        .forEach(one -> html.in("li", null, () -> {
                            one.whom().ifPresent(name -> {
                                html.say("strong", null, name + ":");
                                html.text(" ");
                            });
                            one.title().ifPresent(title -> html.text(say(title) + (one.words() == null ? ". " : ": ")));
                            if (one.words() != null) {
                                html.text(one.words() + " · ");
                            }
                            html.say("em", "prep-outcome", speech.of("prep.outcome", one.outcome()));
                        })));
    }

    private void table() {
        section("homework", speech.get("prep.homework"));
        for (PersonPart one : report.people()) {
            html.say("h3", null, one.name());
            if (one.given().isEmpty()) {
                html.say("p", "prep-none", speech.get("prep.given.none"));
            } else {
                html.say("p", "prep-label", speech.get("prep.given"));
                html.in("ul", "prep-lines", () -> one.given().forEach(this::given));
            }
            if (one.handedIn().isEmpty()) {
                html.say("p", "prep-none", speech.get("prep.handed-in.none"));
            } else {
                html.say("p", "prep-label", speech.get("prep.handed-in"));
                html.in(
                        "ul",
                        "prep-lines",
                        () -> one.handedIn()
                                .forEach(line -> html.say(
                                        "li",
                                        null,
                                        speech.with(
                                                "prep.handed-in.line",
                                                say(line.title()),
                                                line.pieces(),
                                                dates.day(line.lastAt()),
                                                line.unread()))));
            }
        }
    }

    private void given(PrepReport.Given given) {
        String due = given.due()
                .map(day -> speech.with("prep.given.due", dates.day(day)))
                .or(() -> given.last().map(entry -> speech.with("prep.given.last", pieces.say(entry))))
                .orElse("");
        html.say(
                "li",
                null,
                say(given.title()) + ". "
                        + speech.get(given.handedIn() ? "prep.given.handed-in" : "prep.given.not-handed-in") + " "
                        + due);
    }

    private void replies() {
        boolean nothing = report.people().stream().allMatch(one -> one.replies().isEmpty());
        if (nothing) {
            return;
        }
        section("replies", speech.get("prep.replies"));
        for (PersonPart one : report.people()) {
            if (!one.replies().isEmpty()) {
                html.say("h3", null, one.name());
                one.replies()
                        .forEach(reply -> html.in("div", "prep-piece", () -> {
                            html.say("h4", null, say(reply.title()));
                            pieces.reply(reply.sent());
                        }));
            }
        }
    }

    private void open() {
        section("open", speech.get("prep.open"));
        for (PersonPart one : report.people()) {
            html.say("h3", null, one.name());
            if (one.open().isEmpty()) {
                html.say("p", "prep-none", speech.with("prep.open.none", one.queued()));
                continue;
            }
            html.in("ul", "prep-lines", () -> one.open().forEach(open -> html.say("li", null, open(open))));
            if (one.queued() > 0) {
                html.say("p", "prep-none", speech.with("prep.open.queued", one.queued()));
            }
        }
    }

    private String open(PrepReport.Open open) {
        StringBuilder said = new StringBuilder(say(open.title())).append('.');
        open.due().ifPresent(day -> said.append(' ').append(speech.with("prep.given.due", dates.day(day))));
        open.entry().ifPresent(entry -> said.append(' ').append(speech.with("prep.open.entry", pieces.say(entry))));
        if (open.returned()) {
            said.append(' ').append(speech.get("prep.open.returned"));
        } else if (open.recurs() == Recurrence.Kind.BEFORE_SESSION) {
            said.append(' ').append(speech.get("prep.open.beforeSession"));
        } else if (open.recurs() != Recurrence.Kind.NEVER) {
            said.append(' ').append(speech.get("prep.open.recurs"));
        }
        return said.toString();
    }

    private void section(String id, String heading) {
        sections.put(id, heading);
        html.heading(2, id, heading);
    }

    private String say(LocalizedText text) {
        return speech.in(text);
    }
}
