package org.keptword.tests.container.measures;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.measures.CaseScores;
import org.keptword.measures.MeasureService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** Couples who answer the check-in before their sessions. */
abstract class CheckInFixture extends CoupleFixture {

    static final String CHECK_IN = "trust-checkin";
    static final String PARTNER = "trust-in-partner";
    static final String OWN = "own-trustworthiness";
    static final Recurrence BEFORE_SESSION = new Recurrence(Recurrence.Kind.BEFORE_SESSION, Set.of(), null);

    @Inject
    MeasureService measures;

    @Inject
    ScoreClient desk;

    AssignmentId checkIn(Client client) throws Exception {
        return give(client, CHECK_IN, AssignmentRequest.Placement.NOW, BEFORE_SESSION);
    }

    static Instant inDays(int days) {
        return Instant.now().plusSeconds(days * 86_400L);
    }

    /** Every question about the partner answered with one number, every one about oneself with another. */
    static String rated(int partner, int self) {
        return rated(partner, partner, self);
    }

    static String rated(int partner, int safe, int self) {
        return ("{\"about-partner\": {\"partner-reliable\": %1$d, \"partner-open\": %1$d, \"partner-safe\": %2$d,"
                        + " \"partner-goodwill\": %1$d}, \"about-me\": {\"own-reliable\": %3$d, \"own-open\": %3$d,"
                        + " \"own-safe\": %3$d, \"own-goodwill\": %3$d}}")
                .formatted(partner, safe, self);
    }

    ExerciseView look(Client client, AssignmentId id) throws Exception {
        return as(client.actor(), () -> portal.exercise(id, Optional.empty()));
    }

    HandIn.Outcome hand(Client client, AssignmentId id, String json) throws Exception {
        ExerciseView view = look(client, id);
        HandIn command = new HandIn(
                id, client.actor().person(), view.entry(), view.number(), "page", UUID.randomUUID(), Optional.of(json));
        return as(client.actor(), () -> answers.handIn(command));
    }

    /** The piece of work on the entry shown now. */
    ResponseId piece(Client client, AssignmentId id) throws Exception {
        return new ResponseId(database.id(
                client.practice().id(),
                "select id from keptword.response where assignment_id = ? and entry_on = ?",
                id.value(),
                java.sql.Date.valueOf(look(client, id).entry().orElseThrow())));
    }

    List<CaseScores.ScoreLine> scores(Couple couple) throws Exception {
        return as(couple.counselor(), () -> desk.ofCase(couple.caseId()));
    }

    List<CaseScores.ScoreLine> scoresOf(Client client, Couple couple) throws Exception {
        return scores(couple).stream()
                .filter(line -> line.participant().equals(client.participant()))
                .toList();
    }

    List<CaseScores.PerceptionGap> gaps(Couple couple) throws Exception {
        return as(couple.counselor(), () -> desk.gaps(couple.caseId()));
    }

    List<CaseScores.ScoreLine> own(Actor client) throws Exception {
        return as(client, desk::own);
    }

    static Optional<Double> value(List<CaseScores.ScoreLine> lines, String scale) {
        return lines.stream()
                .filter(line -> line.scale().equals(scale))
                .findFirst()
                .orElseThrow()
                .value();
    }

    SessionId planned(Couple couple, int days) throws Exception {
        return plan(couple, inDays(days));
    }
}
