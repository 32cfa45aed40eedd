package org.keptword.web.prep;

import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.LineState;
import org.keptword.homework.Suggestion;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepReport.Agreement;
import org.keptword.web.agenda.AgendaWords;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;

/** What is planned: the agenda, what was agreed last time and what came of it, and what could be given next. */
final class PlansPart {

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final Html html;
    private final boolean counselor;

    PlansPart(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.html = writer.html();
        this.counselor = report.whom().kind() == PrepKind.COUNSELOR;
    }

    void write() {
        agenda();
        agreed();
        if (counselor) {
            suggestions();
        }
    }

    private void agenda() {
        writer.section("agenda", writer.say(counselor ? "agenda" : "agenda.table"));
        if (report.agenda().isEmpty()) {
            html.say("p", "prep-none", writer.say(counselor ? "agenda.none" : "agenda.table.none"));
            return;
        }
        AgendaWords words = new AgendaWords(writer.speech(), writer.dates(), report.people());
        html.in(
                "ul",
                "prep-lines",
                () -> report.agenda()
                        .forEach(line -> html.in("li", null, () -> {
                            html.text(words.say(line, report.points()));
                            String from = words.from(line);
                            if (!from.isEmpty()) {
                                html.text(" ");
                                html.say("em", "prep-outcome", from);
                            }
                            if (counselor && line.state() != LineState.KEPT) {
                                html.text(" ");
                                html.say("em", "prep-outcome", writer.speech().of("prep.agenda.state", line.state()));
                            }
                            trace(line);
                        })));
    }

    private void trace(AgendaLine line) {
        String address =
                line.address().isEmpty() ? Route.SESSION.path(report.session().id()) : line.address();
        Kind kind = address.startsWith("/review/") ? Kind.WORK : line.address().isEmpty() ? Kind.AGENDA : Kind.PAGE;
        writer.trace(kind, address, title(kind, address));
    }

    private String title(Kind kind, String address) {
        if (kind != Kind.PAGE) {
            return writer.speech().of("prep.ref", kind);
        }
        String page = address.replaceAll("[?#].*", "").replaceAll(".*/", "");
        return switch (page) {
            case "safety", "promises", "homework", "progress", "sharing" -> writer.say("ref.page." + page);
            default -> writer.say("ref.page");
        };
    }

    private void agreed() {
        writer.section("agreed", writer.say("agreed"));
        if (report.agreements().isEmpty()) {
            html.say("p", "prep-none", writer.say(report.last().isEmpty() ? "agreed.first" : "agreed.none"));
            return;
        }
        DeedWords deeds = new DeedWords(writer);
        html.in(
                "ul",
                "prep-lines",
                () -> report.agreements()
                        .forEach(one -> html.in("li", null, () -> {
                            words(one);
                            html.say(
                                    "em",
                                    "prep-outcome",
                                    one.deeds()
                                            .map(deeds::whole)
                                            .orElseGet(() -> writer.speech()
                                                    .of(
                                                            counselor ? "prep.outcome" : "prep.own.outcome",
                                                            one.outcome())));
                            writer.trace(
                                    Kind.AGREED,
                                    Route.SESSION.path(one.in().id()),
                                    writer.say(
                                            "ref.session",
                                            String.valueOf(one.in().place()),
                                            writer.dates().day(one.in().startsAt())));
                        })));
    }

    private void words(Agreement one) {
        one.whom().ifPresent(name -> {
            html.say("strong", null, name + ":");
            html.text(" ");
        });
        one.title().ifPresent(title -> html.text(writer.in(title) + (one.words() == null ? ". " : ": ")));
        if (one.words() != null) {
            html.text(one.words() + " · ");
        }
    }

    private void suggestions() {
        writer.section("next", writer.say("suggest"));
        if (report.suggestions().isEmpty()) {
            html.say("p", "prep-none", writer.say("suggest.none"));
            return;
        }
        html.in(
                "ul",
                "prep-lines",
                () -> report.suggestions()
                        .forEach(one -> html.in("li", null, () -> {
                            html.say("strong", null, name(one) + ":");
                            html.text(" " + sentence(one));
                            writer.trace(Kind.GUIDE, Route.GUIDE.path(), writer.say("ref.guide"));
                        })));
    }

    private String name(Suggestion one) {
        return report.people().stream()
                .filter(who -> who.id().equals(one.whom()))
                .map(who -> who.name())
                .findFirst()
                .orElse("");
    }

    private String sentence(Suggestion one) {
        StringBuilder said = new StringBuilder(writer.say(
                one.lighter() ? "suggest.lighter" : "suggest.one",
                writer.in(one.title()),
                writer.in(one.step()),
                one.minutes()));
        said.append(' ').append(writer.speech().of("prep.suggest.reason", one.reason()));
        if (one.lighter()) {
            said.append(' ').append(writer.say("suggest.open", one.open()));
        }
        if (one.inPart()) {
            said.append(' ').append(writer.say("suggest.in-part"));
        }
        return said.toString();
    }
}
