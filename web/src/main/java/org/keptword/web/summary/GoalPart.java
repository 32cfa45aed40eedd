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
    private final Leaf leaf;
    private final Html html;

    GoalPart(CaseSummary summary, Leaf leaf) {
        this.summary = summary;
        this.leaf = leaf;
        this.html = leaf.html();
    }

    void write() {
        if (summary.goals().isEmpty()) {
            leaf.nothing(leaf.say("goals.none"));
            return;
        }
        summary.goals().forEach(goal -> html.in("div", "summary-goal", () -> goal(goal)));
        summary.attainment().ifPresent(scores -> leaf.line(scores(scores)));
    }

    private void goal(GoalCourse goal) {
        html.say("h3", null, goal.sentence());
        String whom = goal.whom()
                .map(one -> leaf.say("goals.for-one", summary.nameOf(one)))
                .orElseGet(() -> leaf.say(summary.people().size() == 1 ? "goals.for-case" : "goals.for-both"));
        String when = goal.endedAt()
                .map(end -> leaf.say(
                        "goals.ended",
                        leaf.dates().brief(goal.begunAt()),
                        leaf.dates().brief(end)))
                .orElseGet(() -> leaf.say("goals.running", leaf.dates().brief(goal.begunAt())));
        html.say("p", "summary-meta", whom + " " + when);
        if (goal.raters().isEmpty()) {
            leaf.nothing(leaf.say("goals.not-rated"));
            return;
        }
        leaf.list(goal.raters().stream().map(this::rated).toList());
    }

    private String rated(Rated one) {
        String who = one.rater().map(summary::nameOf).orElseGet(() -> leaf.say("goals.counselor"));
        return one.times() == 1
                ? leaf.say("goals.once", who, level(one.last()), when(one.last()))
                : leaf.say(
                        "goals.rated",
                        who,
                        level(one.first()),
                        when(one.first()),
                        level(one.last()),
                        when(one.last()),
                        one.times());
    }

    private String level(Rating rating) {
        return leaf.speech().of("goals.in-sentence", rating.level());
    }

    private String when(Rating rating) {
        return rating.nth()
                .map(nth -> leaf.say("at-session", String.valueOf(nth)))
                .orElseGet(() -> leaf.say("on-day", leaf.dates().brief(rating.at())));
    }

    private String scores(Scores scores) {
        return leaf.say("goals.t", t(scores.first()), t(scores.last())) + " " + leaf.say("goals.t-means");
    }

    private String t(Attainment of) {
        return leaf.say("goals.t-of", leaf.number(of.score()), of.rated(), of.of());
    }
}
