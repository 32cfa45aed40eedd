package org.keptword.access.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.internal.CodeRepository;
import org.keptword.access.internal.InvitationRepository;
import org.keptword.access.model.Invitation;
import org.keptword.access.practice.Places;
import org.keptword.access.setup.Readiness;
import org.keptword.custody.Codes;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PracticeId;

/** Gives out and takes back the one-time codes of a case; called by the feature cases, inside its service and under its permit. */
@ApplicationScoped
public class Invitations {

    @Inject
    InvitationRepository repository;

    @Inject
    CodeRepository codes;

    @Inject
    Guard guard;

    @Inject
    Readiness readiness;

    @Inject
    Clock clock;

    /** What there is for letting the clients of the case in: one statement. */
    public InvitationContext lettingIn(Permit permit) {
        return repository.lettingIn(permit, clock.instant());
    }

    /**
     * Makes a code for a participant; an earlier one is worth nothing from now on.
     *
     * @param place where the participant belongs to; refused while no crisis line is set there, and while the practice is not ready for clients
     * @param way how it reaches the client, which says how long it is valid
     */
    public IssuedCode issue(
            Permit permit, ParticipantId participant, String name, Places.PlaceChoice place, InvitationWay way) {
        readiness.require(new PracticeId(permit.practice()));
        if (!place.hasLines()) {
            throw new DomainRefusal("refusal.access.noCrisisLine", place.name());
        }
        Instant now = clock.instant();
        Invitation invitation = repository.unused(permit, participant).orElse(null);
        if (invitation == null) {
            invitation = new Invitation(
                    permit.practice(),
                    permit.ofCase(),
                    participant,
                    name,
                    way,
                    permit.actor().requirePerson(),
                    now);
            repository.add(invitation);
        } else {
            invitation.renew(name, way, permit.actor().requirePerson(), now);
        }
        String code = Codes.make();
        codes.give(
                invitation.id(),
                IssuedCode.Kind.CLIENT,
                permit.practice(),
                Codes.hash(code).orElseThrow());
        return new IssuedCode(code, invitation.expiresAt());
    }

    /** Takes a code back; nothing happens when none was given out. */
    public void revoke(Permit permit, ParticipantId participant) {
        repository.unused(permit, participant).ifPresent(invitation -> {
            invitation.revoke();
            codes.take(invitation.id());
        });
    }

    /**
     * Says how far the e-mail with a code came. Nothing happens when the code was used, withdrawn or replaced meanwhile.
     *
     * @param code the one that was mailed
     */
    public void settle(Permit permit, ParticipantId participant, String code, InvitationStatus.Delivery outcome) {
        repository
                .unused(permit, participant)
                .filter(Invitation::isOut)
                .filter(invitation -> isOf(invitation, code))
                .ifPresent(invitation -> {
                    invitation.settle(outcome);
                    if (!invitation.isOut()) {
                        codes.take(invitation.id());
                    }
                });
    }

    private boolean isOf(Invitation invitation, String code) {
        return Codes.hash(code)
                .flatMap(codes::owner)
                .filter(owner -> owner.invitation().equals(invitation.id()))
                .isPresent();
    }

    /**
     * Takes a link back unless the way it went is still safe; a code that was handed over in the room stays. One that was withdrawn with its
     * case cannot be restored afterwards. Returns whether there was one.
     */
    public boolean keepOnly(Set<InvitationWay> safe, Permit permit, ParticipantId participant) {
        Optional<Invitation> unsafe = repository
                .unused(permit, participant)
                .filter(invitation -> invitation.way().isRemote() && !safe.contains(invitation.way()));
        unsafe.ifPresent(invitation -> {
            invitation.revoke();
            codes.take(invitation.id());
        });
        return unsafe.isPresent();
    }

    /**
     * Withdraws a code because its case was closed at a moment. Its hash is kept, so that {@link #restore} can make it valid again; until
     * then it lets nobody in. Nothing happens when none is out.
     */
    public void suspend(Permit permit, ParticipantId participant, Instant at) {
        repository.unused(permit, participant).ifPresent(invitation -> invitation.suspend(at));
    }

    /** Makes a code valid again that was suspended at a moment and not replaced since; whether there was one. It expires when it would have. */
    public boolean restore(Permit permit, ParticipantId participant, Instant suspended) {
        return repository
                .unused(permit, participant)
                .filter(invitation -> invitation.restore(suspended))
                .isPresent();
    }

    /**
     * What is needed to invite the clients of one case: consent version, locations, current invitations.
     *
     * @param consentVersion the consent text in use today
     * @param places where the practice works, by name
     * @param invitations by the participant's id; nobody invited yet is absent
     */
    public record InvitationContext(
            String consentVersion, List<Places.PlaceChoice> places, Map<UUID, InvitationStatus> invitations) {

        public InvitationContext {
            places = List.copyOf(places);
            invitations = Map.copyOf(invitations);
        }

        public Optional<InvitationStatus> invitation(ParticipantId participant) {
            return Optional.ofNullable(invitations.get(participant.value()));
        }
    }
}
