package org.keptword.progress.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.measures.CaseScores;
import org.keptword.measures.change.PlainChange;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.OwnProgressService.OwnProgress.Score;
import org.keptword.progress.OwnProgressService.OwnProgress.Stretch;
import org.keptword.progress.SessionAxis;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ResponseId;

/** A client's own words, deeds and scores, over the last six sessions. */
public final class OwnProgressAssembler {

    private final SessionAxis axis;

    /** @param meetings the sessions the client was part of */
    public OwnProgressAssembler(List<SessionLine> meetings, Instant now) {
        axis = Axes.of(Axes.held(meetings), SessionAxis.Span.SIX, Optional.empty(), now);
    }

    /** The moments between the stretches. */
    public List<Instant> bounds() {
        return Axes.bounds(axis);
    }

    /** The latest first. */
    public List<Stretch> stretches(List<Instant> handedIn, PromiseCounts said) {
        int[] counts = new int[axis.stretches().size()];
        handedIn.forEach(at -> axis.placeOf(at).ifPresent(place -> counts[place]++));
        List<Stretch> found = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int place = i;
            Interval deeds = said.owners().stream()
                    .map(owner -> owner.intervals().get(place))
                    .reduce(Interval.NOTHING, Interval::plus);
            found.add(new Stretch(
                    axis.stretches().get(i).session().map(SessionAxis.Tick::at),
                    counts[i],
                    deeds.kept(),
                    deeds.keptLate(),
                    deeds.notKept(),
                    deeds.letGo()));
        }
        Collections.reverse(found);
        return found;
    }

    /**
     * The scores of the last response of each measure, each beside the one before it, unless another version made that in another way. What that response did not ask any more, such as about the
     * partner once the aim is to part well, is not said any more.
     */
    public static List<Score> scores(List<CaseScores.ScoreLine> own, Function<CaseScores.ScoreLine, Scale> scaleOf) {
        Map<List<Object>, ResponseId> last = new HashMap<>();
        own.forEach(score -> last.put(List.of(score.participant(), score.instrument()), score.response()));
        Map<List<Object>, List<CaseScores.ScoreLine>> byScale = own.stream()
                .filter(score -> score.value().isPresent())
                .collect(Collectors.groupingBy(
                        score -> List.of(score.participant(), score.instrument(), score.scale()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byScale.values().stream()
                .filter(of -> last.containsValue(of.get(of.size() - 1).response()))
                .map(of -> score(of, scaleOf))
                .toList();
    }

    private static Score score(List<CaseScores.ScoreLine> of, Function<CaseScores.ScoreLine, Scale> scaleOf) {
        CaseScores.ScoreLine last = of.get(of.size() - 1);
        Optional<PlainChange> change = Optional.empty();
        Scale scale = scaleOf.apply(last);
        if (of.size() > 1 && scaleOf.apply(of.get(of.size() - 2)).isLike(scale)) {
            change = Optional.of(PlainChange.of(
                    of.get(of.size() - 2).value().orElseThrow(),
                    last.value().orElseThrow(),
                    scale.range(),
                    scale.norm()));
        }
        return new Score(last.measure(), last.title(), last.at(), change);
    }
}
