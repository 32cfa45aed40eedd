package org.keptword.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.emergency.Emergencies;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.safety.SafetyPages;
import org.keptword.cases.safety.SafetyView;
import org.keptword.safety.internal.FlagNotes;
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
    SafetyPages pages;

    @Inject
    RiskFlags flags;

    @Inject
    Emergencies emergencies;

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
        Guard.CaseInvitationContext door = guard.readDoor(id);
        Permit permit = door.permit();
        SafetyView view = pages.of(door);
        List<RiskFlag> found = flags.ofCase(permit);
        guard.record(permit, AuditAction.READ, AuditedObject.SCREENING, id);
        guard.recordList(
                permit,
                AuditedObject.RISK_FLAG,
                found.stream().map(RiskFlag::id).toList());
        List<Emergencies.EmergencyLine> opened = emergencies.ofCase(permit);
        if (!opened.isEmpty()) {
            guard.recordList(
                    permit,
                    AuditedObject.EMERGENCY_ACCESS,
                    opened.stream().map(Emergencies.EmergencyLine::id).toList());
        }
        return new SafetyPage(view, found.stream().map(this::line).toList(), opened);
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
        notes.settle(FlagNotes.place(flag), permit);
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
                flag.isReport(),
                flag.raisedAt(),
                flag.acknowledgedAt(),
                flag.done(vault));
    }

    /**
     * A flag as it stands on the safety page.
     *
     * @param isReport whether a report of a contact raised it
     * @param acknowledgedAt empty while it is open
     * @param done what was done about it, once acknowledged
     */
    public record FlagLine(
            UUID id,
            ParticipantId participant,
            UUID response,
            FlagKind kind,
            boolean isReport,
            Instant raisedAt,
            Optional<Instant> acknowledgedAt,
            Optional<String> done) {}

    /**
     * The safety page of a case.
     *
     * @param flags every flag, newest first
     * @param emergencies what colleagues opened of it in an emergency and why, newest first; for its counselor and for who opened it
     */
    public record SafetyPage(SafetyView view, List<FlagLine> flags, List<Emergencies.EmergencyLine> emergencies) {

        public SafetyPage {
            flags = List.copyOf(flags);
            emergencies = List.copyOf(emergencies);
        }

        /** The flags nobody has said yet what was done about: urgent ones first, the oldest first among equals. */
        public List<FlagLine> open() {
            return flags.stream()
                    .filter(flag -> flag.acknowledgedAt().isEmpty())
                    .sorted(Comparator.comparing((FlagLine flag) -> flag.kind().isUrgent())
                            .reversed()
                            .thenComparing(FlagLine::raisedAt))
                    .toList();
        }

        /** The flags of which it was said what was done. */
        public List<FlagLine> settled() {
            return flags.stream()
                    .filter(flag -> flag.acknowledgedAt().isPresent())
                    .toList();
        }

        /** The names of those a new screening is asked for: since the last one a flag spoke of force, control or pursuit. */
        public List<String> screenAgain() {
            return view.people().stream()
                    .filter(who -> who.screening().isPresent())
                    .filter(who -> flags.stream()
                            .filter(flag -> flag.participant().equals(who.id()))
                            .filter(flag -> flag.kind().asksToScreenAgain())
                            .anyMatch(flag -> isLater(
                                    flag.id(), who.screening().orElseThrow().id())))
                    .map(SafetyView.Who::name)
                    .toList();
        }

        /** Ids are in the order they were given in. */
        private static boolean isLater(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) > 0;
        }
    }
}
