package org.keptword.access.setup;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.People;
import org.keptword.access.internal.SetupDecisionRepository;
import org.keptword.access.model.Person;
import org.keptword.access.model.SetupDecision;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Leads a manager through what the practice settles before it invites its first client. */
@Stateless
@DenyAll
public class SetupService {

    @Inject
    CurrentActor current;

    @Inject
    Readiness readiness;

    @Inject
    SetupDecisionRepository decisions;

    @Inject
    People people;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** How far the practice is. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public SetupView read() {
        PracticeId practice = current.get().practice();
        Map<SetupTask, SetupView.Decision> decided = new EnumMap<>(SetupTask.class);
        for (SetupDecision decision : decisions.of(practice)) {
            Optional<String> by = decision.decidedBy()
                    .map(PersonId::value)
                    .flatMap(people::find)
                    .map(Person::name);
            decided.put(decision.task(), new SetupView.Decision(decision.reason(), by, decision.decidedAt()));
        }
        return new SetupView(readiness.inOrder().stream()
                .map(step -> new SetupView.Line(
                        step.task(), step.isDone(practice), Optional.ofNullable(decided.get(step.task()))))
                .toList());
    }

    /** What is still missing before a client can be invited, for whoever is about to invite one. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    @Reads
    public List<SetupTask> missing() {
        return readiness.missing(current.get().practice());
    }

    /** Skips an optional task and says why. Skipping twice changes nothing. */
    @RolesAllowed(Roles.MANAGER)
    public void skip(SetupTask task, String reason) {
        Actor actor = current.get();
        SetupDecision decision =
                SetupDecision.ofManager(actor.practice(), task, reason, actor.requirePerson(), clock.instant());
        if (found(actor, task).isPresent()) {
            return;
        }
        decisions.add(decision);
        auditLog.record(actor, AuditAction.CREATE, AuditedObject.SETUP_DECISION, List.of(decision.id()), "PRACTICE");
    }

    /** Brings a skipped task back: it is open again unless it is done. Nothing changes for one that was not skipped. */
    @RolesAllowed(Roles.MANAGER)
    public void bringBack(SetupTask task) {
        Actor actor = current.get();
        found(actor, task).ifPresent(decision -> {
            decisions.remove(decision);
            auditLog.record(
                    actor, AuditAction.CHANGE, AuditedObject.SETUP_DECISION, List.of(decision.id()), "PRACTICE");
        });
    }

    private Optional<SetupDecision> found(Actor actor, SetupTask task) {
        return decisions.of(actor.practice()).stream()
                .filter(decision -> decision.task() == task)
                .findFirst();
    }
}
