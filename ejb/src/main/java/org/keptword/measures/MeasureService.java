package org.keptword.measures;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.HandedInAnswers;
import org.keptword.homework.Homework;
import org.keptword.measures.internal.InstrumentDescriber;
import org.keptword.measures.internal.Instruments;
import org.keptword.measures.internal.ScoreRecorder;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;

/** Shows how measures are scored, and scores anew on request. */
@Stateless
@DenyAll
public class MeasureService {

    @Inject
    Guard guard;

    @Inject
    GuideLibrary library;

    @Inject
    Homework homework;

    @Inject
    Instruments instruments;

    @Inject
    ScoreRecorder keeping;

    /** Every measure that can be given, with its definition. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER})
    public List<InstrumentSheet> instruments() {
        return instruments.all().stream().map(InstrumentDescriber::of).toList();
    }

    /**
     * Scores the current revision of a piece of work with the current version of its instrument. The old scores stay, marked as replaced.
     * The answer is how many scores were made. {@link NotFound} for what is no measure.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public int rescore(ResponseId response) {
        Permit permit = guard.work(homework.caseOf(response, guard.caseload()).orElseThrow(NotFound::new));
        HandedInAnswers piece = homework.answers(response, permit);
        if (!library.isMeasure(piece.exercise())) {
            throw new NotFound();
        }
        return keeping.rescore(piece, permit);
    }
}
