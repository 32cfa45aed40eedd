package org.keptword.web.summary;

import org.keptword.goals.Attainment;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.CaseSummary.GoalCourse;
import org.keptword.reports.CaseSummary.Rated;
import org.keptword.reports.CaseSummary.Rating;
import org.keptword.reports.CaseSummary.Scores;
import org.keptword.web.paper.Html;

/** Goals: where they stood first and last, as each person saw it. */
final class GoalPart {

    private final CaseSummary summary;
    private final SummaryDocumentWriter writer;
    private final Html html;

    GoalPart(CaseSummary summary, SummaryDocumentWriter writer) {
        this.summary = summary;
        this.writer = writer;
        this.html = writer.html();
    }

    void write() {
        if (summary.goals().isEmpty()) {
            writer.nothing(writer.say("goals.none"));
            return;
        }
        summary.goals().forEach(goal -> html.in("div", "summary-goal", () -> goal(goal)));
        summary.attainment().ifPresent(scores -> writer.line(scores(scores)));
    }

    private void goal(GoalCourse goal) {
        html.say("h3", null, goal.sentence());
        String whom = goal.whom()
                .map(one -> writer.say("goals.for-one", summary.nameOf(one)))
                .orElseGet(() -> writer.say(summary.people().size() == 1 ? "goals.for-case" : "goals.for-both"));
        String when = goal.endedAt()
                .map(end -> writer.say(
                        "goals.ended",
                        writer.dates().brief(goal.begunAt()),
                        writer.dates().brief(end)))
                .orElseGet(() -> writer.say("goals.running", writer.dates().brief(goal.begunAt())));
        html.say("p", "summary-meta", whom + " " + when);
        if (goal.raters().isEmpty()) {
            writer.nothing(writer.say("goals.not-rated"));
            return;
        }
        writer.list(goal.raters().stream().map(this::rated).toList());
    }

    private String rated(Rated one) {
        String who = one.rater().map(summary::nameOf).orElseGet(() -> writer.say("goals.counselor"));
        return one.times() == 1
                ? writer.say("goals.once", who, level(one.last()), when(one.last()))
                : writer.say(
                        "goals.rated",
                        who,
                        level(one.first()),
                        when(one.first()),
                        level(one.last()),
                        when(one.last()),
                        one.times());
    }

    private String level(Rating rating) {
        return writer.speech().of("goals.in-sentence", rating.level());
    }

    private String when(Rating rating) {
        return rating.nth()
                .map(nth -> writer.say("at-session", String.valueOf(nth)))
                .orElseGet(() -> writer.say("on-day", writer.dates().brief(rating.at())));
    }

    private String scores(Scores scores) {
        return writer.say("goals.t", t(scores.first()), t(scores.last())) + " " + writer.say("goals.t-means");
    }

    private String t(Attainment of) {
        return writer.say("goals.t-of", writer.number(of.score()), of.rated(), of.of());
    }
}
