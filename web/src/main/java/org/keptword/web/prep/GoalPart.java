package org.keptword.web.prep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.reports.PrepGoal;
import org.keptword.reports.PrepGoal.Rater;
import org.keptword.reports.PrepGoal.Rating;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;

/** The goals: for the counselor as everybody sees them, for one partner as this one does, at the table their sentences alone. */
final class GoalPart {

    /** A sentence that has its own full stop. */
    private static final Pattern ENDED = Pattern.compile("[.!?…]\\s*$");

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final Html html;
    private final PrepKind kind;

    GoalPart(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.html = writer.html();
        this.kind = report.whom().kind();
    }

    void write() {
        if (report.goals().isEmpty() && kind != PrepKind.COUNSELOR) {
            return;
        }
        writer.section("goals", writer.say(kind == PrepKind.PARTNER ? "own.goals" : "goals"));
        if (report.goals().isEmpty()) {
            html.say("p", "prep-none", writer.say("goals.none"));
            return;
        }
        if (kind == PrepKind.COUNSELOR && report.last().isPresent()) {
            html.say("p", "prep-line", counts());
        }
        html.in("ul", "prep-lines", () -> report.goals().forEach(goal -> html.in("li", null, () -> goal(goal))));
    }

    /** Who rated how many of the goals that were theirs to rate since the session before. */
    private String counts() {
        Map<String, List<Rater>> byName = new LinkedHashMap<>();
        report.goals().stream()
                .flatMap(goal -> goal.raters().stream())
                .forEach(rater -> byName.computeIfAbsent(
                                rater.name().orElseGet(() -> writer.say("goals.counts.you")), any -> new ArrayList<>())
                        .add(rater));
        return writer.say(
                "goals.counts",
                report.goals().size(),
                byName.entrySet().stream()
                        .map(one -> writer.say(
                                "goals.counts.one",
                                one.getKey(),
                                one.getValue().stream().filter(Rater::fresh).count(),
                                one.getValue().size()))
                        .collect(Collectors.joining(", ")));
    }

    private void goal(PrepGoal goal) {
        html.say("strong", null, goal.sentence());
        if (!goal.raters().isEmpty() && !ENDED.matcher(goal.sentence()).find()) {
            html.text(" ·");
        }
        if (kind == PrepKind.COUNSELOR && report.people().size() > 1) {
            html.text(" "
                    + goal.whom()
                            .map(name -> writer.say("goals.for-one", name))
                            .orElseGet(() -> writer.say("goals.for-both")));
        }
        goal.raters().forEach(rater -> html.text(" " + (kind == PrepKind.PARTNER ? own(rater) : said(rater))));
        writer.trace(
                Kind.GOALS,
                Route.CASE_GOALS.path(report.caseId()),
                writer.speech().of("prep.ref", Kind.GOALS));
    }

    private String said(Rater rater) {
        String name = name(rater);
        if (rater.last().isEmpty()) {
            return writer.say("goals.unrated", name);
        }
        Rating last = rater.last().orElseThrow();
        String said = rater.before()
                .map(before -> writer.say(
                        "goals.changed",
                        name,
                        level(last),
                        String.valueOf(last.place()),
                        rater.levels().orElseThrow(),
                        Math.abs(rater.levels().orElseThrow()),
                        String.valueOf(before.place())))
                .orElseGet(() -> writer.say("goals.first", name, level(last), String.valueOf(last.place())));
        return rater.fresh() ? said : said + " " + writer.say("goals.stale");
    }

    private String own(Rater rater) {
        if (rater.last().isEmpty()) {
            return writer.say("own.goals.unrated");
        }
        Rating last = rater.last().orElseThrow();
        return rater.before()
                .map(before -> writer.say(
                        "own.goals.changed",
                        level(last),
                        String.valueOf(last.place()),
                        rater.levels().orElseThrow(),
                        String.valueOf(before.place())))
                .orElseGet(() -> writer.say("own.goals.first", level(last), String.valueOf(last.place())));
    }

    private String name(Rater rater) {
        return rater.name().orElseGet(() -> writer.say("goals.you"));
    }

    private String level(Rating rating) {
        return writer.speech().of("goals.in-sentence", rating.level());
    }
}
