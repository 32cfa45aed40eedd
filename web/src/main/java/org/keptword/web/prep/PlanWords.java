package org.keptword.web.prep;

import java.util.regex.Pattern;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.CaseLine;
import org.keptword.homework.assign.Suggestions;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepReport.Agreement;
import org.keptword.web.agenda.AgendaWords;
import org.keptword.web.prep.References.Kind;

/** What is planned: the agenda, what was agreed last time and what came of it, and what could be given next. */
final class PlanWords {

    /** What stands around the last name in an address. */
    private static final Pattern BEFORE_AND_AFTER = Pattern.compile("^[^?#]*/|[?#].*");

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final AgendaWords agenda;

    PlanWords(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.agenda = new AgendaWords(writer.speech(), writer.dates(), report.people());
    }

    /** What a line of the agenda is about. */
    String say(AgendaLine line) {
        return agenda.say(line, report.points());
    }

    /** From which session a line comes, or nothing. */
    String from(AgendaLine line) {
        return agenda.from(line);
    }

    /** The title of what a line leads to: of an exercise that was handed in, or of a page. */
    String title(AgendaLine line, Kind kind, String address) {
        if (line.matter() instanceof AgendaLine.Content.Response response) {
            return writer.in(response.title());
        }
        if (kind != Kind.PAGE) {
            return writer.speech().of("prep.ref", kind);
        }
        String page = BEFORE_AND_AFTER.matcher(address).replaceAll("");
        return switch (page) {
            case "safety", "promises", "homework", "progress", "sharing" -> writer.say("ref.page." + page);
            default -> writer.say("ref.page");
        };
    }

    /** What was agreed, up to what came of it. */
    String agreed(Agreement one) {
        String title = one.title()
                .map(words -> writer.in(words) + (one.words() == null ? ". " : ": "))
                .orElse("");
        return one.words() == null ? title : title + one.words() + " · ";
    }

    String outcome(Agreement one) {
        return one.deeds()
                .map(deeds -> StrandWords.deeds(deeds, writer))
                .orElseGet(() -> writer.speech()
                        .of(
                                report.whom().kind() == PrepFor.Kind.COUNSELOR ? "prep.outcome" : "prep.own.outcome",
                                one.outcome()));
    }

    String name(Suggestions.Suggestion one) {
        return CaseLine.Who.nameOf(one.whom(), report.people()).orElse("");
    }

    String sentence(Suggestions.Suggestion one) {
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
