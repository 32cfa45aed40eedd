package org.keptword.cases.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.CaseMode;

/**
 * Rules 3 and 4 of the domain as a pure function. Work towards the other person is open only when contact is OPEN for every
 * participant who is part of the case and each of them was screened with no concern, or with a concern the counselor decided to
 * go on with. The strictest fact wins; a passed date opens nothing. In a couple's case both must be there. After an attempt without an
 * answer the acts of reaching out rest for the one who made it; that closes nothing for anybody else.
 */
public final class GatePolicy {

    /** After so many days a screening asks for a new one. */
    public static final int SCREENING_DAYS = 90;

    private GatePolicy() {}

    /**
     * Weighs the facts.
     *
     * @param today the day in the counselor's time zone
     */
    public static Gate weigh(CaseMode mode, List<GateFacts> facts, LocalDate today) {
        List<Gate.Ground> grounds = new ArrayList<>();
        Set<Gate.Ask> asks = EnumSet.noneOf(Gate.Ask.class);
        Set<PartnerSlot> resting = EnumSet.noneOf(PartnerSlot.class);
        for (GateFacts fact : facts) {
            Gate.Why contact = closedByContact(fact.contact());
            if (contact != null) {
                grounds.add(new Gate.Ground(fact.slot(), contact));
            }
            if (fact.contactEnds() != null
                    && fact.contactEnds().isBefore(today)
                    && fact.contact().closes()) {
                asks.add(Gate.Ask.CONTACT_END_PASSED);
            }
            if (fact.contactReview() != null && !fact.contactReview().isAfter(today)) {
                asks.add(Gate.Ask.CONTACT_REVIEW_DUE);
            }
            evaluateReachOut(fact, today, grounds, asks, resting);
            boolean there = fact.state() == ParticipantState.ACTIVE || fact.state() == ParticipantState.INVITED;
            if (!there) {
                if (mode == CaseMode.COUPLE) {
                    grounds.add(new Gate.Ground(fact.slot(), Gate.Why.PARTNER_NOT_ACTIVE));
                }
                if (fact.screening() == ScreeningResult.DANGER) {
                    grounds.add(new Gate.Ground(fact.slot(), Gate.Why.SCREENING_DANGER));
                }
                continue;
            }
            Gate.Why screening = closedByScreening(mode, fact);
            if (screening != null) {
                grounds.add(new Gate.Ground(fact.slot(), screening));
            }
            if (fact.screenedOn() != null
                    && fact.screenedOn().plusDays(SCREENING_DAYS).isBefore(today)) {
                asks.add(Gate.Ask.SCREEN_AGAIN);
            }
        }
        if (mode == CaseMode.COUPLE && facts.size() < 2) {
            grounds.add(new Gate.Ground(PartnerSlot.B, Gate.Why.PARTNER_NOT_ACTIVE));
        }
        return new Gate(grounds, asks, resting);
    }

    /** A rest is for the one who reached out; a no that was told of is for both, until the counselor decides on it. */
    private static void evaluateReachOut(
            GateFacts fact, LocalDate today, List<Gate.Ground> grounds, Set<Gate.Ask> asks, Set<PartnerSlot> resting) {
        GateFacts.ReachOutFacts reachOut = fact.reachOut();
        if (reachOut.noStated()) {
            grounds.add(new Gate.Ground(fact.slot(), Gate.Why.CONTACT_NO_STATED));
            asks.add(Gate.Ask.NO_STATED);
        }
        if (reachOut.rests()) {
            resting.add(fact.slot());
            if (reachOut.until() != null && reachOut.until().isBefore(today)) {
                asks.add(Gate.Ask.REST_END_PASSED);
            }
        }
    }

    private static Gate.@Nullable Why closedByContact(Contact contact) {
        return switch (contact) {
            case OPEN -> null;
            case PAUSED -> Gate.Why.CONTACT_PAUSED;
            case NOT_ASKED -> Gate.Why.CONTACT_NOT_ASKED;
            case ASKED_NOT_TO -> Gate.Why.CONTACT_ASKED_NOT_TO;
            case LEGAL_ORDER -> Gate.Why.CONTACT_LEGAL_ORDER;
        };
    }

    private static Gate.@Nullable Why closedByScreening(CaseMode mode, GateFacts fact) {
        return switch (fact.screening()) {
            case NOT_DONE -> Gate.Why.SCREENING_NOT_DONE;
            case DANGER -> Gate.Why.SCREENING_DANGER;
            case CONCERN ->
                fact.decision() == null ? Gate.Why.SCREENING_CONCERN_UNDECIDED : decided(mode, fact, fact.decision());
            case NO_CONCERN -> incomplete(mode, fact);
        };
    }

    private static Gate.@Nullable Why decided(CaseMode mode, GateFacts fact, Decision decision) {
        return switch (decision) {
            case GO_ON -> incomplete(mode, fact);
            case INDIVIDUAL -> Gate.Why.SCREENING_INDIVIDUAL_ONLY;
            case STOP -> Gate.Why.SCREENING_CONCERN_STOP;
        };
    }

    private static Gate.@Nullable Why incomplete(CaseMode mode, GateFacts fact) {
        boolean asked = fact.ownForceAsked() && fact.noContactAsked();
        return mode == CaseMode.INDIVIDUAL && !asked ? Gate.Why.SCREENING_INCOMPLETE : null;
    }
}
