package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.internal.HandOverRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.access.presence.OwnPresence;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
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
    Locks locks;

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
                AuditAction.LIST,
                AuditedObject.CASE,
                cases.stream().map(one -> one.id().value()).toList(),
                "PRACTICE");
        return new HandOverView(
                counselor,
                found.name(),
                cases,
                people.staff(manager.practice().value()).stream()
                        .filter(one -> one.role() == Role.COUNSELOR && one.isActive())
                        .filter(one -> !one.id().equals(counselor.value()))
                        .sorted(Comparator.comparing(Person::name))
                        .map(one -> new OwnPresence.Colleague(new PersonId(one.id()), one.name()))
                        .toList());
    }

    /**
     * Gives the cases, all or none; both counselors stand in the trail of each. What decides on the access to the cases of either, such as a
     * cover or a supervision, does not change meanwhile.
     */
    @RolesAllowed(Roles.MANAGER)
    public void handOver(HandOver command) {
        Actor manager = current.get();
        counselor(command.from());
        if (!counselor(command.to()).isActive()) {
            throw new DomainRefusal("refusal.access.noCounselorChosen");
        }
        locks.lockPeople(
                Lock.COUNSELOR, List.of(command.from().value(), command.to().value()));
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
                    new AuditLog.NewAuditEntry(
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

    /**
     * A case of a counselor as a manager sees it: names and counts, nothing clinical.
     *
     * @param held sessions so far
     * @param planned sessions ahead, which go to the next counselor
     * @param unsigned notes of sessions that nobody has signed: only their author can
     */
    public record CaseOfCounselor(
            CaseId id,
            String name,
            CaseMode mode,
            boolean open,
            Instant openedAt,
            int held,
            int planned,
            int unsigned) {}

    /**
     * The cases of a counselor, to be given to another one.
     *
     * @param cases open ones first, each by name
     * @param colleagues who can take them: the other counselors who may sign in
     */
    public record HandOverView(
            PersonId counselor, String name, List<CaseOfCounselor> cases, List<OwnPresence.Colleague> colleagues) {

        public HandOverView {
            cases = List.copyOf(cases);
            colleagues = List.copyOf(colleagues);
        }

        /** Those of them work goes on in. */
        public Set<CaseId> openCases() {
            return cases.stream()
                    .filter(CaseOfCounselor::open)
                    .map(CaseOfCounselor::id)
                    .collect(Collectors.toSet());
        }

        /** How many of them work goes on in. */
        public int open() {
            return openCases().size();
        }

        /** Whether any of them has a note that nobody has signed. */
        public boolean unsigned() {
            return cases.stream().anyMatch(one -> one.unsigned() > 0);
        }
    }

    /**
     * Cases go from one counselor to another.
     *
     * @param cases those chosen; refused when none is
     */
    public record HandOver(PersonId from, PersonId to, Set<CaseId> cases) {

        public HandOver {
            cases = Set.copyOf(cases);
            if (cases.isEmpty()) {
                throw new DomainRefusal("refusal.access.noCaseChosen");
            }
            if (to == null || to.equals(from)) {
                throw new DomainRefusal("refusal.access.noCounselorChosen");
            }
        }
    }
}
