package org.keptword.cases.participants;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.Invitations;
import org.keptword.access.joining.IssuedCode;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.internal.ClientInvitations;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Invites a client who is not in the room: by a link with a one-time code, on a way the contact sheet calls safe, after the gates of every code. */
@Stateless
@DenyAll
public class LinkService {

    @Inject
    Guard guard;

    @Inject
    ClientInvitations clientInvitations;

    @Inject
    Invitations invitations;

    /** The ways a link may go to a participant now. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public Set<InvitationWay> ways(CaseId id, ParticipantId participant) {
        Permit permit = guard.work(id);
        Set<InvitationWay> ways = clientInvitations.safeWays(permit, participant);
        guard.record(permit, AuditAction.READ, AuditedObject.PARTICIPANT_FILE, participant, participant.value());
        return ways;
    }

    /** Makes a link that the counselor passes on, by text message or on the phone. */
    @RolesAllowed(Roles.COUNSELOR)
    public IssuedCode make(CaseId id, ParticipantId participant, InvitationWay way) {
        Permit permit = guard.work(id);
        if (way == InvitationWay.ROOM || way == InvitationWay.EMAIL) {
            throw new NotFound();
        }
        requireSafe(permit, participant, way);
        return clientInvitations.issue(permit, participant, way);
    }

    /** Makes a link that is about to be mailed. */
    @RolesAllowed(Roles.COUNSELOR)
    public LinkToMail begin(CaseId id, ParticipantId participant) {
        Permit permit = guard.work(id);
        requireSafe(permit, participant, InvitationWay.EMAIL);
        String address = Objects.requireNonNull(
                clientInvitations.sheet(permit, participant).email());
        return new LinkToMail(clientInvitations.issue(permit, participant, InvitationWay.EMAIL), address);
    }

    /** Records how far the e-mail came; of one that the mail server did not take, the link works no more. */
    @RolesAllowed(Roles.COUNSELOR)
    public void settle(CaseId id, ParticipantId participant, String code, InvitationStatus.Delivery outcome) {
        Permit permit = guard.work(id);
        clientInvitations.sheet(permit, participant);
        invitations.settle(permit, participant, code, outcome);
        guard.record(
                permit,
                outcome == InvitationStatus.Delivery.FAILED ? AuditAction.CHANGE : AuditAction.SEND,
                AuditedObject.INVITATION,
                participant,
                participant.value());
    }

    private void requireSafe(Permit permit, ParticipantId participant, InvitationWay way) {
        if (!clientInvitations.safeWays(permit, participant).contains(way)) {
            throw new DomainRefusal("refusal.cases.wayNotSafe");
        }
    }

    /** A link and where it goes, while it is being mailed. Neither is written anywhere. */
    public record LinkToMail(IssuedCode code, String address) {

        @Override
        public String toString() {
            return "a link";
        }
    }
}
