package org.keptword.cases.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.ScreeningResult;

/**
 * What the gate policy must know about one participant.
 *
 * @param slot partner A or B
 * @param state where the participant stands; only active and invited ones count for screening and contact
 * @param contact the contact state in force, NOT_ASKED when none was ever set
 * @param contactEnds the end date of the contact state, or null; a passed one asks the counselor and opens nothing
 * @param screening the latest result, NOT_DONE when there is none
 * @param screenedOn its date, or null
 * @param decision the counselor's decision on a concern, or null
 * @param ownForceAsked whether the participant was asked about own force or pursuit (needed in an individual case)
 * @param noContactAsked whether the participant was asked if the other ever asked for no contact (needed in an individual case)
 * @param reachOut whether reaching out rests, and whether a no was stated
 * @param contactReview the day on which the contact state is looked at again, or null; it asks the counselor and opens nothing
 */
public record GateFacts(
        PartnerSlot slot,
        ParticipantState state,
        Contact contact,
        @Nullable LocalDate contactEnds,
        ScreeningResult screening,
        @Nullable LocalDate screenedOn,
        @Nullable Decision decision,
        boolean ownForceAsked,
        boolean noContactAsked,
        ReachOutFacts reachOut,
        @Nullable LocalDate contactReview) {

    /** The facts of somebody whose contact state has no day of review. */
    public GateFacts(
            PartnerSlot slot,
            ParticipantState state,
            Contact contact,
            LocalDate contactEnds,
            ScreeningResult screening,
            LocalDate screenedOn,
            Decision decision,
            boolean ownForceAsked,
            boolean noContactAsked,
            ReachOutFacts reachOut) {
        this(
                slot,
                state,
                contact,
                contactEnds,
                screening,
                screenedOn,
                decision,
                ownForceAsked,
                noContactAsked,
                reachOut,
                null);
    }

    /** The facts of somebody who told of no attempt. */
    public GateFacts(
            PartnerSlot slot,
            ParticipantState state,
            Contact contact,
            LocalDate contactEnds,
            ScreeningResult screening,
            LocalDate screenedOn,
            Decision decision,
            boolean ownForceAsked,
            boolean noContactAsked) {
        this(
                slot,
                state,
                contact,
                contactEnds,
                screening,
                screenedOn,
                decision,
                ownForceAsked,
                noContactAsked,
                ReachOutFacts.NONE);
    }

    /**
     * What the gate policy must know of one participant's reaching out.
     *
     * @param rests whether acts of reaching out rest for this participant, and for nobody else
     * @param until the last day of the rest, or null when it has no end; a passed one asks the counselor and opens nothing
     * @param noStated whether the participant told of a no the counselor has not decided on; closes joint work for both
     */
    public record ReachOutFacts(boolean rests, @Nullable LocalDate until, boolean noStated) {

        /** Nothing rests. */
        public static final ReachOutFacts NONE = new ReachOutFacts(false, null, false);
    }
}
