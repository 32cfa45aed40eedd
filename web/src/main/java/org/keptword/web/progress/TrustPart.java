package org.keptword.web.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.TrustHistory;
import org.keptword.progress.TrustHistory.Gap;
import org.keptword.progress.TrustHistory.GapPoint;
import org.keptword.progress.TrustHistory.Latest;
import org.keptword.progress.TrustHistory.Person;
import org.keptword.progress.TrustHistory.Point;
import org.keptword.progress.TrustHistory.ScaleCourse;
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
    private final TrustHistory trust;
    private final ProgressDocumentWriter writer;
    private final SessionLabels labels;

    TrustPart(CaseProgress progress, SessionLabels labels, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.trust = progress.trust();
        this.labels = labels;
        this.writer = writer;
    }

    /** Who has not answered for the last session, and since when. */
    List<String> absences() {
        List<String> said = new ArrayList<>();
        if (labels.last() == 0 || trust.scales().isEmpty()) {
            return said;
        }
        for (int nth = 0; nth < progress.people().size(); nth++) {
            int who = nth;
            boolean now = trust.scales().stream()
                    .map(scale -> scale.people().get(who).stretches())
                    .anyMatch(of -> of.get(labels.last()).isPresent()
                            || of.get(labels.last() - 1).isPresent());
            if (!now) {
                String name = progress.people().get(who).name();
                said.add(trust.scales().stream()
                        .flatMap(scale -> scale.people().get(who).latest().stream())
                        .findFirst()
                        .map(last -> writer.say(
                                "trust.none-since", name, writer.dates().brief(last.at())))
                        .orElseGet(() -> writer.say("trust.none-yet", name)));
            }
        }
        return said;
    }

    TrustHistory course() {
        return trust;
    }

    /** One scale, or the gap, with what is said and drawn of it. */
    record Shown(String title, List<String> says, String key, List<Drawn> drawing) {}

    List<Shown> scales() {
        return trust.scales().stream().map(this::scale).toList();
    }

    private Shown scale(ScaleCourse scale) {
        String title = writer.in(scale.title());
        List<String> says = scale.people().stream()
                .map(this::sentence)
                .filter(said -> !said.isEmpty())
                .toList();
        Optional<LineChart.Cut> cut = scale.people().stream()
                .flatMap(one -> one.change().stream())
                .flatMap(change -> change.line().stream())
                .findFirst()
                .map(value -> new LineChart.Cut(writer.say("trust.cut-off", writer.number(value)), value));
        LineChart chart = new LineChart(
                STYLE,
                Shape.TRIANGLE,
                writer.say("trust.chart", title),
                says.isEmpty() ? writer.say("trust.no-score") : String.join(" ", says),
                labels.axis(),
                ValueScale.between(scale.range().least(), scale.range().most()),
                scale.people().stream().map(this::series).toList(),
                cut);
        return new Shown(
                title,
                says,
                key(scale),
                writer.drawing(SCORES, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers())));
    }

    private String key(ScaleCourse scale) {
        StringBuilder said = new StringBuilder(writer.say(
                scale.range().least() == 0 ? "trust.range" : "trust.range-not-zero",
                writer.number(scale.range().least()),
                writer.number(scale.range().most()),
                writer.say("trust.direction", scale.direction() == Scale.Direction.HIGHER_IS_BETTER ? 1 : 0)));
        if (!scale.normKnown()) {
            said.append(' ').append(writer.say("trust.no-norm"));
        }
        return said.toString();
    }

    private String sentence(Person one) {
        if (one.latest().isEmpty()) {
            return "";
        }
        Latest latest = one.latest().get();
        String name = progress.nameOf(one.id());
        StringBuilder said = new StringBuilder(writer.say(
                "trust.person",
                name,
                writer.number(latest.value()),
                when(latest.session(), writer.dates().brief(latest.at()))));
        latest.before()
                .ifPresent(before -> said.append(' ')
                        .append(writer.say(
                                "trust.before",
                                writer.number(before.value()),
                                when(before.session(), writer.dates().brief(before.at())))));
        one.change()
                .ifPresent(change -> said.append(' ')
                        .append(writer.speech()
                                .say(
                                        "progress.change",
                                        change.kind(),
                                        writer.number(change.baseline()),
                                        writer.number(change.latest()),
                                        writer.number(change.threshold()))));
        return said.toString();
    }

    private String when(Optional<Integer> session, String day) {
        return session.map(nth -> writer.say("trust.at-session", String.valueOf(nth)))
                .orElseGet(() -> writer.say("trust.on-day", day));
    }

    private LineChart.Series series(Person one) {
        String name = writer.readable(progress.nameOf(one.id()));
        return new LineChart.Series(
                name,
                isSecond(one.id()),
                one.stretches().stream()
                        .map(point -> point.map(p -> new LineChart.Point(p.at(), p.value())))
                        .toList(),
                one.change()
                        .map(change -> new LineChart.Band(
                                writer.say("trust.band", name),
                                change.baseline() - change.threshold(),
                                change.baseline() + change.threshold())));
    }

    /** The perception gap; without a drawing where there is none to draw. */
    Shown gap() {
        String title = writer.say("trust.gap");
        String key = writer.say("trust.gap-key");
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
                labels.axis(),
                ValueScale.aroundZero(
                        values.stream().mapToDouble(any -> any).min().orElse(0),
                        values.stream().mapToDouble(any -> any).max().orElse(0)),
                trust.gaps().stream()
                        .map(gap -> new LineChart.Series(
                                writer.readable(progress.nameOf(gap.of())),
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
                writer.drawing(GAPS, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers())));
    }

    private boolean isSecond(ParticipantId who) {
        return !progress.people().get(0).id().equals(who);
    }

    private Optional<String> sentence(Gap gap) {
        return gap.stretches().stream()
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .map(last -> writer.say(
                        "trust.gap-person",
                        progress.nameOf(gap.of()),
                        writer.number(last.own()),
                        writer.number(last.byPartner()),
                        writer.number(last.value())));
    }

    /** A score in the table; how many items were answered is said where some are missing. */
    String score(ScaleCourse scale, int who, int place) {
        return scale.people().get(who).stretches().get(place).map(this::score).orElse(writer.nothing());
    }

    private String score(Point point) {
        String value = writer.number(point.value());
        return point.answered() == point.asked()
                ? value
                : writer.say("trust.answered", value, String.valueOf(point.answered()), String.valueOf(point.asked()));
    }

    String gap(int who, int place) {
        return trust.gaps()
                .get(who)
                .stretches()
                .get(place)
                .map(point -> writer.number(point.value()))
                .orElse(writer.nothing());
    }
}
