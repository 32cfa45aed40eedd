package org.keptword.access.keycopy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.KeyCopyLimits;
import org.keptword.access.internal.KeyCopyRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.KeyCopyCheck;
import org.keptword.access.model.Person;
import org.keptword.access.model.Practice;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.custody.RecoveryCode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.KeyCopies;

/** Makes copies of the practice's key for its managers, and checks whether a copy can be read. */
@Stateless
@DenyAll
public class KeyCopyService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    KeyCopies copies;

    @Inject
    KeyCopyRepository repository;

    @Inject
    KeyCopyLimits limits;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * A copy that was just made.
     *
     * @param code opens it, and is kept nowhere
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record MadeCopy(String practice, Instant madeAt, byte[] file, String code) {}

    /** Whether a copy is known to be readable. It tells nothing about a person, so reading it is not audited. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public KeyCopyStatus read() {
        List<KeyCopyCheck> checks = repository.newest(practice().id());
        Optional<String> inUse = copies.inUse(current.get().practice());
        Optional<KeyCopyCheck> covering = checks.stream()
                .filter(check -> inUse.filter(check::covers).isPresent())
                .findFirst();
        KeyCopyStatus.State state = checks.isEmpty()
                ? KeyCopyStatus.State.NONE
                : covering.isPresent() ? KeyCopyStatus.State.CHECKED : KeyCopyStatus.State.OUTDATED;
        return new KeyCopyStatus(
                state, covering.or(() -> checks.stream().findFirst()).map(this::line));
    }

    /** Makes a copy of the key in use, and a recovery code of its own for it. */
    @RolesAllowed(Roles.MANAGER)
    public MadeCopy make() {
        Practice practice = practice();
        RecoveryCode code = RecoveryCode.make();
        Instant now = clock.instant();
        byte[] file = copies.make(current.get().practice(), practice.name(), now, code);
        record(AuditAction.EXPORT, practice.id(), "PRACTICE");
        return new MadeCopy(practice.name(), now, file, code.written());
    }

    /** Finds out what a file is, and keeps that a copy with the key in use could be read. Refused after too many tries. */
    @RolesAllowed(Roles.MANAGER)
    public KeyCopies.Finding check(byte[] file, String code) {
        if (!limits.allows(current.get().practice())) {
            throw new DomainRefusal("refusal.access.keyCopyTries");
        }
        KeyCopies.Checked checked = copies.check(current.get().practice(), file, code);
        if (checked.finding() == KeyCopies.Finding.CURRENT) {
            KeyCopyCheck check =
                    new KeyCopyCheck(current.get(), checked.madeAt().orElseThrow(), checked.keys(), clock.instant());
            repository.add(check);
            record(AuditAction.CREATE, check.id(), "PRACTICE");
        } else {
            record(AuditAction.REFUSE, current.get().practice().value(), "RULE");
        }
        return checked.finding();
    }

    private Practice practice() {
        return people.practice(current.get().practice().value()).orElseThrow(NotFound::new);
    }

    private KeyCopyStatus.Check line(KeyCopyCheck check) {
        return new KeyCopyStatus.Check(
                check.madeAt(),
                check.checkedAt(),
                people.find(check.checkedBy()).map(Person::name).orElse(""));
    }

    private void record(AuditAction action, UUID id, String reason) {
        auditLog.record(current.get(), action, AuditedObject.KEY_COPY, List.of(id), reason);
    }
}
