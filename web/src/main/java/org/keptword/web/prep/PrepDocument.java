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
    private final Canvas canvas;
    private final Html html;

    PrepDocument(PrepReport report, Canvas canvas) {
        this.report = report;
        this.canvas = canvas;
        this.html = canvas.html();
        write();
    }

    /** The whole, without anything around it. */
    String body() {
        return html.toString();
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return canvas.sections();
    }

    /** What the page is called. */
    String title() {
        return canvas.say("title", report.who(), report.session().place());
    }

    /** Whom it is for, as it stands on every page. */
    String whom() {
        return whom(report, canvas);
    }

    private static String whom(PrepReport report, Canvas canvas) {
        return switch (report.whom().kind()) {
            case COUNSELOR -> canvas.say("for-counselor");
            case TABLE -> canvas.say("for-table");
            case PARTNER -> canvas.say("for-partner", report.who());
        };
    }

    private void write() {
        boolean apart = report.whom().kind() == PrepKind.COUNSELOR;
        html.in("div", "prep-glance", () -> {
            head();
            if (report.whom().kind() == PrepKind.TABLE) {
                new SharedPart(report, canvas).glance();
            } else {
                new StrandsPart(report, canvas).write();
            }
            new PlansPart(report, canvas).write();
            if (!apart) {
                new GoalPart(report, canvas).write();
            }
        });
        html.in("div", apart ? "prep-following prep-apart" : "prep-following", () -> {
            if (apart) {
                new GoalPart(report, canvas).write();
            }
            AnswersPart answers = new AnswersPart(report, canvas);
            if (report.whom().kind() != PrepKind.TABLE) {
                answers.brought();
            }
            if (report.whom().kind() != PrepKind.COUNSELOR) {
                new SharedPart(report, canvas).texts();
            }
            if (report.whom().kind() != PrepKind.TABLE) {
                new ListsPart(report, canvas).write();
                answers.replies();
                answers.others();
                report.strands().ifPresent(strands -> new NumbersPart(strands, canvas).write());
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
                    canvas.say(
                            "when",
                            report.session().place(),
                            canvas.dates().moment(report.session().startsAt()),
                            report.session().minutes()));
            if (report.whom().kind() == PrepKind.COUNSELOR) {
                String names = report.people().stream().map(CaseLine.Who::name).collect(Collectors.joining(", "));
                if (!report.who().equals(names) && report.people().size() == 1) {
                    html.say("p", "prep-when", canvas.say("with", names));
                }
            }
            if (report.joint() != PrepReport.Joint.UNSAID) {
                html.say("p", "prep-state", canvas.speech().of("prep.joint", report.joint()));
            }
        });
    }

    private void references() {
        if (canvas.references().all().isEmpty()) {
            return;
        }
        canvas.section("references", canvas.say("references"));
        html.in(
                "ul",
                "prep-refs",
                () -> canvas.references()
                        .all()
                        .forEach(one -> html.in("li", null, () -> {
                            html.say("strong", null, one.mark());
                            html.text(" " + one.title());
                        })));
    }

    private String foot() {
        String read = canvas.dates().exact(report.madeAt());
        return switch (report.whom().kind()) {
            case COUNSELOR -> canvas.say("foot", read);
            case TABLE -> canvas.say("foot.table", read);
            case PARTNER -> canvas.say("foot.partner", read);
        };
    }
}
