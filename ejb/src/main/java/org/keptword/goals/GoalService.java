package org.keptword.goals;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.goals.internal.GoalRatingRecorder;
import org.keptword.goals.internal.GoalRatingRepository;
import org.keptword.goals.internal.GoalReader;
import org.keptword.goals.internal.GoalRepository;
import org.keptword.goals.internal.OwnGoalsLoader;
import org.keptword.goals.internal.RatedSession;
import org.keptword.goals.model.Goal;
import org.keptword.goals.model.GoalFile;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.GoalId;
import org.keptword.shared.Id;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Sets, weighs, ends and rates the goals of a case. Acts on the goals of one case go one after the other. */
@Stateless
@DenyAll
public class GoalService {

    /** Most goals of a case that run at a time. */
    public static final int MOST = 3;

    /** The longest reason, in UTF-16 code units. */
    public static final int LONGEST_REASON = 1000;

    /** Where the counselor types a new goal. */
    private static final NoteLocation NEW = new NoteLocation("goal");

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    CaseHeaders headers;

    @Inject
    GoalRepository repository;

    @Inject
    GoalRatingRepository ratings;

    @Inject
    GoalReader readings;

    @Inject
    GoalRatingRecorder goalRatingRecorder;

    @Inject
    OwnGoalsLoader loader;

    @Inject
    Sessions sessions;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The goals of a case with every rating, the counselor's and each partner's side by side. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseGoals ofCase(CaseId id) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        List<GoalLine> goals = readings.ofCase(permit);
        List<GoalLine.Rating> inForce = readings.ratings(permit);
        List<SessionLine> meetings = sessions.of(permit);
        Set<SessionId> rated = inForce.stream().map(GoalLine.Rating::session).collect(Collectors.toSet());
        Instant now = clock.instant();
        ZoneId zone = permit.actor().zone();
        guard.recordList(
                permit,
                AuditedObject.GOAL,
                Id.values(goals.stream().map(GoalLine::id).toList()));
        return new CaseGoals(
                headers.of(permit, line),
                line.participants(),
                goals.stream().filter(GoalLine::running).toList(),
                goals.stream()
                        .filter(goal -> !goal.running())
                        .sorted(Comparator.comparing(
                                (GoalLine goal) -> goal.endedAt().orElseThrow(), Comparator.reverseOrder()))
                        .toList(),
                inForce,
                meetings.stream()
                        .filter(one -> RatedSession.isRatable(one, now, zone))
                        .toList(),
                meetings.stream().filter(one -> rated.contains(one.id())).toList());
    }

    /** Sets a goal. The same attempt again is the same goal. */
    @RolesAllowed(Roles.COUNSELOR)
    public GoalId set(SetGoal command) {
        Permit permit = guard.work(command.caseId());
        locks.lockCases(Lock.GOALS, permit);
        Optional<Goal> before = repository.setBy(command.idempotencyKey(), permit);
        if (before.isPresent()) {
            return before.get().goalId();
        }
        CaseFacts facts = gates.facts(permit).requireOpen();
        Optional<ParticipantId> whom = facts.participants().size() == 1
                ? Optional.of(facts.participants().get(0).id())
                : command.whom();
        command.whom().ifPresent(facts::participant);
        if (repository.running(permit) >= MOST) {
            throw new DomainRefusal("refusal.goals.tooMany", MOST);
        }
        Goal goal = new Goal(
                permit.practice(),
                command.caseId(),
                whom.orElse(null),
                command.idempotencyKey(),
                command.words(),
                permit.actor().requirePersonValue(),
                vault,
                clock.instant());
        repository.add(goal, new GoalFile(goal));
        notes.discard(NEW, permit);
        guard.record(
                permit,
                AuditAction.CREATE,
                AuditedObject.GOAL,
                goal.goalId(),
                whom.map(ParticipantId::value).orElse(null));
        return goal.goalId();
    }

    /** Rewords a goal. Once anybody has rated it its words stay: what was rated must not change its meaning. */
    @RolesAllowed(Roles.COUNSELOR)
    public void reword(RewordGoal command) {
        Permit permit = workOn(command.goal());
        Goal goal = find(command.goal(), permit).goal();
        if (ratings.anyOf(goal, permit)) {
            throw new DomainRefusal("refusal.goals.ratedAlready");
        }
        goal.reword(command.basedOn(), command.words(), vault);
        notes.discard(NoteLocation.of("goal-words", command.goal()), permit);
        record(AuditAction.CHANGE, goal, permit);
    }

    /** Says how much goals count beside each other, or takes their weights away. */
    @RolesAllowed(Roles.COUNSELOR)
    public void weigh(SetGoalWeights command) {
        Permit permit = guard.work(command.caseId());
        locks.lockCases(Lock.GOALS, permit);
        gates.facts(permit).requireOpen();
        List<UUID> weighed = new ArrayList<>();
        for (SetGoalWeights.Weight weight : command.weights()) {
            GoalRepository.Filed filed = find(weight.goal(), permit);
            filed.goal().requireRunning();
            filed.file().weigh(weight.basedOn(), weight.weight().orElse(null));
            weighed.add(filed.goal().id());
        }
        weighed.forEach(id -> guard.record(permit, AuditAction.CHANGE, AuditedObject.GOAL_FILE, id, null));
    }

    /**
     * A goal comes to an end: reached, let go, or replaced by another one.
     *
     * @param basedOn the version of the goal the counselor saw
     * @param reason why, for the counselor alone
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void end(GoalId id, int basedOn, String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.goals.reasonTooLong", LONGEST_REASON);
        }
        Permit permit = workOn(id);
        GoalRepository.Filed filed = find(id, permit);
        filed.goal().end(basedOn, clock.instant());
        filed.file().close(reason, permit.actor().requirePersonValue(), vault);
        notes.discard(NoteLocation.of("goal-end", id), permit);
        record(AuditAction.CHANGE, filed.goal(), permit);
    }

    /** The counselor rates goals at a session. A correction takes the place of the rating before, which is kept. */
    @RolesAllowed(Roles.COUNSELOR)
    public void rate(RateGoals command) {
        Permit permit = guard.work(command.caseId());
        locks.lockCases(Lock.GOALS, permit);
        gates.facts(permit).requireOpen();
        goalRatingRecorder.asCounselor(command.rates(), permit);
    }

    /** The goals of the client who asks, with the own ratings and nobody else's. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public OwnGoals own() {
        Permit own = guard.own();
        OwnGoals view = loader.of(sessions.of(own), own);
        guard.recordList(
                own,
                AuditedObject.GOAL,
                Stream.concat(
                                Stream.concat(view.ours().stream(), view.mine().stream())
                                        .map(OwnGoals.Own::goal),
                                view.ended().stream())
                        .map(line -> line.id().value())
                        .toList());
        return view;
    }

    /** A client rates the own goals and those for both, for the session that is on today or was held last: one rating a session. */
    @RolesAllowed(Roles.CLIENT)
    public void rateOwn(RateOwnGoals command) {
        Permit own = guard.own().shownTo(command.person());
        locks.lockCases(Lock.GOALS, own);
        goalRatingRecorder.asClient(command.rates(), own);
    }

    private Permit workOn(GoalId id) {
        Permit permit = guard.work(guard.caseOf(Goal.class, id));
        locks.lockCases(Lock.GOALS, permit);
        gates.facts(permit).requireOpen();
        return permit;
    }

    private GoalRepository.Filed find(GoalId id, Permit permit) {
        return repository.find(id, permit).orElseThrow(NotFound::new);
    }

    private void record(AuditAction action, Goal goal, Permit permit) {
        guard.record(
                permit,
                action,
                AuditedObject.GOAL,
                goal.goalId(),
                goal.participant().map(ParticipantId::value).orElse(null));
    }

    /**
     * Command: reword a goal that has no rating yet.
     *
     * @param basedOn the version the words were written on top of
     */
    public record RewordGoal(GoalId goal, int basedOn, GoalText words) {

        public RewordGoal {
            Objects.requireNonNull(goal);
            Objects.requireNonNull(words);
        }
    }
}
