package org.keptword.reports.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.cases.CaseLine;
import org.keptword.progress.DeedsHistory;
import org.keptword.progress.OwnProgressService;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.TrustHistory;
import org.keptword.progress.WordsHistory;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.reports.prep.PrepStrands;
import org.keptword.reports.prep.PrepStrands.Deeds;
import org.keptword.reports.prep.PrepStrands.Score;
import org.keptword.reports.prep.PrepStrands.Value;
import org.keptword.shared.ParticipantId;

/** The strands as counts: what each kind of report may have of them, and no more. */
final class StrandsPart {

    private StrandsPart() {}

    /** For the counselor. */
    static PrepStrands counselor(
            List<CaseLine.Who> people,
            SessionAxis axis,
            WordsHistory words,
            DeedsHistory deeds,
            TrustHistory trust,
            Instant since) {
        Optional<TrustHistory.ScaleCourse> drawn = trust.scales().stream()
                .filter(scale -> people.stream()
                        .anyMatch(who -> of(scale, who.id()).stream()
                                .flatMap(one -> one.stretches().stream())
                                .anyMatch(Optional::isPresent)))
                .findFirst();
        return new PrepStrands(
                axis,
                drawn.map(scale -> new PrepStrands.Scale(scale.title(), scale.range())),
                trust.chosen()
                        .map(one -> one.measure().equals(CounselorPrep.MEASURE))
                        .orElse(true),
                people.stream()
                        .map(who -> new PrepStrands.Person(
                                who.id(),
                                who.name(),
                                words(words, who.id()),
                                deeds(deeds, who.id()).stream()
                                        .map(StrandsPart::whole)
                                        .toList(),
                                drawn.map(scale -> values(scale, who.id())).orElse(List.of()),
                                trust.scales().stream()
                                        .flatMap(scale -> score(scale, who.id(), since).stream())
                                        .toList(),
                                List.of()))
                        .toList());
    }

    /**
     * For one client: without what the other noticed, without numbers of scores.
     *
     * @param checkIns whether all of the scores are those of the check-in
     */
    static PrepStrands own(
            CaseLine.Who who,
            SessionAxis axis,
            WordsHistory words,
            DeedsHistory deeds,
            List<OwnProgressService.OwnProgress.Score> scores,
            boolean checkIns,
            Instant since) {
        return new PrepStrands(
                axis,
                Optional.empty(),
                checkIns,
                List.of(new PrepStrands.Person(
                        who.id(),
                        who.name(),
                        words(words, who.id()),
                        deeds(deeds, who.id()).stream().map(StrandsPart::own).toList(),
                        List.of(),
                        List.of(),
                        scores.stream()
                                .map(score -> new PrepStrands.Changed(
                                        score.scale(), score.at(), !score.at().isBefore(since), score.change()))
                                .toList())));
    }

    /** Everything that is known of promises in one stretch. */
    static Deeds whole(Interval of) {
        return new Deeds(
                of.kept(),
                of.keptLate(),
                of.notKept(),
                of.letGo(),
                of.unanswered(),
                of.noticed(),
                of.noticed() + of.notNoticed() + of.seenDifferently());
    }

    /** What their owner said. */
    private static Deeds own(Interval of) {
        return new Deeds(of.kept(), of.keptLate(), of.notKept(), of.letGo(), 0, 0, 0);
    }

    private static List<Integer> words(WordsHistory words, ParticipantId who) {
        return words.people().stream()
                .filter(one -> one.id().equals(who))
                .flatMap(one -> one.stretches().stream())
                .map(WordsHistory.Work::handedIn)
                .toList();
    }

    private static List<Interval> deeds(DeedsHistory deeds, ParticipantId who) {
        return deeds.people().stream()
                .filter(one -> one.id().equals(who))
                .flatMap(one -> one.stretches().stream())
                .toList();
    }

    private static Optional<TrustHistory.Person> of(TrustHistory.ScaleCourse scale, ParticipantId who) {
        return scale.people().stream().filter(one -> one.id().equals(who)).findFirst();
    }

    private static List<Optional<Value>> values(TrustHistory.ScaleCourse scale, ParticipantId who) {
        return of(scale, who).stream()
                .flatMap(one -> one.stretches().stream())
                .map(point -> point.map(p -> new Value(p.at(), p.value())))
                .toList();
    }

    private static Optional<Score> score(TrustHistory.ScaleCourse scale, ParticipantId who, Instant since) {
        return of(scale, who)
                .flatMap(TrustHistory.Person::latest)
                .map(last -> new Score(
                        scale.title(),
                        last.value(),
                        last.at(),
                        !last.at().isBefore(since),
                        last.before().map(TrustHistory.Earlier::value)));
    }
}
