package org.keptword.measures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.cases.PartnerSlot;
import org.keptword.measures.CaseScores;
import org.keptword.measures.internal.Scores.CurrentScore;
import org.keptword.measures.scoring.Instrument;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/** Reads scores for other features: one statement each. */
@ApplicationScoped
public class ScoreReader {

    /** So many perception gaps of one partner are compared. */
    private static final int COMPARED = 3;

    @Inject
    Scores scores;

    @Inject
    Instruments instruments;

    public List<CaseScores.ScoreLine> lines(Permit permit) {
        return scores.current(permit).stream().map(this::line).toList();
    }

    /** Scores and gaps of one case out of one reading. */
    public CaseScores ofCase(Permit permit) {
        List<CurrentScore> all = scores.current(permit);
        return new CaseScores(all.stream().map(this::line).toList(), gaps(all));
    }

    /** What tells how things stand now, by case; two statements where the latest scores do not hold the perception gaps that are compared. */
    public Map<UUID, CaseScores> lately(Map<UUID, Instant> since, Permit caseload) {
        List<Scores.ScaleOf> withoutNorm = instruments.withoutNorm();
        List<CurrentScore> read = scores.lately(since, withoutNorm, caseload);
        read.forEach(score -> instruments.byId(score.instrumentVersion())); // looked up once for each version
        if (!instruments.withoutNorm().equals(withoutNorm)) { // one was made by an earlier version, which has a norm
            read = scores.lately(since, instruments.withoutNorm(), caseload);
        }
        Map<UUID, List<CurrentScore>> latest = read.stream()
                .collect(Collectors.groupingBy(CurrentScore::caseId, LinkedHashMap::new, Collectors.toList()));
        List<Scores.Side> incomplete = latest.entrySet().stream()
                .flatMap(of -> incomplete(of.getValue(), since.getOrDefault(of.getKey(), Instant.EPOCH)))
                .toList();
        Map<UUID, List<CurrentScore>> paired = incomplete.isEmpty()
                ? Map.of()
                : scores.paired(incomplete, caseload).stream().collect(Collectors.groupingBy(CurrentScore::caseId));
        Map<UUID, CaseScores> found = new HashMap<>();
        latest.forEach((id, all) -> {
            List<CurrentScore> forGaps = Stream.concat(all.stream(), paired.getOrDefault(id, List.of()).stream())
                    .sorted(Comparator.comparing(CurrentScore::handedInAt))
                    .toList();
            found.put(id, new CaseScores(all.stream().map(this::line).toList(), gaps(forGaps), ordinals(all)));
        });
        return found;
    }

    /** The sides of a case with a gap since a moment and fewer than are compared, of which there may be earlier ones than these scores hold. */
    private Stream<Scores.Side> incomplete(List<CurrentScore> all, Instant since) {
        Map<ParticipantId, List<CaseScores.PerceptionGap>> gaps =
                gaps(all).stream().collect(Collectors.groupingBy(CaseScores.PerceptionGap::of));
        return gaps.entrySet().stream()
                .filter(of -> of.getValue().size() < COMPARED
                        && of.getValue().stream().anyMatch(gap -> !gap.at().isBefore(since)))
                .flatMap(of -> side(of.getKey().value(), all).stream());
    }

    private Optional<Scores.Side> side(UUID participant, List<CurrentScore> all) {
        return all.stream()
                .filter(score -> score.participantId().equals(participant))
                .flatMap(score -> instruments.byId(score.instrumentVersion()).instrument().gap().stream()
                        .filter(pair -> pair.own().equals(score.scale()))
                        .map(pair -> new Scores.Side(
                                score.caseId(), participant, score.instrument(), pair.own(), pair.ofPartner())))
                .filter(side ->
                        isCut(side.instrument(), side.own(), all) || isCut(side.instrument(), side.ofPartner(), all))
                .findFirst();
    }

    /** Whether there may be earlier scores of a scale than those that were read. */
    private static boolean isCut(String instrument, String scale, List<CurrentScore> all) {
        return all.stream()
                .filter(score ->
                        score.instrument().equals(instrument) && score.scale().equals(scale))
                .collect(Collectors.groupingBy(CurrentScore::participantId, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(count -> count >= Scores.LATEST);
    }

    private static Map<SessionId, Integer> ordinals(List<CurrentScore> all) {
        Map<SessionId, Integer> ordinals = new HashMap<>();
        all.forEach(score -> score.session()
                .ifPresent(session ->
                        Optional.ofNullable(score.ordinal()).ifPresent(ordinal -> ordinals.put(session, ordinal))));
        return ordinals;
    }

    /** The scores of one scale since a moment of each case, oldest first. */
    public List<CaseScores.ScorePoint> points(
            String instrument, String scale, Map<UUID, Instant> since, Permit permit) {
        return scores.points(instrument, scale, since, permit).stream()
                .map(one -> new CaseScores.ScorePoint(
                        one.caseId(),
                        PartnerSlot.valueOf(one.slot()),
                        Optional.ofNullable(one.session()).map(SessionId::new),
                        one.at(),
                        one.value()))
                .toList();
    }

    /** Own score minus what the partner gives, for each participant and session where both are there. */
    public List<CaseScores.PerceptionGap> gaps(Permit permit) {
        return gaps(scores.current(permit));
    }

    private List<CaseScores.PerceptionGap> gaps(List<CurrentScore> all) {
        List<CaseScores.PerceptionGap> gaps = new ArrayList<>();
        for (Map.Entry<SessionId, List<CurrentScore>> before : bySession(all).entrySet()) {
            for (CurrentScore own : before.getValue()) {
                gap(own, before.getKey(), before.getValue()).ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    private Optional<CaseScores.PerceptionGap> gap(CurrentScore own, SessionId session, List<CurrentScore> beside) {
        Instrument instrument = instruments.byId(own.instrumentVersion()).instrument();
        Instrument.Gap pair = instrument.gap().orElse(null);
        if (pair == null || !own.scale().equals(pair.own()) || own.value().isEmpty()) {
            return Optional.empty();
        }
        return beside.stream()
                .filter(other -> other.instrument().equals(own.instrument())
                        && other.scale().equals(pair.ofPartner())
                        && !other.participantId().equals(own.participantId())
                        && other.value().isPresent())
                .findFirst()
                .map(other -> new CaseScores.PerceptionGap(
                        new ParticipantId(own.participantId()),
                        own.instrument(),
                        session,
                        own.handedInAt().isAfter(other.handedInAt()) ? own.handedInAt() : other.handedInAt(),
                        own.value().orElseThrow(),
                        other.value().orElseThrow()));
    }

    /** In order of time; of a scale answered twice before one session only the last counts. */
    private static Map<SessionId, List<CurrentScore>> bySession(List<CurrentScore> all) {
        Map<SessionId, Map<String, CurrentScore>> last = new LinkedHashMap<>();
        for (CurrentScore score : all) {
            score.session()
                    .ifPresent(session -> last.computeIfAbsent(session, one -> new LinkedHashMap<>())
                            .put(score.participantId() + "/" + score.instrument() + "/" + score.scale(), score));
        }
        Map<SessionId, List<CurrentScore>> sessions = new LinkedHashMap<>();
        last.forEach((session, found) -> sessions.put(session, List.copyOf(found.values())));
        return sessions;
    }

    private CaseScores.ScoreLine line(CurrentScore score) {
        InstrumentLoader.LoadedInstrument by = instruments.byId(score.instrumentVersion());
        return new CaseScores.ScoreLine(
                new ParticipantId(score.participantId()),
                new ResponseId(score.responseId()),
                score.revision(),
                score.instrument(),
                by.version(),
                by.exercise().title(),
                score.scale(),
                scale(score.instrumentVersion(), score.scale()).title(),
                score.session(),
                score.handedInAt(),
                score.value(),
                score.answered(),
                score.asked());
    }

    private Scale scale(UUID version, String scale) {
        return instruments.byId(version).instrument().scale(scale).orElseThrow();
    }
}
