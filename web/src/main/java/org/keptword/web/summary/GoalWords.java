package org.keptword.web.summary;

import java.util.List;
import org.keptword.goals.CaseGoals;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.CaseSummary.GoalCourse;
import org.keptword.reports.summary.CaseSummary.Rated;
import org.keptword.reports.summary.CaseSummary.Rating;
import org.keptword.reports.summary.CaseSummary.Scores;
import org.keptword.shared.CaseMode;
import org.keptword.web.chart.Surface;

/** Goals: where they stood first and last, as each person saw it. */
final class GoalWords {

    private final CaseSummary summary;
    private final Surface surface;

    GoalWords(CaseSummary summary, Surface surface) {
        this.summary = summary;
        this.surface = surface;
    }

    /** Whose goal it is, and since when. */
    String meta(GoalCourse goal) {
        String whom = goal.whom()
                .map(one -> surface.say("goals.for-one", summary.nameOf(one)))
                .orElseGet(() -> surface.say(shared()));
        String begun = surface.dates().brief(goal.begunAt());
        String when = goal.endedAt()
                .map(end -> surface.say("goals.ended", begun, surface.dates().brief(end)))
                .orElseGet(() -> surface.say("goals.running", begun));
        return whom + " " + when;
    }

    private String shared() {
        if (summary.header().mode() == CaseMode.INDIVIDUAL) {
            return "goals.for-case";
        }
        return summary.people().size() == 1 ? "goals.shared" : "goals.for-both";
    }

    List<String> rated(GoalCourse goal) {
        return goal.raters().stream().map(this::rated).toList();
    }

    private String rated(Rated one) {
        String who = one.rater().map(summary::nameOf).orElseGet(() -> surface.say("goals.counselor"));
        return one.times() == 1
                ? surface.say("goals.once", who, level(one.last()), when(one.last()))
                : surface.say(
                        "goals.rated",
                        who,
                        level(one.first()),
                        when(one.first()),
                        level(one.last()),
                        when(one.last()),
                        one.times());
    }

    private String level(Rating rating) {
        return surface.speech().of("goals.in-sentence", rating.level());
    }

    private String when(Rating rating) {
        return rating.nth()
                .map(nth -> surface.say("at-session", String.valueOf(nth)))
                .orElseGet(() -> surface.say("on-day", surface.dates().brief(rating.at())));
    }

    /** How far the goals were reached over all. */
    String scores(Scores scores) {
        return surface.say("goals.t", t(scores.first()), t(scores.last())) + " " + surface.say("goals.t-means");
    }

    private String t(CaseGoals.Attainment of) {
        return surface.say("goals.t-of", surface.number(of.score()), of.rated(), of.of());
    }
}
