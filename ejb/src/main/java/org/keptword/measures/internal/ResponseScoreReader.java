package org.keptword.measures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.guide.form.Answers;
import org.keptword.homework.read.ResponseScores;
import org.keptword.measures.change.PlainChange;
import org.keptword.measures.internal.Scores.CurrentScore;
import org.keptword.measures.scoring.Scale;
import org.keptword.measures.scoring.Scoring;
import org.keptword.shared.ResponseId;

/** Reads the scores of responses. */
@ApplicationScoped
public class ResponseScoreReader implements ResponseScores {

    @Inject
    Scores scores;

    @Inject
    Instruments instruments;

    @Override
    public Map<ResponseId, List<Points>> of(Collection<ResponseId> responses, Permit permit) {
        return scores.current(permit).stream()
                .filter(score -> responses.contains(new ResponseId(score.responseId())))
                .collect(Collectors.groupingBy(
                        score -> new ResponseId(score.responseId()),
                        Collectors.mapping(this::points, Collectors.toList())));
    }

    @Override
    public List<OwnPoints> own(ResponseId response, Permit own) {
        List<CurrentScore> all = scores.current(own);
        return all.stream()
                .filter(score -> score.responseId().equals(response.value()))
                .map(score -> new OwnPoints(points(score), change(score, all)))
                .toList();
    }

    @Override
    public boolean critical(UUID exerciseVersion, Answers answers) {
        return !Scoring.critical(instruments.forExercise(exerciseVersion).instrument(), RatingReader.of(answers))
                .isEmpty();
    }

    private Points points(CurrentScore score) {
        Scale scale = scale(score);
        return new Points(
                scale.title(),
                score.value(),
                scale.range().most(),
                score.answered(),
                score.asked(),
                scale.norm().isPresent());
    }

    /** How it lies to the last score of the same scale before it; empty for a first one, and beside one that was made in another way. */
    private Optional<Change> change(CurrentScore now, List<CurrentScore> all) {
        if (now.value().isEmpty()) {
            return Optional.empty();
        }
        Scale scale = scale(now);
        return all.stream()
                .filter(one -> one.participantId().equals(now.participantId())
                        && one.instrument().equals(now.instrument())
                        && one.scale().equals(now.scale())
                        && one.handedInAt().isBefore(now.handedInAt())
                        && one.value().isPresent())
                .reduce((earlier, later) -> later)
                .filter(before -> scale(before).isLike(scale))
                .map(before -> PlainChange.of(
                        before.value().orElseThrow(), now.value().orElseThrow(), scale.range(), scale.norm()))
                .map(change -> Change.valueOf(change.name()));
    }

    private Scale scale(CurrentScore score) {
        return instruments
                .byId(score.instrumentVersion())
                .instrument()
                .scale(score.scale())
                .orElseThrow();
    }
}
