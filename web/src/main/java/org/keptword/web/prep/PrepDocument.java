package org.keptword.web.prep;

import java.util.Map;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.web.paper.Html;

/**
 * Writes a prep report as HTML, the same headings and sentences for the screen and for paper: what is to be seen at one glance first, then
 * the answers, then the rest.
 */
final class PrepDocument {

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final Html html;

    PrepDocument(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.html = writer.html();
        write();
    }

    /** The whole, without anything around it. */
    String body() {
        return html.toString();
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return writer.sections();
    }

    /** What the page is called. */
    String title() {
        return writer.say("title", report.who(), report.session().place());
    }

    /** Whom it is for, as it stands on every page. */
    String whom() {
        return whom(report, writer);
    }

    private static String whom(PrepReport report, PrepDocumentWriter writer) {
        return switch (report.whom().kind()) {
            case COUNSELOR -> writer.say("for-counselor");
            case TABLE -> writer.say("for-table");
            case PARTNER -> writer.say("for-partner", report.who());
        };
    }

    private void write() {
        boolean apart = report.whom().kind() == PrepKind.COUNSELOR;
        html.in("div", "prep-glance", () -> {
            head();
            if (report.whom().kind() == PrepKind.TABLE) {
                new SharedPart(report, writer).glance();
            } else {
                new StrandsPart(report, writer).write();
            }
            new PlansPart(report, writer).write();
            if (!apart) {
                new GoalPart(report, writer).write();
            }
        });
        html.in("div", apart ? "prep-following prep-apart" : "prep-following", () -> {
            if (apart) {
                new GoalPart(report, writer).write();
            }
            AnswersPart answers = new AnswersPart(report, writer);
            if (report.whom().kind() != PrepKind.TABLE) {
                answers.brought();
            }
            if (report.whom().kind() != PrepKind.COUNSELOR) {
                new SharedPart(report, writer).texts();
            }
            if (report.whom().kind() != PrepKind.TABLE) {
                new ListsPart(report, writer).write();
                answers.replies();
                answers.others();
                report.strands().ifPresent(strands -> new NumbersPart(strands, writer).write());
            }
            references();
        });
        html.say("p", "prep-foot", foot());
    }

    private void head() {
        html.in("div", "prep-head", () -> {
            html.say("p", "prep-for", whom());
            html.heading(1, "top", report.who());
            html.say(
                    "p",
                    "prep-when",
                    writer.say(
                            "when",
                            report.session().place(),
                            writer.dates().moment(report.session().startsAt()),
                            report.session().minutes()));
            if (report.whom().kind() == PrepKind.COUNSELOR) {
                String names = report.people().stream().map(CaseLine.Who::name).collect(Collectors.joining(", "));
                if (!report.who().equals(names) && report.people().size() == 1) {
                    html.say("p", "prep-when", writer.say("with", names));
                }
            }
            if (report.joint() != PrepReport.Joint.UNSAID) {
                html.say("p", "prep-state", writer.speech().of("prep.joint", report.joint()));
            }
        });
    }

    private void references() {
        if (writer.references().all().isEmpty()) {
            return;
        }
        writer.section("references", writer.say("references"));
        html.in(
                "ul",
                "prep-refs",
                () -> writer.references()
                        .all()
                        .forEach(one -> html.in("li", null, () -> {
                            html.say("strong", null, one.mark());
                            html.text(" " + one.title());
                        })));
    }

    private String foot() {
        String read = writer.dates().exact(report.madeAt());
        return switch (report.whom().kind()) {
            case COUNSELOR -> writer.say("foot", read);
            case TABLE -> writer.say("foot.table", read);
            case PARTNER -> writer.say("foot.partner", read);
        };
    }
}
