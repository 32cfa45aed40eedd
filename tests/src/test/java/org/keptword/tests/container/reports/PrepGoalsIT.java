package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.goals.GoalService;
import org.keptword.goals.GoalText;
import org.keptword.goals.Level;
import org.keptword.goals.RateGoals;
import org.keptword.goals.RateOwnGoals;
import org.keptword.goals.SetGoal;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.shared.GoalId;
import org.keptword.shared.SessionId;

/** What each kind of prep report says of the goals. */
class PrepGoalsIT extends PrepFixture {

    private static final String OURS = "We talk about money";
    private static final String ANAS = "canary-goal-of-ana";

    @Inject
    private GoalService goals;

    /** A couple with a goal for both and one of Ana's, rated at two sessions, and a session ahead. */
    private record Rated(Couple couple, SessionId next) {}

    @Test
    void theCounselorReadsBothSidesAndTheChangeSinceTheSessionBefore() throws Exception {
        Rated rated = rated();

        List<PrepReport.Goal> told =
                report(rated.couple(), rated.next(), PrepFor.COUNSELOR).goals();

        assertEquals(
                List.of(OURS, ANAS),
                told.stream().map(PrepReport.Goal::sentence).toList());
        PrepReport.Goal ours = told.get(0);
        assertEquals(
                List.of(Optional.empty(), Optional.of("Ana"), Optional.of("Tom")),
                ours.raters().stream().map(PrepReport.Goal.Rater::name).toList());
        PrepReport.Goal.Rater counselor = ours.raters().get(0);
        assertEquals(Optional.of(2), counselor.levels());
        assertEquals(
                List.of(2, 1),
                List.of(
                        counselor.last().orElseThrow().place(),
                        counselor.before().orElseThrow().place()));
        assertTrue(counselor.fresh());
        PrepReport.Goal.Rater ana = ours.raters().get(1);
        assertEquals(Level.LESS, ana.last().orElseThrow().level());
        assertFalse(ana.fresh(), "rated at the first session, not at the last");
        assertEquals(Optional.empty(), ours.raters().get(2).last());
        assertEquals(
                List.of(Optional.empty(), Optional.of("Ana")),
                told.get(1).raters().stream().map(PrepReport.Goal.Rater::name).toList(),
                "nobody rates the other's goal");
    }

    @Test
    void onePartnerReadsTheOwnRatingAlone() throws Exception {
        Rated rated = rated();

        PrepReport anas = report(rated.couple(), rated.next(), ANA);
        PrepReport toms = report(rated.couple(), rated.next(), TOM);

        assertEquals(
                List.of(OURS, ANAS),
                anas.goals().stream().map(PrepReport.Goal::sentence).toList());
        for (PrepReport.Goal goal : anas.goals()) {
            assertEquals(
                    List.of(Optional.of("Ana")),
                    goal.raters().stream().map(PrepReport.Goal.Rater::name).toList());
        }
        assertEquals(
                List.of(OURS),
                toms.goals().stream().map(PrepReport.Goal::sentence).toList());
        assertEquals(Optional.empty(), toms.goals().get(0).raters().get(0).last());
        assertFalse(toms.toString().contains(ANAS), toms::toString);
        assertFalse(toms.goals().toString().contains("AS_EXPECTED"), "the counselor's rating is for nobody else");
    }

    @Test
    void atTheTableStandsTheSentenceAlone() throws Exception {
        Rated rated = rated();

        PrepReport table = report(rated.couple(), rated.next(), PrepFor.TABLE);

        assertEquals(List.of(new PrepReport.Goal(OURS, Optional.empty(), List.of())), table.goals());
        assertFalse(table.toString().contains(ANAS), table::toString);
    }

    @Test
    void whileJointWorkIsOffGoalsForBothRestForClients() throws Exception {
        Rated rated = rated();
        UUID before = safety(rated.couple().practice(), rated.couple().caseId())
                .people()
                .get(0)
                .contact()
                .orElseThrow()
                .id();
        contact(rated.couple().ana(), Contact.PAUSED, before);

        assertEquals(
                List.of(), report(rated.couple(), rated.next(), PrepFor.TABLE).goals());
        assertEquals(List.of(), report(rated.couple(), rated.next(), TOM).goals());
        assertEquals(
                List.of(ANAS),
                report(rated.couple(), rated.next(), ANA).goals().stream()
                        .map(PrepReport.Goal::sentence)
                        .toList());
        assertEquals(
                2,
                report(rated.couple(), rated.next(), PrepFor.COUNSELOR).goals().size());
    }

    private Rated rated() throws Exception {
        Couple couple = atWork(practice());
        SessionId first = hold(couple, 60 * 24 * 8, null, List.of());
        GoalId ours = set(couple, Optional.empty(), OURS);
        GoalId anas = set(couple, Optional.of(couple.ana()), ANAS);
        rate(couple, new RateGoals.Rating(ours, first, Optional.empty(), Level.MUCH_LESS));
        does(
                couple.ana().actor(),
                () -> goals.rateOwn(new RateOwnGoals(
                        couple.ana().actor().person(),
                        List.of(new RateGoals.Rating(ours, first, Optional.empty(), Level.LESS)))));
        SessionId last = hold(couple, 60 * 24, null, List.of());
        rate(couple, new RateGoals.Rating(ours, last, Optional.empty(), Level.AS_EXPECTED));
        rate(couple, new RateGoals.Rating(anas, last, Optional.empty(), Level.MORE));
        return new Rated(couple, plan(couple, Instant.now().plusSeconds(3600)));
    }

    private GoalId set(Couple couple, Optional<Client> whom, String sentence) throws Exception {
        SetGoal command = new SetGoal(
                UUID.randomUUID(),
                couple.caseId(),
                whom.map(Client::participant),
                new GoalText(sentence, null, null, "Once a week", null, null));
        return as(couple.counselor(), () -> goals.set(command));
    }

    private void rate(Couple couple, RateGoals.Rating rate) throws Exception {
        does(couple.counselor(), () -> goals.rate(new RateGoals(couple.caseId(), List.of(rate))));
    }
}
