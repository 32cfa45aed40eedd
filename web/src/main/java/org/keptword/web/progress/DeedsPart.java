package org.keptword.web.progress;

import java.util.List;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.DeedsHistory;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.web.chart.BarChart;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.chart.ValueScale;

/** Deeds: promises kept, kept late and not kept, and what the other noticed. */
final class DeedsPart {

    private static final int PLOT = 92;

    private final CaseProgress progress;
    private final DeedsHistory deeds;
    private final ProgressDocumentWriter writer;
    private final SessionLabels labels;

    DeedsPart(CaseProgress progress, SessionLabels labels, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.deeds = progress.deeds();
        this.labels = labels;
        this.writer = writer;
    }

    boolean isEmpty() {
        return deeds.people().stream().allMatch(one -> isBare(one.whole()));
    }

    List<DeedsHistory.Person> people() {
        return deeds.people();
    }

    private static boolean isBare(Interval whole) {
        return whole.answered() + whole.letGo() + whole.unanswered() == 0;
    }

    String sentence(DeedsHistory.Person one) {
        Interval whole = one.whole();
        String name = progress.nameOf(one.id());
        if (isBare(whole)) {
            return writer.say("deeds.none", name);
        }
        StringBuilder said = new StringBuilder(
                writer.say("deeds.person", name, whole.keptAtAll(), whole.answered(), whole.keptLate()));
        if (whole.letGo() > 0) {
            said.append(' ').append(writer.say("deeds.let-go", whole.letGo()));
        }
        if (whole.unanswered() > 0) {
            said.append(' ').append(writer.say("deeds.unanswered", whole.unanswered()));
        }
        int asked = asked(whole);
        if (asked > 0) {
            said.append(' ').append(writer.say("deeds.noticed", whole.noticed(), asked));
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
        for (DeedsHistory.Person one : deeds.people()) {
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

    private List<Drawn> bars(DeedsHistory.Person one, ValueScale values) {
        String name = writer.readable(progress.nameOf(one.id()));
        List<BarChart.Bar> bars = labels.places()
                .mapToObj(place -> bar(place, one.stretches().get(place)))
                .toList();
        BarChart chart = new BarChart(
                "chart-deeds", writer.say("deeds.chart", name), sentence(one), name, labels.axis(), values, bars);
        return writer.drawing(PLOT, (frame, lettering) -> chart.draw(frame, lettering, writer.numbers()));
    }

    private BarChart.Bar bar(int place, Interval counts) {
        return new BarChart.Bar(
                labels.stretch(place).from(),
                labels.stretch(place).until(),
                counts.kept(),
                counts.keptLate(),
                0,
                counts.notKept(),
                counts.noticed());
    }

    /** How many were noticed, of those the other was asked about. */
    String noticed(Interval counts) {
        return asked(counts) == 0 ? writer.nothing() : counts.noticed() + " (" + asked(counts) + ")";
    }
}
