package org.keptword.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.ParticipantId;

/**
 * What the practice has in place for letting the clients of one case in.
 *
 * @param consentVersion the consent text in use today
 * @param places where the practice works, by name
 * @param invitations by the participant's id; nobody invited yet is absent
 */
public record LettingIn(String consentVersion, List<PlaceChoice> places, Map<UUID, InvitationStanding> invitations) {

    public LettingIn {
        places = List.copyOf(places);
        invitations = Map.copyOf(invitations);
    }

    public Optional<InvitationStanding> invitation(ParticipantId participant) {
        return Optional.ofNullable(invitations.get(participant.value()));
    }
}
