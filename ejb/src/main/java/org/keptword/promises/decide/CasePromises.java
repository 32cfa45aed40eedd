package org.keptword.promises.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.PartnerSlot;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/**
 * The promises of a case, partner by partner, for its staff.
 *
 * @param partnerOpen whether something towards the other partner can be promised
 */
public record CasePromises(CaseHeader header, boolean couple, boolean partnerOpen, List<Person> people) {

    /**
     * One partner.
     *
     * @param entering whether something can be entered for this one
     * @param forPartner what became of everything promised for the other partner, and what the other noticed of it
     * @param unrepaired those of the running ones with something not kept and nothing promised to make up for it
     */
    public record Person(
            ParticipantId id,
            PartnerSlot slot,
            String name,
            boolean entering,
            PromiseCounts.Interval forPartner,
            List<Line> waiting,
            List<Line> running,
            List<Line> unrepaired,
            List<Line> over) {

        public Person {
            waiting = List.copyOf(waiting);
            running = List.copyOf(running);
            unrepaired = List.copyOf(unrepaired);
            over = List.copyOf(over);
        }
    }

    /**
     * One promise.
     *
     * @param about what it may be about, as ticked or found
     * @param counts what became of it so far, and what was noticed
     * @param unrepaired how often it was not kept with nothing promised to make up for it
     * @param resting whether it rests now
     * @param paused whether it rests until the counselor lets it go on
     * @param reason why it was paused or not begun, for staff
     * @param noted the last answer its owner added a word to
     * @param endedAt when it ended, if it did
     */
    public record Line(
            PromiseId id,
            PromiseTerms terms,
            Set<PromiseSubject> about,
            PromiseCounts.Interval counts,
            int unrepaired,
            boolean resting,
            boolean paused,
            boolean noticeable,
            boolean repair,
            Optional<String> reason,
            Optional<Noted> noted,
            Instant madeAt,
            Optional<Instant> endedAt) {

        /** Whether it rests because its words ask for contact, which closed, and not because the counselor said so. */
        public boolean isRestingForContact() {
            return paused && reason.isEmpty() && about.contains(PromiseSubject.CONTACT);
        }
    }

    /** An answer and what its owner added to it. */
    public record Noted(
            LocalDate day, OutcomeKind kind, @Nullable String words) {}

    public CasePromises {
        people = List.copyOf(people);
    }

    /** Whether the words of a promise can be offered to the partner it is for. */
    public boolean showable(Line line) {
        return isTowardsPartner(line) && !line.noticeable() && !line.paused();
    }

    /** Whether the owner of a promise can be told what the partner noticed. */
    public boolean tellable(Line line) {
        int said = line.counts().noticed()
                + line.counts().notNoticed()
                + line.counts().seenDifferently();
        return isTowardsPartner(line) && line.noticeable() && said > 0;
    }

    private boolean isTowardsPartner(Line line) {
        return couple && partnerOpen && line.terms().beneficiary() == PromiseTerms.Beneficiary.PARTNER;
    }
}
