package org.keptword.tests.container.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.goals.Level;
import org.keptword.goals.OwnGoals;
import org.keptword.goals.RateGoals;
import org.keptword.goals.RateOwnGoals;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.GoalId;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;

/** What a client sees of goals, and says of them. */
class OwnGoalsIT extends GoalFixture {

    private static final String CANARY = "a canary sleeps";

    @Test
    void aGoalForOneIsNotThereForTheOther() throws Exception {
        Couple couple = atWork(practice());
        GoalId both = goal(couple, null, "We eat together");
        GoalId anas = goal(couple, couple.ana().participant(), CANARY);
        SessionId session = hold(couple, 60, null, List.of());

        OwnGoals ana = own(couple.ana());
        OwnGoals tom = own(couple.tom());

        assertEquals(List.of(both), ids(ana.ours()));
        assertEquals(List.of(anas), ids(ana.mine()));
        assertEquals(List.of(both), ids(tom.ours()));
        assertEquals(List.of(), tom.mine());
        assertFalse(tom.toString().contains(CANARY));
        assertThrows(NotFound.class, () -> rate(couple.tom(), anas, session, null, Level.MORE));
        assertEquals(List.of(both.value()), database.rows(couple.tom().actor(), "select id from keptword.goal"));
    }

    @Test
    void aClientSeesTheOwnRatingsAndNeitherThePartnersNorTheCounselors() throws Exception {
        Couple couple = atWork(practice());
        GoalId both = goal(couple, null, "We eat together");
        SessionId session = hold(couple, 60, null, List.of());
        rate(couple, both, session, null, Level.MUCH_LESS);
        rate(couple.ana(), both, session, null, Level.MORE);

        OwnGoals.Own toms = own(couple.tom()).ours().get(0);

        assertEquals(Optional.empty(), toms.now());
        assertEquals(Optional.empty(), toms.goal().file(), "weight and reason are the counselor's");
        assertEquals(List.of(), database.rows(couple.tom().actor(), "select id from keptword.goal_rating"));
        assertEquals(List.of(), database.rows(couple.tom().actor(), "select goal_id from keptword.goal_file"));
        assertEquals(
                Level.MORE, own(couple.ana()).ours().get(0).now().orElseThrow().level());
        assertEquals(
                List.of(Level.MORE.value()),
                database.rows(couple.ana().actor(), "select level from keptword.goal_rating"));
    }

    @Test
    void theDatabaseTakesNoRatingOfAGoalThatIsNotThereForTheClient() throws Exception {
        Couple couple = atWork(practice());
        GoalId anas = goal(couple, couple.ana().participant(), CANARY);
        SessionId session = hold(couple, 60, null, List.of());
        String insert =
                "insert into keptword.goal_rating (id, practice_id, case_id, participant_id, goal_id, session_id, level,"
                        + " rated_by, rated_at) values (gen_random_uuid(), ?, ?, ?, ?, ?, 0, ?, now()) returning level";

        assertThrows(SQLException.class, () -> insert(couple.tom(), insert, anas, session));
        assertEquals(List.of(0), insert(couple.ana(), insert, anas, session));
    }

    private List<Object> insert(Client client, String insert, GoalId goal, SessionId session) throws SQLException {
        return database.rows(
                client.actor(),
                insert,
                client.practice().id().value(),
                client.caseId().value(),
                client.participant().value(),
                goal.value(),
                session.value(),
                client.actor().personValue());
    }

    @Test
    void oneRatingASessionWhichCanBeCorrectedAndTheOneBeforeIsRemembered() throws Exception {
        Couple couple = atWork(practice());
        GoalId both = goal(couple, null, "We eat together");
        SessionId first = hold(couple, 60 * 24 * 7, null, List.of());
        rate(couple.ana(), both, first, null, Level.LESS);
        rate(couple.ana(), both, first, null, Level.LESS);
        UUID before = own(couple.ana()).ours().get(0).now().orElseThrow().id();
        assertThrows(StaleState.class, () -> rate(couple.ana(), both, first, null, Level.MORE));
        rate(couple.ana(), both, first, before, Level.MORE);
        SessionId second = hold(couple, 60, null, List.of());

        OwnGoals.Own after = own(couple.ana()).ours().get(0);

        assertEquals(second, after.session().orElseThrow().id());
        assertEquals(Optional.empty(), after.now());
        assertEquals(Level.MORE, after.before().orElseThrow().level());
        assertThrows(StaleState.class, () -> rate(couple.ana(), both, first, null, Level.LESS), "that session is over");
        rate(couple.ana(), both, second, null, Level.MUCH_MORE);
        assertEquals(
                2,
                ofCase(couple).ratings().stream()
                        .filter(rating -> rating.goal().equals(both))
                        .count());
    }

    @Test
    void theSessionOfTodayComesFirstAndWithoutAnyThereIsNothingToRate() throws Exception {
        Couple couple = atWork(practice());
        goal(couple, null, "We eat together");
        assertEquals(Optional.empty(), own(couple.ana()).ours().get(0).session());
        hold(couple, 60 * 24 * 7, null, List.of());
        plan(couple, Instant.now().plus(Duration.ofDays(2)));
        SessionId today = plan(couple, Instant.now());

        assertEquals(
                today, own(couple.ana()).ours().get(0).session().orElseThrow().id());
    }

    @Test
    void underAClosedGateGoalsForBothRestAndThoseForOneGoOn() throws Exception {
        Couple couple = atWork(practice());
        GoalId both = goal(couple, null, CANARY);
        GoalId anas = goal(couple, couple.ana().participant(), "I sleep");
        SessionId session = hold(couple, 60, null, List.of());
        UUID contact = safety(couple.practice(), couple.caseId())
                .people()
                .get(1)
                .contact()
                .orElseThrow()
                .id();
        contact(couple.tom(), Contact.PAUSED, contact);

        for (Client client : List.of(couple.ana(), couple.tom())) {
            OwnGoals view = own(client);
            assertTrue(view.resting());
            assertEquals(List.of(), view.ours());
            assertFalse(view.toString().contains(CANARY));
            assertEquals(
                    "refusal.portal.paused",
                    assertThrows(DomainRefusal.class, () -> rate(client, both, session, null, Level.MORE))
                            .key());
        }
        rate(couple.ana(), anas, session, null, Level.MORE);
        rate(couple, both, session, null, Level.LESS);
        assertEquals(2, ofCase(couple).running().size(), "the counselor sees and rates them all the same");
    }

    @Test
    void whileSomebodyPausesOrHasLeftGoalsForBothRest() throws Exception {
        for (ParticipantState state : List.of(ParticipantState.PAUSED, ParticipantState.LEFT)) {
            Couple couple = atWork(practice());
            goal(couple, null, CANARY);
            GoalId anas = goal(couple, couple.ana().participant(), "I sleep");
            SessionId session = hold(couple, 60, null, List.of());
            does(
                    couple.counselor(),
                    () -> participants.become(couple.caseId(), couple.tom().participant(), state));

            OwnGoals view = own(couple.ana());

            assertTrue(view.resting());
            assertEquals(List.of(), view.ours());
            assertEquals(List.of(anas), ids(view.mine()));
            rate(couple.ana(), anas, session, null, Level.MORE);
        }
    }

    @Test
    void aPageOfAnotherPersonRatesNothing() throws Exception {
        Couple couple = atWork(practice());
        GoalId both = goal(couple, null, "We eat together");
        SessionId session = hold(couple, 60, null, List.of());
        RateOwnGoals command = new RateOwnGoals(
                couple.ana().actor().person(),
                List.of(new RateGoals.Rating(both, session, Optional.empty(), Level.MORE)));

        assertThrows(AnotherPerson.class, () -> does(couple.tom().actor(), () -> goals.rateOwn(command)));
        assertEquals(List.of(), ofCase(couple).ratings());
    }

    private static List<GoalId> ids(List<OwnGoals.Own> goals) {
        return goals.stream().map(own -> own.goal().id()).toList();
    }
}
