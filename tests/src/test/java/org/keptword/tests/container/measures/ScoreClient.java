package org.keptword.tests.container.measures;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.internal.ActorBinding;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.CaseId;

/** Asks the measures as a feature above does: in a transaction of its own, under a permit. */
@Stateless
@PermitAll
@Interceptors(ActorBinding.class)
public class ScoreClient {

    @Inject
    Guard guard;

    @Inject
    Measures measures;

    public List<CaseScores.ScoreLine> ofCase(CaseId id) {
        return measures.scores(guard.read(id));
    }

    public List<CaseScores.ScoreLine> own() {
        return measures.scores(guard.own());
    }

    public List<CaseScores.PerceptionGap> gaps(CaseId id) {
        return measures.gaps(guard.read(id));
    }

    public List<CaseScores.PerceptionGap> ownGaps() {
        return measures.gaps(guard.own());
    }

    /** The same question asked so many times, for counting statements. */
    public int ask(CaseId id, int times) {
        Permit permit = guard.read(id);
        int found = 0;
        for (int i = 0; i < times; i++) {
            found += measures.scores(permit).size();
        }
        return found;
    }

    public Scale scale(CaseScores.ScoreLine score) {
        return measures.scale(score);
    }
}
