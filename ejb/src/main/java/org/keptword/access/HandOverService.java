package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.keptword.access.internal.HandOverRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.NewAuditEntry;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Id;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/**
 * A manager gives cases of one counselor to another, one by one or all of them when a counselor leaves. The manager sees their names and
 * counts. The counselor before keeps nothing of them but what the trail says.
 */
@Stateless
@DenyAll
public class HandOverService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    HandOverRepository repository;

    @Inject
    Caseload caseload;

    @Inject
    AuditLog auditLog;

    /** The cases of a counselor, also of one who may sign in no more. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public HandOverView of(PersonId counselor) {
        Actor manager = current.get();
        Person found = counselor(counselor);
        List<CaseOfCounselor> cases = repository.of(counselor.value());
        auditLog.record(
                manager,
                new NewAuditEntry(
                        AuditAction.LIST,
                        AuditedObject.CASE,
                        cases.stream().map(one -> one.id().value()).toList(),
                        null,
                        null,
                        "PRACTICE"));
        return new HandOverView(
                counselor,
                found.name(),
                cases,
                people.ofPractice(manager.practice().value()).stream()
                        .filter(one -> one.role() == Role.COUNSELOR && one.isActive())
                        .filter(one -> !one.id().equals(counselor.value()))
                        .sorted(Comparator.comparing(Person::name))
                        .map(one -> new OwnPresence.Colleague(new PersonId(one.id()), one.name()))
                        .toList());
    }

    /** Gives the cases, all or none; both counselors stand in the trail of each. */
    @RolesAllowed(Roles.MANAGER)
    public void handOver(HandOver command) {
        Actor manager = current.get();
        counselor(command.from());
        if (!counselor(command.to()).isActive()) {
            throw new DomainRefusal("refusal.access.noCounselorChosen");
        }
        List<UUID> there = repository.of(command.from().value()).stream()
                .map(one -> one.id().value())
                .toList();
        if (!there.containsAll(Id.values(command.cases()))) {
            throw new NotFound();
        }
        for (CaseId one : command.cases()) {
            caseload.handOver(one, command.from(), command.to());
            auditLog.record(
                    manager,
                    new NewAuditEntry(
                            AuditAction.CHANGE,
                            AuditedObject.CASELOAD,
                            List.of(command.from().value(), command.to().value()),
                            one.value(),
                            null,
                            "PRACTICE"));
        }
    }

    private Person counselor(PersonId id) {
        return people.find(id.value())
                .filter(one -> one.role() == Role.COUNSELOR)
                .orElseThrow(NotFound::new);
    }
}
