package org.keptword.cases.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.model.Case;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** A case with one of its participants. */
record CaseFactsRow(
        CaseMode mode,
        Aim aim,
        String caseName,
        Case.State caseState,
        UUID counselor,
        UUID participant,
        PartnerSlot slot,
        String name,
        ParticipantState state,
        @Nullable UUID person,
        @Nullable Part part,
        Long consents) {

    CaseFacts.ParticipantFacts participantFacts() {
        return new CaseFacts.ParticipantFacts(
                new ParticipantId(participant),
                slot,
                name,
                state,
                person == null ? null : new PersonId(person),
                part == null ? Part.NOT_SAID : part,
                consents > 0);
    }
}
