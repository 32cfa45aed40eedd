package org.keptword.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * What other features must know of a case. Read by a client it holds the own participant only, and no part.
 *
 * @param name what the participants are called together
 * @param open whether work goes on
 * @param counselor whose caseload it is
 * @param participants in the order of their slots
 */
public record CaseFacts(
        CaseId id,
        CaseMode mode,
        Aim aim,
        String name,
        boolean open,
        PersonId counselor,
        List<ParticipantFacts> participants) {

    /**
     * One participant.
     *
     * @param person who signs in for it, or null before the first sign-in
     * @param part NOT_SAID where the reader may not know
     * @param consented whether a consent is in force: nothing is assigned without
     */
    public record ParticipantFacts(
            ParticipantId id,
            PartnerSlot slot,
            String name,
            ParticipantState state,
            @Nullable PersonId person,
            Part part,
            boolean consented) {}

    public CaseFacts {
        participants = List.copyOf(participants);
    }

    /** The same, of a case that is open; new work in a closed one is refused. */
    public CaseFacts requireOpen() {
        if (!open) {
            throw new DomainRefusal("refusal.cases.closed");
        }
        return this;
    }

    /** The participant, who must be of this case. */
    public ParticipantFacts participant(ParticipantId wanted) {
        return participants.stream()
                .filter(p -> p.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The other participant; empty in an individual case. */
    public Optional<ParticipantFacts> partnerOf(ParticipantId one) {
        return participants.stream().filter(p -> !p.id().equals(one)).findFirst();
    }
}
