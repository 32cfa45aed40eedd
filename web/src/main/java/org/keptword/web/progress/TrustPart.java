package org.keptword.web.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.measures.scoring.Direction;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.TrustCourse;
import org.keptword.progress.TrustCourse.Gap;
import org.keptword.progress.TrustCourse.GapPoint;
import org.keptword.progress.TrustCourse.Latest;
import org.keptword.progress.TrustCourse.Person;
import org.keptword.progress.TrustCourse.Point;
import org.keptword.progress.TrustCourse.ScaleCourse;
import org.keptword.shared.ParticipantId;
import org.keptword.web.chart.LineChart;
import org.keptword.web.chart.Shape;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.chart.ValueScale;

/** Trust: scores of one measure, scale by scale, and the perception gap. */
final class TrustPart {

    private static final String STYLE = "chart-trust";
    private static final int SCORES = 150;
    private static final int GAPS = 96;

    private final CaseProgress progress;
    private final TrustCourse trust;
    private final Easel easel;
    private final Rows rows;

    TrustPart(CaseProgress progress, Rows rows, Easel easel) {
        this.progress = progress;
        this.trust = progress.trust();
        this.rows = rows;
        this.easel = easel;
    }

    /** Who has not answered for the last session, and since when. */
    List<String> absences() {
        List<String> said = new ArrayList<>();
        if (rows.last() == 0 || trust.scales().isEmpty()) {
            return said;
        }
        for (int nth = 0; nth < progress.people().size(); nth++) {
            int who = nth;
            boolean now = trust.scales().stream()
                    .map(scale -> scale.people().get(who).stretches())
                    .anyMatch(of -> of.get(rows.last()).isPresent()
                            || of.get(rows.last() - 1).isPresent());
            if (!now) {
                String name = progress.people().get(who).name();
                said.add(trust.scales().stream()
                        .flatMap(scale -> scale.people().get(who).latest().stream())
                        .findFirst()
                        .map(last -> easel.say(
                                "trust.none-since", name, easel.dates().brief(last.at())))
                        .orElseGet(() -> easel.say("trust.none-yet", name)));
            }
        }
        return said;
    }

    TrustCourse course() {
        return trust;
    }

    /** One scale, or the gap, with what is said and drawn of it. */
    record Shown(String title, List<String> says, String key, List<Drawn> drawing) {}

    List<Shown> scales() {
        return trust.scales().stream().map(this::scale).toList();
    }

    private Shown scale(ScaleCourse scale) {
        String title = easel.in(scale.title());
        List<String> says = scale.people().stream()
                .map(this::sentence)
                .filter(said -> !said.isEmpty())
                .toList();
        Optional<LineChart.Cut> cut = scale.people().stream()
                .flatMap(one -> one.change().stream())
                .flatMap(change -> change.line().stream())
                .findFirst()
                .map(value -> new LineChart.Cut(easel.say("trust.cut-off", easel.number(value)), value));
        LineChart chart = new LineChart(
                STYLE,
                Shape.TRIANGLE,
                easel.say("trust.chart", title),
                says.isEmpty() ? easel.say("trust.no-score") : String.join(" ", says),
                rows.axis(),
                ValueScale.between(scale.range().least(), scale.range().most()),
                scale.people().stream().map(this::series).toList(),
                cut);
        return new Shown(
                title,
                says,
                key(scale),
                easel.drawing(SCORES, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers())));
    }

    private String key(ScaleCourse scale) {
        StringBuilder said = new StringBuilder(easel.say(
                scale.range().least() == 0 ? "trust.range" : "trust.range-not-zero",
                easel.number(scale.range().least()),
                easel.number(scale.range().most()),
                easel.say("trust.direction", scale.direction() == Direction.HIGHER_IS_BETTER ? 1 : 0)));
        if (!scale.normKnown()) {
            said.append(' ').append(easel.say("trust.no-norm"));
        }
        return said.toString();
    }

    private String sentence(Person one) {
        if (one.latest().isEmpty()) {
            return "";
        }
        Latest latest = one.latest().get();
        String name = progress.nameOf(one.id());
        StringBuilder said = new StringBuilder(easel.say(
                "trust.person",
                name,
                easel.number(latest.value()),
                when(latest.session(), easel.dates().brief(latest.at()))));
        latest.before()
                .ifPresent(before -> said.append(' ')
                        .append(easel.say(
                                "trust.before",
                                easel.number(before.value()),
                                when(before.session(), easel.dates().brief(before.at())))));
        one.change()
                .ifPresent(change -> said.append(' ')
                        .append(easel.speech()
                                .say(
                                        "progress.change",
                                        change.kind(),
                                        easel.number(change.baseline()),
                                        easel.number(change.latest()),
                                        easel.number(change.threshold()))));
        return said.toString();
    }

    private String when(Optional<Integer> session, String day) {
        return session.map(nth -> easel.say("trust.at-session", String.valueOf(nth)))
                .orElseGet(() -> easel.say("trust.on-day", day));
    }

    private LineChart.Series series(Person one) {
        String name = easel.readable(progress.nameOf(one.id()));
        return new LineChart.Series(
                name,
                isSecond(one.id()),
                one.stretches().stream()
                        .map(point -> point.map(p -> new LineChart.Point(p.at(), p.value())))
                        .toList(),
                one.change()
                        .map(change -> new LineChart.Band(
                                easel.say("trust.band", name),
                                change.baseline() - change.threshold(),
                                change.baseline() + change.threshold())));
    }

    /** The perception gap; without a drawing where there is none to draw. */
    Shown gap() {
        String title = easel.say("trust.gap");
        String key = easel.say("trust.gap-key");
        List<Double> values = trust.gaps().stream()
                .flatMap(gap -> gap.stretches().stream())
                .flatMap(Optional::stream)
                .map(GapPoint::value)
                .toList();
        if (values.isEmpty()) {
            return new Shown(title, List.of(), key, List.of());
        }
        List<String> says =
                trust.gaps().stream().flatMap(gap -> sentence(gap).stream()).toList();
        LineChart chart = new LineChart(
                STYLE,
                Shape.TRIANGLE,
                title,
                String.join(" ", says),
                rows.axis(),
                ValueScale.aroundZero(
                        values.stream().mapToDouble(any -> any).min().orElse(0),
                        values.stream().mapToDouble(any -> any).max().orElse(0)),
                trust.gaps().stream()
                        .map(gap -> new LineChart.Series(
                                easel.readable(progress.nameOf(gap.of())),
                                isSecond(gap.of()),
                                gap.stretches().stream()
                                        .map(point -> point.map(p -> new LineChart.Point(p.at(), p.value())))
                                        .toList(),
                                Optional.empty()))
                        .toList(),
                Optional.empty());
        return new Shown(
                title,
                says,
                key,
                easel.drawing(GAPS, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers())));
    }

    private boolean isSecond(ParticipantId who) {
        return !progress.people().get(0).id().equals(who);
    }

    private Optional<String> sentence(Gap gap) {
        return gap.stretches().stream()
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .map(last -> easel.say(
                        "trust.gap-person",
                        progress.nameOf(gap.of()),
                        easel.number(last.own()),
                        easel.number(last.byPartner()),
                        easel.number(last.value())));
    }

    /** A score in the table; how many items were answered is said where some are missing. */
    String score(ScaleCourse scale, int who, int place) {
        return scale.people().get(who).stretches().get(place).map(this::score).orElse(easel.nothing());
    }

    private String score(Point point) {
        String value = easel.number(point.value());
        return point.answered() == point.asked()
                ? value
                : easel.say("trust.answered", value, String.valueOf(point.answered()), String.valueOf(point.asked()));
    }

    String gap(int who, int place) {
        return trust.gaps()
                .get(who)
                .stretches()
                .get(place)
                .map(point -> easel.number(point.value()))
                .orElse(easel.nothing());
    }
}
