package org.keptword.web.prep;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keptword.progress.SessionAxis;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepStrands;
import org.keptword.reports.prep.PrepStrands.Deeds;
import org.keptword.reports.prep.PrepStrands.Person;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.prep.References.Kind;

/** What happened since the session before: words, deeds and trust apart, in sentences with their counts, each with its drawing. */
final class StrandWords {

    private static final String NOTHING = "–";

    private final PrepReport report;
    private final PrepStrands strands;
    private final PrepDocumentWriter writer;
    private final boolean own;

    StrandWords(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.strands = report.strands().orElseThrow();
        this.writer = writer;
        this.own = report.whom().kind() == PrepFor.Kind.PARTNER;
    }

    /**
     * One strand.
     *
     * @param says a sentence a person, in their order
     */
    record Strand(String name, Kind from, List<String> says, List<Drawn> drawing) {}

    List<Strand> all() {
        StrandCharts charts = new StrandCharts(strands, writer);
        List<String> words = says(this::words);
        List<String> deeds = says(this::deeds);
        List<String> trust = says(own ? this::changes : this::scores);
        return List.of(
                new Strand("words", Kind.HOMEWORK, words, charts.words(words)),
                new Strand("deeds", Kind.PROMISES, deeds, charts.deeds(deeds)),
                new Strand("trust", Kind.CHECK_INS, trust, charts.trust(trust)));
    }

    List<Person> people() {
        return strands.people();
    }

    private List<String> says(Function<Person, String> sentence) {
        return strands.people().stream().map(sentence).toList();
    }

    private String words(Person one) {
        PrepHomework work = report.work().stream()
                .filter(any -> any.id().equals(one.id()))
                .findFirst()
                .orElseThrow();
        return own
                ? writer.say("own.words", work.handedInCount())
                : String.join(
                        " ",
                        writer.say("sentence.given", work.assigned().size(), work.assignedAndHandedIn()),
                        writer.say("sentence.pieces", work.handedInCount(), work.unread()),
                        writer.say("sentence.open", work.open().size(), work.queued()));
    }

    private String deeds(Person one) {
        Deeds now = one.deeds().get(one.deeds().size() - 1);
        if (now.isNothing()) {
            return writer.say(own ? "own.deeds.none" : "deeds.none");
        }
        return own ? writer.say("own.deeds", now.keptAtAll(), now.said(), now.late()) : deeds(now, writer);
    }

    /** Says what became of promises, with counts. */
    static String deeds(Deeds of, PrepDocumentWriter writer) {
        StringBuilder said = new StringBuilder(writer.say("deeds.said", of.keptAtAll(), of.said(), of.late()));
        if (of.unsaid() > 0) {
            said.append(' ').append(writer.say("deeds.unsaid", of.unsaid()));
        }
        if (of.letGo() > 0) {
            said.append(' ').append(writer.say("deeds.let-go", of.letGo()));
        }
        if (of.asked() > 0) {
            said.append(' ').append(writer.say("deeds.noticed", of.noticed(), of.asked()));
        }
        return said.toString();
    }

    private String scores(Person one) {
        List<String> said = one.scores().stream()
                .filter(PrepStrands.Score::fresh)
                .map(score -> score.before()
                        .map(before -> writer.say(
                                "trust.score",
                                writer.in(score.scale()),
                                writer.number(score.value()),
                                writer.number(before)))
                        .orElseGet(() ->
                                writer.say("trust.first", writer.in(score.scale()), writer.number(score.value()))))
                .toList();
        return joined(said, one.scores().stream().map(PrepStrands.Score::at));
    }

    private String changes(Person one) {
        List<String> said = one.changes().stream()
                .filter(PrepStrands.Changed::fresh)
                .map(changed -> changed.change()
                        .map(change -> writer.speech().say("prep.own.score", change, writer.in(changed.scale())))
                        .orElseGet(() -> writer.say("own.score.first", writer.in(changed.scale()))))
                .toList();
        return joined(said, one.changes().stream().map(PrepStrands.Changed::at));
    }

    private String joined(List<String> fresh, Stream<Instant> answered) {
        if (!fresh.isEmpty()) {
            return String.join(" ", fresh);
        }
        return answered.max(Comparator.naturalOrder())
                .map(at -> writer.say(
                        strands.checkIns() ? "trust.since" : "trust.other.since",
                        writer.dates().day(at)))
                .orElseGet(() -> writer.say("trust.never"));
    }

    /** The title of the scale that is drawn. */
    Optional<String> scale() {
        return strands.scale().map(scale -> writer.in(scale.title()));
    }

    /** The places of the table's rows, in order of time. */
    List<Integer> places() {
        return IntStream.range(0, strands.axis().stretches().size()).boxed().toList();
    }

    String kept(Person one, int place) {
        Deeds deeds = one.deeds().get(place);
        return deeds.said() == 0 ? NOTHING : writer.say("numbers.of", deeds.keptAtAll(), deeds.said());
    }

    String score(Person one, int place) {
        return one.trust().get(place).map(value -> writer.number(value.value())).orElse(NOTHING);
    }

    /** What a row of the table is called. */
    String row(int place) {
        SessionAxis axis = strands.axis();
        return axis.stretches()
                .get(place)
                .session()
                .map(tick -> writer.say(
                        "numbers.before",
                        String.valueOf(tick.ordinal()),
                        writer.dates().brief(tick.at())))
                .or(() -> axis.last().map(tick -> writer.say("numbers.since", String.valueOf(tick.ordinal()))))
                .orElseGet(() -> writer.say("numbers.beginning"));
    }
}
