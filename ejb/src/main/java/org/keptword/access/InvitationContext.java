package org.keptword.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.ParticipantId;

/**
 * What is needed to invite the clients of one case: consent version, locations, current invitations.
 *
 * @param consentVersion the consent text in use today
 * @param places where the practice works, by name
 * @param invitations by the participant's id; nobody invited yet is absent
 */
public record InvitationContext(
        String consentVersion, List<PlaceChoice> places, Map<UUID, InvitationStatus> invitations) {

    public InvitationContext {
        places = List.copyOf(places);
        invitations = Map.copyOf(invitations);
    }

    public Optional<InvitationStatus> invitation(ParticipantId participant) {
        return Optional.ofNullable(invitations.get(participant.value()));
    }
}
