package org.keptword.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.model.Case;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;

/** A case with one of its participants and what the gate policy weighs of that participant. */
record CaseGateRow(
        CaseMode mode,
        Aim aim,
        String caseName,
        Case.State caseState,
        UUID counselor,
        UUID participant,
        PartnerSlot slot,
        String name,
        ParticipantState state,
        UUID person,
        Part part,
        Long consents,
        Contact contact,
        LocalDate endsOn,
        LocalDate reviewOn,
        ScreeningResult result,
        LocalDate takenOn,
        Decision decision,
        Boolean ownForceAsked,
        Boolean noContactAsked,
        Boolean rests,
        LocalDate restsUntil,
        Instant noStatedAt) {

    CaseReader.FactsRow facts() {
        return new CaseReader.FactsRow(
                mode, aim, caseName, caseState, counselor, participant, slot, name, state, person, part, consents);
    }

    GateReader.Weighed weighed() {
        return new GateReader.Weighed(
                mode,
                slot,
                state,
                contact,
                endsOn,
                reviewOn,
                result,
                takenOn,
                decision,
                ownForceAsked,
                noContactAsked,
                rests,
                restsUntil,
                noStatedAt);
    }
}
