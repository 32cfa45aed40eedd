package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.Invitations;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.practice.Places;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.Participant;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.participants.SafeWays;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Vault;

/** The gates a code for a client passes, whichever way it goes, and the ways that are safe for a link. */
@ApplicationScoped
public class ClientInvitations {

    @Inject
    Guard guard;

    @Inject
    CaseRepository cases;

    @Inject
    MailboxRepository mailboxes;

    @Inject
    Places places;

    @Inject
    Invitations invitations;

    @Inject
    GateUpdater gate;

    @Inject
    Vault vault;

    /** Makes a code; an earlier one is worth nothing from then on. */
    public IssuedCode issue(Permit permit, ParticipantId participant, InvitationWay way) {
        cases.find(permit).ifPresent(Case::requireOpen);
        Participant of = cases.participant(permit, participant).orElseThrow(NotFound::new);
        if (of.personId().isPresent() || of.state() != ParticipantState.INVITED) {
            throw new DomainRefusal("refusal.cases.placeTaken");
        }
        if (isSecond(of, permit) && gate.isKeptApart(permit)) {
            throw new DomainRefusal("refusal.cases.keptApart");
        }
        Places.PlaceChoice place =
                places.choose(of.placeId().orElse(null)).orElseThrow(() -> new DomainRefusal("refusal.access.noPlace"));
        of.seeLinesOf(place.id());
        IssuedCode code = invitations.issue(permit, participant, of.name(), place, way);
        guard.record(permit, AuditAction.CREATE, AuditedObject.INVITATION, participant, of.id());
        return code;
    }

    /** Whether the other one of two has an account, or a code in hand. */
    private boolean isSecond(Participant of, Permit permit) {
        Invitations.InvitationContext context = invitations.lettingIn(permit);
        return cases.participants(permit).stream()
                .filter(other -> !other.id().equals(of.id()))
                .anyMatch(other -> other.personId().isPresent()
                        || context.invitation(other.participantId())
                                .filter(InvitationStatus::isLive)
                                .isPresent());
    }

    /** The contact sheet of a participant. */
    public ContactSheet sheet(Permit permit, ParticipantId participant) {
        return cases.file(permit, participant).orElseThrow(NotFound::new).sheet(vault);
    }

    /** The ways a link may go to a participant now. */
    public Set<InvitationWay> safeWays(Permit permit, ParticipantId participant) {
        ContactSheet own = sheet(permit, participant);
        return SafeWays.of(own, others(permit, participant, own));
    }

    /** A contact sheet was changed: links that went a way which is not safe after it are taken back, the partner's among them. */
    public void endUnsafeLinks(Permit permit, ParticipantId changed, ContactSheet before) {
        invitations.lettingIn(permit).invitations().forEach((id, status) -> {
            if (status.link() != null) {
                ParticipantId participant = new ParticipantId(id);
                ContactSheet own = sheet(permit, participant);
                ContactSheet earlier = participant.equals(changed) ? before : own;
                Set<InvitationWay> safe = SafeWays.stillSafe(earlier, own, others(permit, participant, own));
                if (invitations.keepOnly(safe, permit, participant)) {
                    guard.record(permit, AuditAction.CHANGE, AuditedObject.INVITATION, participant, id);
                }
            }
        });
    }

    private List<ContactSheet> others(Permit permit, ParticipantId participant, ContactSheet own) {
        short length =
                Optional.ofNullable(own.email()).map(ContactSheet::length).orElse((short) -1);
        return mailboxes.besides(participant, length, vault, permit);
    }
}
