package org.keptword.web.progress;

import java.util.List;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.DeedsCourse;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.web.chart.BarChart;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.chart.ValueScale;

/** Deeds: promises kept, kept late and not kept, and what the other noticed. */
final class DeedsPart {

    private static final int PLOT = 92;

    private final CaseProgress progress;
    private final DeedsCourse deeds;
    private final Easel easel;
    private final Rows rows;

    DeedsPart(CaseProgress progress, Rows rows, Easel easel) {
        this.progress = progress;
        this.deeds = progress.deeds();
        this.rows = rows;
        this.easel = easel;
    }

    boolean isEmpty() {
        return deeds.people().stream().allMatch(one -> isBare(one.whole()));
    }

    List<DeedsCourse.Person> people() {
        return deeds.people();
    }

    private static boolean isBare(Interval whole) {
        return whole.answered() + whole.letGo() + whole.unanswered() == 0;
    }

    String sentence(DeedsCourse.Person one) {
        Interval whole = one.whole();
        String name = progress.nameOf(one.id());
        if (isBare(whole)) {
            return easel.say("deeds.none", name);
        }
        StringBuilder said = new StringBuilder(
                easel.say("deeds.person", name, whole.keptAtAll(), whole.answered(), whole.keptLate()));
        if (whole.letGo() > 0) {
            said.append(' ').append(easel.say("deeds.let-go", whole.letGo()));
        }
        if (whole.unanswered() > 0) {
            said.append(' ').append(easel.say("deeds.unanswered", whole.unanswered()));
        }
        int asked = asked(whole);
        if (asked > 0) {
            said.append(' ').append(easel.say("deeds.noticed", whole.noticed(), asked));
        }
        return said.toString();
    }

    private static int asked(Interval of) {
        return of.noticed() + of.notNoticed() + of.seenDifferently();
    }

    /** A drawing for each person with anything to draw. */
    List<List<Drawn>> bars() {
        int above = 0;
        int below = 0;
        for (DeedsCourse.Person one : deeds.people()) {
            for (Interval counts : one.stretches()) {
                above = Math.max(above, Math.max(counts.keptAtAll(), counts.noticed()));
                below = Math.max(below, counts.notKept());
            }
        }
        ValueScale values = ValueScale.counts(below, above);
        return deeds.people().stream()
                .filter(one -> !isBare(one.whole()))
                .map(one -> bars(one, values))
                .toList();
    }

    private List<Drawn> bars(DeedsCourse.Person one, ValueScale values) {
        String name = easel.readable(progress.nameOf(one.id()));
        List<BarChart.Bar> bars = rows.places()
                .mapToObj(place -> bar(place, one.stretches().get(place)))
                .toList();
        BarChart chart = new BarChart(
                "chart-deeds", easel.say("deeds.chart", name), sentence(one), name, rows.axis(), values, bars);
        return easel.drawing(PLOT, (frame, lettering) -> chart.draw(frame, lettering, easel.numbers()));
    }

    private BarChart.Bar bar(int place, Interval counts) {
        return new BarChart.Bar(
                rows.stretch(place).from(),
                rows.stretch(place).until(),
                counts.kept(),
                counts.keptLate(),
                0,
                counts.notKept(),
                counts.noticed());
    }

    /** How many were noticed, of those the other was asked about. */
    String noticed(Interval counts) {
        return asked(counts) == 0 ? easel.nothing() : counts.noticed() + " (" + asked(counts) + ")";
    }
}
