package org.keptword.web.progress;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keptword.cases.CaseLine;
import org.keptword.progress.TalkingPoint;
import org.keptword.progress.TalkingPoint.Share;
import org.keptword.shared.ParticipantId;
import org.keptword.web.chart.Numbers;
import org.keptword.web.text.LocalizedTexts;

/** Says what is worth talking about, each by its rule and with its numbers. */
public final class PointWords {

    private final LocalizedTexts localizedTexts;
    private final NumberFormat numbers;
    private final List<CaseLine.Who> people;

    public PointWords(LocalizedTexts localizedTexts, List<CaseLine.Who> people) {
        this.localizedTexts = localizedTexts;
        this.numbers = Numbers.in(localizedTexts.region());
        this.people = people;
    }

    /** What there is, in one sentence. */
    public String say(TalkingPoint point) {
        if (point instanceof TalkingPoint.ReliablyWorse worse) {
            return with(
                    "worse",
                    name(point),
                    localizedTexts.in(worse.scale()),
                    number(worse.baseline()),
                    number(worse.latest()),
                    number(worse.threshold()));
        }
        if (point instanceof TalkingPoint.Fall fall) {
            return with(
                    "fall",
                    name(point),
                    localizedTexts.in(fall.scale()),
                    number(fall.before()),
                    number(fall.latest()),
                    session(fall.earlierSession()));
        }
        if (point instanceof TalkingPoint.NotDone undone) {
            return with("not-done", name(point), undone.count());
        }
        if (point instanceof TalkingPoint.FewerKept fewer) {
            return with("fewer", name(point), joined(fewer.shares(), this::share));
        }
        TalkingPoint.GrowingGap gap = (TalkingPoint.GrowingGap) point;
        return with("gap", name(point), partner(point), joined(gap.gaps(), this::number));
    }

    /** By which rule. */
    String rule(TalkingPoint point) {
        return localizedTexts.get("progress.rule." + key(point));
    }

    private static String key(TalkingPoint point) {
        if (point instanceof TalkingPoint.ReliablyWorse) {
            return "worse";
        }
        if (point instanceof TalkingPoint.Fall) {
            return "fall";
        }
        if (point instanceof TalkingPoint.NotDone) {
            return "not-done";
        }
        return point instanceof TalkingPoint.FewerKept ? "fewer" : "gap";
    }

    private String session(Optional<Integer> nth) {
        return nth.map(any -> localizedTexts.with("progress.point.since-session", String.valueOf(any)))
                .orElseGet(() -> localizedTexts.get("progress.point.since-before"));
    }

    private String share(Share share) {
        return localizedTexts.with(
                "progress.point.share", String.valueOf(share.kept()), String.valueOf(share.answered()));
    }

    private <T> String joined(List<T> of, Function<T, String> each) {
        return String.join(
                localizedTexts.get("progress.point.then"), of.stream().map(each).toList());
    }

    private String with(String key, Object... args) {
        return localizedTexts.with("progress.point." + key, args);
    }

    private String number(double value) {
        return numbers.format(value);
    }

    private String name(TalkingPoint point) {
        return name(who -> who.equals(point.whom()));
    }

    private String partner(TalkingPoint point) {
        return name(who -> !who.equals(point.whom()));
    }

    private String name(Function<ParticipantId, Boolean> is) {
        return people.stream()
                .filter(who -> is.apply(who.id()))
                .map(CaseLine.Who::name)
                .findFirst()
                .orElse("");
    }
}
