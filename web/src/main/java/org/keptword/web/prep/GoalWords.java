package org.keptword.web.prep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepReport.Goal.Rater;
import org.keptword.reports.prep.PrepReport.Goal.Rating;

/** The goals: for the counselor as everybody sees them, for one partner as this one does, at the table their sentences alone. */
final class GoalWords {

    /** A sentence that has its own full stop. */
    private static final Pattern ENDED = Pattern.compile("[.!?…]\\s*$");

    private final PrepReport report;
    private final PrepDocumentWriter writer;
    private final PrepFor.Kind kind;

    GoalWords(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.writer = writer;
        this.kind = report.whom().kind();
    }

    /** Who rated how many of the goals that were theirs to rate since the session before. */
    String counts() {
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

    /** What follows the sentence: whose it is, and how it was rated. */
    String after(PrepReport.Goal goal) {
        StringBuilder said = new StringBuilder();
        if (!goal.raters().isEmpty() && !ENDED.matcher(goal.sentence()).find()) {
            said.append(" ·");
        }
        if (kind == PrepFor.Kind.COUNSELOR && report.people().size() > 1) {
            said.append(' ')
                    .append(goal.whom()
                            .map(name -> writer.say("goals.for-one", name))
                            .orElseGet(() -> writer.say("goals.for-both")));
        }
        goal.raters()
                .forEach(rater -> said.append(' ').append(kind == PrepFor.Kind.PARTNER ? own(rater) : said(rater)));
        return said.toString();
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
