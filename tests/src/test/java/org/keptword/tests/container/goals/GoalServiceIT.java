package org.keptword.tests.container.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalLine;
import org.keptword.goals.GoalService;
import org.keptword.goals.Level;
import org.keptword.goals.SetGoal;
import org.keptword.goals.SetGoalWeights;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.GoalId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.StatementCount;

/** What the counselor does with goals. */
class GoalServiceIT extends GoalFixture {

    private static final Optional<ParticipantId> COUNSELOR = Optional.empty();

    @Inject
    private StatementCount statements;

    @Test
    void threeGoalsRunAtATimeAndAnEndedOneMakesRoom() throws Exception {
        Couple couple = atWork(practice());
        GoalId first = goal(couple, null, "We eat together");
        goal(couple, couple.ana().participant(), "I sleep");
        goal(couple, couple.tom().participant(), "I come on time");

        assertEquals(
                "refusal.goals.tooMany",
                refused(() -> goal(couple, null, "A fourth")).key());
        does(couple.counselor(), () -> goals.end(first, 0, "Reached"));
        goal(couple, null, "A fourth");

        CaseGoals view = ofCase(couple);
        assertEquals(3, view.running().size());
        GoalLine ended = view.ended().get(0);
        assertEquals(first, ended.id());
        assertEquals("Reached", ended.file().orElseThrow().endReason());
        assertEquals(
                "refusal.goals.ended",
                refused(() -> does(couple.counselor(), () -> goals.end(first, 1, "Again")))
                        .key());
    }

    @Test
    void theSameAttemptIsTheSameGoal() throws Exception {
        Couple couple = atWork(practice());
        SetGoal command = new SetGoal(UUID.randomUUID(), couple.caseId(), Optional.empty(), words("We eat together"));

        GoalId first = as(couple.counselor(), () -> goals.set(command));
        GoalId again = as(couple.counselor(), () -> goals.set(command));

        assertEquals(first, again);
        assertEquals(1, ofCase(couple).running().size());
    }

    @Test
    void inACaseOfOneAGoalIsThatOnes() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);

        as(
                practice.counselor(),
                () -> goals.set(new SetGoal(UUID.randomUUID(), id, Optional.empty(), words("I sleep"))));

        CaseGoals view = as(practice.counselor(), () -> goals.ofCase(id));
        assertEquals(
                Optional.of(view.participants().get(0).id()),
                view.running().get(0).whom());
    }

    @Test
    void theWordsCanChangeUntilSomebodyRates() throws Exception {
        Couple couple = atWork(practice());
        GoalId goal = goal(couple, null, "We eat together");
        SessionId session = hold(couple, 60, null, List.of());

        does(couple.counselor(), () -> goals.reword(new GoalService.RewordGoal(goal, 0, words("We eat at seven"))));

        assertEquals("We eat at seven", ofCase(couple).running().get(0).words().sentence());
        assertThrows(
                StaleState.class,
                () -> does(
                        couple.counselor(),
                        () -> goals.reword(new GoalService.RewordGoal(goal, 0, words("From a stale page")))));
        rate(couple.tom(), goal, session, null, Level.LESS);
        assertEquals(
                "refusal.goals.ratedAlready",
                refused(() -> does(
                                couple.counselor(),
                                () -> goals.reword(new GoalService.RewordGoal(goal, 1, words("Too late")))))
                        .key());
    }

    @Test
    void aCorrectionTakesThePlaceOfTheRatingBeforeAndKeepsIt() throws Exception {
        Couple couple = atWork(practice());
        GoalId goal = goal(couple, null, "We eat together");
        SessionId session = hold(couple, 60, null, List.of());

        rate(couple, goal, session, null, Level.LESS);
        rate(couple, goal, session, null, Level.LESS);
        assertEquals(1, stored(couple, goal), "the same again is no second rating");
        assertThrows(StaleState.class, () -> rate(couple, goal, session, null, Level.MORE));
        UUID before = inForce(couple, goal, session, COUNSELOR);
        rate(couple, goal, session, before, Level.MORE);

        assertEquals(
                Level.MORE,
                ofCase(couple).rating(goal, session, COUNSELOR).orElseThrow().level());
        assertEquals(2, stored(couple, goal), "the rating before is kept");
        assertEquals(
                List.of(-1),
                database.rows(
                        couple.practice().id(),
                        "select level from keptword.goal_rating where goal_id = ? and replaced_at is not null",
                        goal.value()));
        assertThrows(StaleState.class, () -> rate(couple, goal, session, before, Level.MUCH_LESS));
    }

    @Test
    void onlyAHeldSessionOrOneWhoseDayHasComeIsRated() throws Exception {
        Couple couple = atWork(practice());
        GoalId goal = goal(couple, null, "We eat together");
        SessionId later = plan(couple, Instant.now().plus(Duration.ofDays(3)));
        SessionId today = plan(couple, Instant.now());
        SessionId elsewhere = hold(atWork(couple.practice()), 60, null, List.of());

        assertEquals(
                "refusal.goals.notAtThisSession",
                refused(() -> rate(couple, goal, later, null, Level.MORE)).key());
        assertThrows(NotFound.class, () -> rate(couple, goal, elsewhere, null, Level.MORE));
        rate(couple, goal, today, null, Level.MORE);

        assertEquals(
                List.of(today),
                ofCase(couple).rated().stream().map(SessionLine::id).toList());
        assertEquals(
                List.of(today),
                ofCase(couple).ratable().stream().map(SessionLine::id).toList());
    }

    @Test
    void theCounselorSeesAllRatingsSideBySideAndASupervisorReadsAlong() throws Exception {
        Couple couple = atWork(practice());
        GoalId goal = goal(couple, null, "We eat together");
        SessionId session = hold(couple, 60, null, List.of());
        rate(couple, goal, session, null, Level.AS_EXPECTED);
        rate(couple.ana(), goal, session, null, Level.LESS);
        rate(couple.tom(), goal, session, null, Level.MORE);

        CaseGoals view = as(couple.practice().supervisor(), () -> goals.ofCase(couple.caseId()));

        assertEquals(Level.AS_EXPECTED, level(view, goal, session, COUNSELOR));
        assertEquals(
                Level.LESS, level(view, goal, session, Optional.of(couple.ana().participant())));
        assertEquals(
                Level.MORE, level(view, goal, session, Optional.of(couple.tom().participant())));
        assertThrows(NotFound.class, () -> as(couple.practice().colleague(), () -> goals.ofCase(couple.caseId())));
    }

    @Test
    void aScoreIsThereOnlyWithWeightsAndNamesItsCounts() throws Exception {
        Couple couple = atWork(practice());
        GoalId one = goal(couple, null, "We eat together");
        GoalId two = goal(couple, null, "We walk");
        GoalId annas = goal(couple, couple.ana().participant(), "I sleep");
        SessionId session = hold(couple, 60, null, List.of());
        rate(couple, one, session, null, Level.MORE);
        rate(couple, two, session, null, Level.AS_EXPECTED);
        rate(couple.tom(), one, session, null, Level.MORE);
        assertFalse(ofCase(couple).weighed());

        weigh(couple, one, 0, 6);
        weigh(couple, two, 0, 6);

        CaseGoals view = ofCase(couple);
        assertTrue(view.weighed());
        SessionLine line = view.rated().get(0);
        CaseGoals.Attainment counselor = view.attainment(line, COUNSELOR).orElseThrow();
        assertEquals(56.201737, counselor.score(), 1e-5);
        assertEquals(2, counselor.rated());
        assertEquals(2, counselor.of(), "one was set after this session and not rated there");
        assertEquals(
                new CaseGoals.Attainment(60, 1, 1),
                view.attainment(line, Optional.of(couple.tom().participant())).orElseThrow());
        assertEquals(
                Optional.empty(), view.attainment(line, Optional.of(couple.ana().participant())));
        assertEquals(
                "refusal.goals.weight",
                refused(() -> weigh(couple, annas, 0, 11)).key());
        assertThrows(StaleState.class, () -> weigh(couple, one, 0, 3));
        weigh(couple, one, 1, null);
        weigh(couple, two, 1, null);
        assertFalse(ofCase(couple).weighed());
    }

    @Test
    void inAClosedCaseGoalsStayReadableAndNothingChanges() throws Exception {
        Couple couple = atWork(practice());
        GoalId goal = goal(couple, couple.ana().participant(), "I sleep");
        SessionId session = hold(couple, 60, null, List.of());
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));

        assertEquals(
                "refusal.cases.closed",
                refused(() -> rate(couple, goal, session, null, Level.MORE)).key());
        assertEquals(
                "refusal.cases.closed",
                refused(() -> goal(couple, null, "One more")).key());
        assertEquals(
                "refusal.goals.caseClosed",
                refused(() -> rate(couple.ana(), goal, session, null, Level.MORE))
                        .key());
        assertEquals(1, ofCase(couple).running().size());
        assertEquals(1, own(couple.ana()).mine().size());
    }

    @Test
    void thePagesTakeAsManyStatementsWithOneGoalAsWithThree() throws Exception {
        Couple couple = atWork(practice());
        GoalId first = goal(couple, null, "We eat together");
        SessionId session = hold(couple, 60, null, List.of());
        rate(couple, first, session, null, Level.MORE);
        ofCase(couple);
        long counselors = countCase(couple);
        long clients = countOwn(couple.ana());

        GoalId second = goal(couple, null, "We walk");
        GoalId third = goal(couple, couple.ana().participant(), "I sleep");
        SessionId next = hold(couple, 30, null, List.of());
        for (GoalId goal : List.of(first, second, third)) {
            rate(couple, goal, next, null, Level.LESS);
            rate(couple.ana(), goal, next, null, Level.LESS);
        }

        ofCase(couple); // what the header keeps of the case is read once after a change
        assertEquals(counselors, countCase(couple));
        assertEquals(clients, countOwn(couple.ana()));
        assertTrue(counselors <= 8, () -> counselors + " statements");
        assertTrue(clients <= 8, () -> clients + " statements");
    }

    private long countCase(Couple couple) throws Exception {
        return statements.of(() -> ofCase(couple));
    }

    private long countOwn(Client client) throws Exception {
        return statements.of(() -> own(client));
    }

    private void weigh(Couple couple, GoalId goal, int basedOn, Integer weight) throws Exception {
        SetGoalWeights.Weight one = new SetGoalWeights.Weight(goal, basedOn, Optional.ofNullable(weight));
        does(couple.counselor(), () -> goals.weigh(new SetGoalWeights(couple.caseId(), List.of(one))));
    }

    private long stored(Couple couple, GoalId goal) throws Exception {
        return database.count(
                couple.practice().id(), "select count(*) from keptword.goal_rating where goal_id = ?", goal.value());
    }

    private static Level level(CaseGoals view, GoalId goal, SessionId session, Optional<ParticipantId> rater) {
        return view.rating(goal, session, rater).orElseThrow().level();
    }

    private static DomainRefusal refused(Executable act) {
        return assertThrows(DomainRefusal.class, act);
    }
}
