package org.keptword.goals.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.goals.model.Goal;
import org.keptword.goals.model.GoalFile;
import org.keptword.vault.Vault;

/** What becomes of goals when a couple's case is split: each one's own go on in the own case, without what was rated before. */
@ApplicationScoped
public class GoalReactions {

    @Inject
    Guard guard;

    @Inject
    GoalRepository repository;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    void split(@Observes CaseEvent.Split split) {
        Permit permit = guard.read(split.caseId());
        Instant now = clock.instant();
        for (GoalRepository.Filed filed : repository.ofCase(permit)) {
            Goal goal = filed.goal();
            if (goal.endedAt().isPresent()) {
                continue;
            }
            split.parts().stream()
                    .filter(part ->
                            goal.participant().filter(part.before()::equals).isPresent())
                    .findFirst()
                    .ifPresent(part -> goOn(goal, part, now));
            goal.end(goal.version(), now);
            guard.record(permit, AuditAction.CHANGE, AuditedObject.GOAL, goal.id(), null);
        }
    }

    private void goOn(Goal before, CaseEvent.Split.Part part, Instant now) {
        Permit permit = guard.work(part.caseId());
        Goal goal = new Goal(
                permit.practice(),
                part.caseId(),
                part.now(),
                UUID.randomUUID(),
                before.words(vault),
                permit.actor().requirePersonValue(),
                vault,
                now);
        repository.add(goal, new GoalFile(goal));
        guard.record(
                permit,
                AuditAction.CREATE,
                AuditedObject.GOAL,
                goal.goalId(),
                part.now().value());
    }
}
