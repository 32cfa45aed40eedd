package org.keptword.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.keptword.access.CaseInvitationContext;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.NoteDrafts;
import org.keptword.cases.NoteLocation;
import org.keptword.cases.SafetyPages;
import org.keptword.cases.SafetyView;
import org.keptword.safety.internal.RiskFlags;
import org.keptword.safety.model.RiskFlag;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** Flags on the safety page of a case: seen, and acknowledged with what was done. */
@Stateless
@DenyAll
public class FlagService {

    /** The longest note on what was done, in UTF-16 code units. */
    public static final int LONGEST_NOTE = 4000;

    @Inject
    Guard guard;

    @Inject
    SafetyPages pages;

    @Inject
    RiskFlags flags;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The safety page of a case with its flags. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SafetyPage page(CaseId id) {
        CaseInvitationContext door = guard.readDoor(id);
        Permit permit = door.permit();
        SafetyView view = pages.of(door);
        List<RiskFlag> found = flags.ofCase(permit);
        guard.record(permit, AuditAction.READ, AuditedObject.SCREENING, id);
        guard.recordList(
                permit,
                AuditedObject.RISK_FLAG,
                found.stream().map(RiskFlag::id).toList());
        return new SafetyPage(view, found.stream().map(this::line).toList());
    }

    /**
     * The counselor has looked at it and says what was done. Whoever had the case only because it waited too long has it no more.
     *
     * @return whether the case is within reach still
     */
    @RolesAllowed(Roles.COUNSELOR)
    public boolean acknowledge(UUID flag, String whatWasDone) {
        Permit permit = guard.tend(guard.caseOf(RiskFlag.class, flag));
        RiskFlag found = flags.find(flag, permit).orElseThrow(NotFound::new);
        if (whatWasDone != null && whatWasDone.length() > LONGEST_NOTE) {
            throw new DomainRefusal("refusal.safety.noteTooLong", LONGEST_NOTE);
        }
        notes.discard(NoteLocation.of("flag", flag), permit);
        found.acknowledge(whatWasDone, permit.actor().requirePersonValue(), vault, clock.instant());
        flags.flush();
        guard.record(permit, AuditAction.CHANGE, AuditedObject.RISK_FLAG, found.id(), found.participantId());
        return guard.stillReaches(permit);
    }

    private FlagLine line(RiskFlag flag) {
        return new FlagLine(
                flag.id(),
                flag.participant(),
                flag.responseId(),
                flag.kind(),
                flag.raisedAt(),
                flag.acknowledgedAt(),
                flag.done(vault));
    }
}
