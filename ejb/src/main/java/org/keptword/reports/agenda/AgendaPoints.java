package org.keptword.reports.agenda;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.Topic;
import org.keptword.progress.TalkingPoint;

/** Hands talking points over to an agenda, and finds the point of a line again. */
public final class AgendaPoints {

    private static final int LONGEST_NAME = 40;

    private AgendaPoints() {}

    /** The points as an agenda takes them. */
    public static List<AgendaSources.AgendaPoint> of(List<TalkingPoint> points) {
        return points.stream()
                .map(point -> new AgendaSources.AgendaPoint(
                        topic(point), point.whom(), mark(point), point instanceof TalkingPoint.GrowingGap))
                .toList();
    }

    /** The points by the topic of their line. */
    public static Map<Topic, TalkingPoint> byTopic(List<TalkingPoint> points) {
        return points.stream()
                .collect(Collectors.toMap(AgendaPoints::topic, Function.identity(), (first, second) -> first));
    }

    /** What a point is about, the same as long as it holds. */
    public static Topic topic(TalkingPoint point) {
        return Topic.point(name(point), point.whom());
    }

    private static String name(TalkingPoint point) {
        if (point instanceof TalkingPoint.ReliablyWorse worse) {
            return "worse." + scale(worse.scale().english());
        }
        if (point instanceof TalkingPoint.Fall fall) {
            return "fall." + scale(fall.scale().english());
        }
        if (point instanceof TalkingPoint.NotDone) {
            return "not-done";
        }
        return point instanceof TalkingPoint.FewerKept ? "fewer" : "gap";
    }

    private static String scale(String title) {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return cut.isBlank() ? "scale" : cut;
    }

    /** The numbers it was raised by. */
    private static String mark(TalkingPoint point) {
        if (point instanceof TalkingPoint.ReliablyWorse worse) {
            return worse.baseline() + "/" + worse.latest();
        }
        if (point instanceof TalkingPoint.Fall fall) {
            return fall.before() + "/" + fall.latest();
        }
        if (point instanceof TalkingPoint.NotDone undone) {
            return String.valueOf(undone.count());
        }
        if (point instanceof TalkingPoint.FewerKept fewer) {
            return fewer.shares().stream()
                    .map(share -> share.kept() + "/" + share.answered())
                    .collect(Collectors.joining(","));
        }
        return ((TalkingPoint.GrowingGap) point)
                .gaps().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
