package org.keptword.cases.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keptword.cases.PartnerSlot;

/**
 * Whether work towards the other person (items of kind CONTACT or JOINT) is open in a case, and why not.
 *
 * @param grounds why it is closed, each ground with the participant it comes from; empty when open
 * @param asks what the counselor is asked to look at; closes nothing
 * @param resting for whom acts of reaching out rest; joint work may be open all the same
 */
public record Gate(List<Ground> grounds, Set<Ask> asks, Set<PartnerSlot> resting) {

    /** Why the gate is closed. */
    public enum Why {
        CONTACT_NOT_ASKED,
        CONTACT_PAUSED,
        CONTACT_ASKED_NOT_TO,
        CONTACT_LEGAL_ORDER,
        CONTACT_NO_STATED,
        SCREENING_NOT_DONE,
        SCREENING_INCOMPLETE,
        SCREENING_CONCERN_UNDECIDED,
        SCREENING_CONCERN_STOP,
        SCREENING_INDIVIDUAL_ONLY,
        SCREENING_DANGER,
        PARTNER_NOT_ACTIVE
    }

    /** What the counselor is asked to do. */
    public enum Ask {
        SCREEN_AGAIN,
        CONTACT_END_PASSED,
        CONTACT_REVIEW_DUE,
        REST_END_PASSED,
        NO_STATED
    }

    private static final Set<Why> APART = EnumSet.of(
            Why.CONTACT_ASKED_NOT_TO,
            Why.CONTACT_LEGAL_ORDER,
            Why.CONTACT_NO_STATED,
            Why.SCREENING_INDIVIDUAL_ONLY,
            Why.SCREENING_DANGER);

    private static final Set<Why> TAKEN_ALONE = EnumSet.of(
            Why.SCREENING_CONCERN_UNDECIDED,
            Why.SCREENING_CONCERN_STOP,
            Why.SCREENING_INDIVIDUAL_ONLY,
            Why.SCREENING_DANGER);

    /** One reason, from one participant. */
    public record Ground(PartnerSlot slot, Why why) {}

    public Gate {
        grounds = List.copyOf(grounds);
        asks = Set.copyOf(asks);
        resting = Set.copyOf(resting);
    }

    public boolean isOpen() {
        return grounds.isEmpty();
    }

    /** Whether the two must not be brought together: somebody said no, an order says so, each works alone, or there is danger. */
    public boolean isKeptApart() {
        return grounds.stream().map(Ground::why).anyMatch(APART::contains);
    }

    /**
     * Whether nothing but what was found with one partner alone closes it. To close at once for both would tell the other partner that
     * something was found, so that the counselor picks the moment.
     */
    public boolean isClosedByScreeningAlone() {
        return !isOpen() && grounds.stream().map(Ground::why).allMatch(TAKEN_ALONE::contains);
    }

    /** Whether contact (rather than a missing or worrying screening) closes it. */
    public boolean isClosedByContact() {
        return grounds.stream().anyMatch(g -> g.why().name().startsWith("CONTACT_"));
    }

    /** How joint work stands, in the only words that may leave the safety page. */
    public enum JointWork {
        /** Open. */
        ON,
        /** Never opened yet. */
        OFF,
        /** It was open, and is closed now. Everybody concerned reads one and the same neutral sentence. */
        PAUSED;

        public boolean isOn() {
            return this == ON;
        }
    }
}
