package org.keptword.measures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.read.Homework;
import org.keptword.measures.model.Score;
import org.keptword.measures.scoring.RatedItem;
import org.keptword.measures.scoring.Scoring;
import org.keptword.safety.FlagKind;
import org.keptword.safety.Flags;
import org.keptword.sessions.Sessions;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;

/**
 * Scores a measure when it is handed in, in the same transaction: without the scores it is not handed in. What its author keeps to
 * oneself is not reported by homework and so has no score. A scale of which nothing was answered, such as the half about the partner
 * in an individual case, has none either.
 */
@ApplicationScoped
public class ScoreRecorder {

    @Inject
    Guard guard;

    @Inject
    GuideLibrary library;

    @Inject
    Homework homework;

    @Inject
    Sessions sessions;

    @Inject
    Instruments instruments;

    @Inject
    Scores scores;

    @Inject
    Flags flags;

    @Inject
    Clock clock;

    void handedIn(@Observes HomeworkEvent.ResponseHandedIn event) {
        if (!library.isMeasure(event.exercise())) {
            return;
        }
        Permit own = guard.own();
        Homework.HandedInAnswers handedIn = homework.answers(event.response(), event.revision(), own);
        InstrumentLoader.LoadedInstrument by =
                instruments.forExercise(handedIn.exerciseVersion().value());
        Map<String, RatedItem.Rating> ratings = RatingReader.of(handedIn.answers());
        keep(handedIn, by, ratings, session(handedIn, own), own);
        if (!Scoring.critical(by.instrument(), ratings).isEmpty()) {
            flags.raise(
                    own,
                    new Flags.RaiseFlag(
                            event.caseId(),
                            event.participant(),
                            event.response(),
                            event.revision(),
                            FlagKind.MEASURE_ANSWER));
        }
    }

    /**
     * Scores a response again with the current version of the instrument. The scores there were stay and are marked as replaced;
     * flags are not raised again.
     */
    public int rescore(Homework.HandedInAnswers handedIn, Permit permit) {
        List<Score> before = scores.unreplaced(handedIn.response(), permit);
        Optional<SessionId> session =
                before.stream().flatMap(score -> score.session().stream()).findFirst();
        return keep(
                handedIn,
                instruments.current(handedIn.exercise()),
                RatingReader.of(handedIn.answers()),
                session.or(handedIn::session),
                permit);
    }

    private int keep(
            Homework.HandedInAnswers handedIn,
            InstrumentLoader.LoadedInstrument by,
            Map<String, RatedItem.Rating> ratings,
            Optional<SessionId> session,
            Permit permit) {
        UUID act = Ids.newId();
        scores.unreplaced(handedIn.response(), permit).forEach(score -> score.giveWayTo(act));
        List<Score> made = Scoring.scores(by.instrument(), ratings).stream()
                .filter(scaleResult -> scaleResult.answered() > 0)
                .map(scaleResult -> score(handedIn, by, scaleResult, session, act, permit))
                .toList();
        made.forEach(score -> scores.add(score, permit));
        guard.record(
                permit,
                AuditAction.CREATE,
                AuditedObject.SCORE,
                act,
                handedIn.participant().value());
        return made.size();
    }

    private Score score(
            Homework.HandedInAnswers handedIn,
            InstrumentLoader.LoadedInstrument by,
            Scoring.ScaleResult scaleResult,
            Optional<SessionId> session,
            UUID act,
            Permit permit) {
        return new Score(permit.practice(), handedIn, by.id(), scaleResult, session, act, clock.instant());
    }

    /** The session it is the entry of; of work that is not, the next one planned. */
    private Optional<SessionId> session(Homework.HandedInAnswers handedIn, Permit own) {
        return handedIn.session()
                .or(() -> Optional.ofNullable(sessions.nextOfEach(own, clock.instant())
                                .get(handedIn.caseId().value()))
                        .map(line -> line.id()));
    }
}
