package org.keptword.goals.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.goals.RateGoals;
import org.keptword.goals.model.Goal;
import org.keptword.goals.model.GoalRating;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.StaleState;

/** Records goal ratings. Whoever calls has let acts on these goals take turns. */
@ApplicationScoped
public class GoalRatingRecorder {

    @Inject
    Guard guard;

    @Inject
    GoalRepository goals;

    @Inject
    GoalRatingRepository ratings;

    @Inject
    OwnGoalsLoader loader;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    /** The counselor rates goals of the one case. */
    public void asCounselor(List<RateGoals.Rating> rates, Permit permit) {
        List<SessionLine> meetings = sessions.of(permit);
        for (RateGoals.Rating rate : requireAny(rates)) {
            Goal goal =
                    goals.find(rate.goal(), permit).orElseThrow(NotFound::new).goal();
            SessionLine session = meetings.stream()
                    .filter(one -> one.id().equals(rate.session()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (!RatedSession.isRatable(session, clock.instant(), permit.actor().zone())) {
                throw new DomainRefusal("refusal.goals.notAtThisSession");
            }
            put(rate, goal, Optional.empty(), permit);
        }
    }

    /** A client rates, for the session that is on today or was held last. */
    public void asClient(List<RateGoals.Rating> rates, Permit own) {
        List<GoalRepository.Meant> meant = goals.ofClient(own);
        List<SessionLine> meetings = sessions.of(own);
        for (RateGoals.Rating rate : requireAny(rates)) {
            GoalRepository.Meant one = meant.stream()
                    .filter(any -> any.goal().goalId().equals(rate.goal()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (one.rests()) {
                throw new DomainRefusal("refusal.portal.paused");
            }
            if (!one.caseOpen()) {
                throw new DomainRefusal("refusal.goals.caseClosed");
            }
            UUID caseId = one.goal().caseId();
            own.requireActive(OwnGoalsLoader.place(caseId, own).value());
            if (loader.current(caseId, meetings, own)
                    .filter(session -> session.id().equals(rate.session()))
                    .isEmpty()) {
                throw new StaleState();
            }
            put(rate, one.goal(), Optional.of(OwnGoalsLoader.place(caseId, own)), own);
        }
    }

    private static List<RateGoals.Rating> requireAny(List<RateGoals.Rating> rates) {
        if (rates.isEmpty()) {
            throw new DomainRefusal("refusal.goals.nothingRated");
        }
        return rates;
    }

    private void put(RateGoals.Rating rate, Goal goal, Optional<ParticipantId> rater, Permit permit) {
        goal.requireRunning();
        Optional<GoalRating> before = ratings.at(goal, rate.session(), rater, permit);
        if (before.filter(one -> one.level() == rate.level()).isPresent()) {
            return;
        }
        if (!before.map(GoalRating::id).equals(rate.basedOn())) {
            throw new StaleState();
        }
        Instant now = clock.instant();
        before.ifPresent(one -> {
            one.replace(now);
            ratings.flush();
        });
        GoalRating rating = new GoalRating(
                goal,
                rate.session(),
                rater.orElse(null),
                rate.level(),
                permit.actor().requirePersonValue(),
                now);
        ratings.add(rating);
        ratings.flush();
        guard.record(
                permit,
                before.isPresent() ? AuditAction.CHANGE : AuditAction.CREATE,
                AuditedObject.GOAL_RATING,
                rating.id(),
                rater.map(ParticipantId::value).orElse(null));
    }
}
