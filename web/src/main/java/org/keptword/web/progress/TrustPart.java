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
import org.keptword.web.chart.ValueScale;
import org.keptword.web.paper.Html;

/** Trust: scores of one measure, scale by scale, and the perception gap. */
final class TrustPart {

    private static final String MARK = "<path d=\"M6 .6 11.6 11H.4z\"></path>";
    private static final String STYLE = "chart-trust";
    private static final int SCORES = 150;
    private static final int GAPS = 96;

    private final CaseProgress progress;
    private final TrustCourse trust;
    private final Easel easel;
    private final Rows rows;
    private final Html html;

    TrustPart(CaseProgress progress, Rows rows, Easel easel) {
        this.progress = progress;
        this.trust = progress.trust();
        this.rows = rows;
        this.easel = easel;
        this.html = easel.html();
    }

    void write() {
        html.in("section", "strand-part", () -> {
            easel.strand("trust", "trust", MARK);
            if (trust.chosen().isEmpty()) {
                html.say("p", "soft", easel.say("trust.empty"));
                return;
            }
            if (!easel.onPaper()) {
                new ViewLinks(progress, easel).choices();
            }
            html.say(
                    "p",
                    "strand-says",
                    easel.say(
                            "trust.measure",
                            easel.speech().in(trust.chosen().get().title())));
            absences().forEach(said -> html.say("p", "strand-says", said));
            trust.scales().forEach(scale -> html.in("div", "chart-block", () -> scale(scale)));
            html.in("div", "chart-block", this::gaps);
            table();
        });
    }

    /** Who has not answered for the last session, and since when. */
    private List<String> absences() {
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

    private void scale(ScaleCourse scale) {
        String title = easel.speech().in(scale.title());
        html.say("h3", "chart-title", title);
        List<String> says = scale.people().stream()
                .map(this::sentence)
                .filter(said -> !said.isEmpty())
                .toList();
        says.forEach(said -> html.say("p", "strand-says", said));
        html.say("p", "chart-key", key(scale));
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
        easel.draw(SCORES, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers()));
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

    private void gaps() {
        if (trust.gaps().isEmpty()) {
            return;
        }
        html.say("h3", "chart-title", easel.say("trust.gap"));
        html.say("p", "chart-key", easel.say("trust.gap-key"));
        List<Double> values = trust.gaps().stream()
                .flatMap(gap -> gap.stretches().stream())
                .flatMap(Optional::stream)
                .map(GapPoint::value)
                .toList();
        if (values.isEmpty()) {
            html.say("p", "soft", easel.say("trust.gap-none"));
            return;
        }
        List<String> says =
                trust.gaps().stream().flatMap(gap -> sentence(gap).stream()).toList();
        says.forEach(said -> html.say("p", "strand-says", said));
        LineChart chart = new LineChart(
                STYLE,
                Shape.TRIANGLE,
                easel.say("trust.gap"),
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
        easel.draw(GAPS, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers()));
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

    private void table() {
        int people = progress.people().size();
        int columns = trust.scales().size() + (trust.gaps().isEmpty() ? 0 : 1);
        easel.table(
                easel.say(
                        "trust.table",
                        easel.speech().in(trust.chosen().orElseThrow().title())),
                null,
                () -> {
                    html.in("thead", null, () -> {
                        html.in("tr", null, () -> {
                            html.head("col", 1, easel.say("row"));
                            progress.people().forEach(who -> html.head("colgroup", columns, who.name()));
                        });
                        html.in("tr", null, () -> {
                            html.head("col", 1, easel.say("row.when"));
                            progress.people().forEach(who -> {
                                trust.scales()
                                        .forEach(scale -> html.head(
                                                "col", 1, easel.speech().in(scale.title())));
                                if (!trust.gaps().isEmpty()) {
                                    html.head("col", 1, easel.say("trust.gap"));
                                }
                            });
                        });
                    });
                    html.in(
                            "tbody",
                            null,
                            () -> rows.places()
                                    .forEach(place -> html.in("tr", null, () -> {
                                        html.head("row", 1, rows.name(place));
                                        for (int who = 0; who < people; who++) {
                                            row(place, who);
                                        }
                                    })));
                });
    }

    private void row(int place, int who) {
        for (ScaleCourse scale : trust.scales()) {
            html.cell(scale.people()
                    .get(who)
                    .stretches()
                    .get(place)
                    .map(this::cell)
                    .orElse(easel.nothing()));
        }
        if (!trust.gaps().isEmpty()) {
            html.cell(trust.gaps()
                    .get(who)
                    .stretches()
                    .get(place)
                    .map(point -> easel.number(point.value()))
                    .orElse(easel.nothing()));
        }
    }

    /** How many items were answered is said where some are missing. */
    private String cell(Point point) {
        String value = easel.number(point.value());
        return point.answered() == point.asked()
                ? value
                : easel.say("trust.answered", value, String.valueOf(point.answered()), String.valueOf(point.asked()));
    }
}
