package org.keptword.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.cases.NoteDrafts;
import org.keptword.cases.NotePlace;
import org.keptword.safety.internal.RiskFlags;
import org.keptword.safety.model.RiskFlag;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
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
    RiskFlags flags;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Every flag of a case, newest first. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public List<FlagLine> ofCase(CaseId id) {
        Permit permit = guard.read(id);
        List<RiskFlag> found = flags.ofCase(permit);
        guard.recordList(permit, "risk_flag", found.stream().map(RiskFlag::id).toList());
        return found.stream().map(this::line).toList();
    }

    /** The counselor has looked at it and says what was done. */
    @RolesAllowed(Roles.COUNSELOR)
    public void acknowledge(UUID flag, String whatWasDone) {
        Permit permit =
                guard.work(flags.caseOf(flag, guard.caseload()).map(CaseId::new).orElseThrow(NotFound::new));
        RiskFlag found = flags.find(flag, permit).orElseThrow(NotFound::new);
        if (whatWasDone != null && whatWasDone.length() > LONGEST_NOTE) {
            throw new DomainRefusal("refusal.safety.noteTooLong", LONGEST_NOTE);
        }
        found.acknowledge(whatWasDone, permit.actor().personValue(), vault, clock.instant());
        notes.discard(NotePlace.of("flag", flag), permit);
        guard.record(permit, Act.CHANGE, "risk_flag", found.id(), found.participantId());
    }

    private FlagLine line(RiskFlag flag) {
        return new FlagLine(
                flag.id(),
                new ParticipantId(flag.participantId()),
                flag.responseId(),
                flag.kind(),
                flag.raisedAt(),
                flag.acknowledgedAt(),
                flag.done(vault));
    }
}
