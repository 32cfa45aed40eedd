package org.keptword.cases.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.practice.Places;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.PauseNotices;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;

/**
 * Everything the safety page shows.
 *
 * @param aimSince since when the aim is what it is
 * @param gate whether joint work is open, and every ground why not
 * @param held since when a closed gate waits for the counselor to pick the moment clients find it; empty while nothing waits
 * @param noticed what clients would notice at that moment; empty while nothing waits
 * @param people in the order of their slots
 * @param consentVersion the consent text the practice uses today
 * @param places where a participant can belong to
 */
public record SafetyView(
        CaseHeader header,
        LocalDate aimSince,
        Gate gate,
        Optional<Instant> held,
        List<PauseNotices.PauseNotice> noticed,
        List<Who> people,
        String consentVersion,
        List<Places.PlaceChoice> places) {

    public SafetyView {
        noticed = List.copyOf(noticed);
        people = List.copyOf(people);
        places = List.copyOf(places);
    }

    /** What of a case is not recorded yet, in the order in which it is usually done. */
    public enum ToDo {
        CONSENT,
        SCREENING,
        CONTACT,
        SHEET,
        CODE,
        SECOND
    }

    /**
     * One thing to do.
     *
     * @param who whom it is about; empty for the case
     */
    public record Step(ToDo what, Optional<Who> who) {}

    /** Returns what is not recorded yet of an open case and the clients who take part in it. */
    public List<Step> toDo() {
        if (!header.open()) {
            return List.of();
        }
        Stream<Step> ofClients = people.stream()
                .filter(one -> one.state() == ParticipantState.ACTIVE || one.state() == ParticipantState.INVITED)
                .flatMap(one -> one.missing().map(what -> new Step(what, Optional.of(one))));
        Stream<Step> second = header.mode() == CaseMode.COUPLE && people.size() == 1
                ? Stream.of(new Step(ToDo.SECOND, Optional.empty()))
                : Stream.of();
        return Stream.concat(ofClients, second).toList();
    }

    /** Whether a crisis line is set where a participant belongs to, the first place where none is chosen; without one nobody is invited. */
    public boolean hasLines(Who who) {
        return Optional.ofNullable(who.place())
                .or(() -> places.stream().findFirst())
                .filter(Places.PlaceChoice::hasLines)
                .isPresent();
    }

    /**
     * One participant.
     *
     * @param joined whether somebody signs in for this place
     * @param place where the participant belongs to, or null
     * @param consents the newest first
     * @param contact the statement in force; empty while nobody was asked
     * @param earlierContact those it replaced, the newest first
     * @param liftings requests to lift a legal order, the newest first
     * @param screenings the newest first
     * @param reachOut how reaching out stands; empty while the participant told of no attempt
     */
    public record Who(
            ParticipantId id,
            PartnerSlot slot,
            String name,
            ParticipantState state,
            boolean joined,
            Places.@Nullable PlaceChoice place,
            Part part,
            @Nullable ContactSheet sheet,
            List<ConsentLine> consents,
            Optional<ContactLine> contact,
            List<ContactLine> earlierContact,
            List<LiftingLine> liftings,
            List<ScreeningLine> screenings,
            Optional<ReachOutLine> reachOut,
            Optional<InvitationStatus> invitation) {

        /** Whether a consent is in force: nothing is assigned without. */
        public boolean isConsented() {
            return consents.stream().anyMatch(line -> line.withdrawnOn() == null);
        }

        private Stream<ToDo> missing() {
            boolean reachable = sheet != null && sheet.confirmedOn() != null;
            boolean codeGiven =
                    joined || invitation.filter(InvitationStatus::isLive).isPresent();
            return Stream.of(
                            isConsented() ? null : ToDo.CONSENT,
                            screenings.isEmpty() ? ToDo.SCREENING : null,
                            contact.isEmpty() ? ToDo.CONTACT : null,
                            reachable ? null : ToDo.SHEET,
                            codeGiven ? null : ToDo.CODE)
                    .filter(Objects::nonNull);
        }

        /** The request to lift the order in force that waits for its second person. */
        public Optional<LiftingLine> asked() {
            return liftings.stream()
                    .filter(line -> line.state() == OrderLiftingService.State.ASKED)
                    .findFirst();
        }

        /** What became of earlier requests. */
        public List<LiftingLine> getSettled() {
            return liftings.stream()
                    .filter(line -> line.state() != OrderLiftingService.State.ASKED)
                    .toList();
        }

        /** The latest screening, if any. */
        public Optional<ScreeningLine> screening() {
            return screenings.stream().findFirst();
        }

        /** The screenings before the latest. */
        public List<ScreeningLine> earlierScreenings() {
            return screenings.stream().skip(1).toList();
        }
    }

    /**
     * How reaching out stands for one participant.
     *
     * @param attempts how many personal attempts without an answer stand
     * @param until the last day of the rest, or null when it has none
     * @param noStatedAt when the participant told of a no that waits for a decision, or null
     * @param decided the last decision, if any
     */
    public record ReachOutLine(
            int attempts,
            boolean rests,
            @Nullable LocalDate until,
            @Nullable Instant noStatedAt,
            Optional<ReachOutDecided> decided) {}

    /** What the counselor decided, and why (null for a no that was recorded). */
    public record ReachOutDecided(
            ReachOut.DecisionKind kind, @Nullable String reason, Instant at) {}

    /** One agreement. */
    public record ConsentLine(
            UUID id,
            String version,
            LocalDate givenOn,
            @Nullable LocalDate withdrawnOn,
            boolean lapsed) {}

    /**
     * One statement about contact.
     *
     * @param liftReason why it is less strict than the one before, or null
     * @param setBy who recorded it
     */
    public record ContactLine(
            UUID id,
            Contact state,
            SetContactState.@Nullable BoundParty bound,
            @Nullable String ground,
            boolean documentSeen,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate reviewOn,
            @Nullable String liftReason,
            String setBy,
            Instant setAt,
            List<ExceptionLine> exceptions) {}

    /**
     * A request to lift a legal order, and what became of it.
     *
     * @param wanted how contact shall stand instead
     * @param exceptions what shall stay allowed in writing
     * @param decidedBy who decided, took it back or recorded something else; null while it waits
     * @param sentence what the one who decided said, or null
     */
    public record LiftingLine(
            UUID id,
            OrderLiftingService.State state,
            Contact wanted,
            SetContactState.@Nullable BoundParty bound,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate reviewOn,
            @Nullable String ground,
            List<ExceptionLine> exceptions,
            @Nullable String reason,
            String askedBy,
            Instant askedAt,
            String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String sentence) {

        public LiftingLine {
            exceptions = List.copyOf(exceptions);
        }
    }

    /** What stays allowed in writing. */
    public record ExceptionLine(SetContactState.ExceptionAbout about, String terms) {}

    /**
     * One screening.
     *
     * @param takenBy who recorded it
     * @param decidedBy who decided on its concern, or null
     */
    public record ScreeningLine(
            UUID id,
            ScreeningResult result,
            LocalDate takenOn,
            boolean ownForceAsked,
            boolean noContactAsked,
            @Nullable String finding,
            List<RecordScreening.Violence> kinds,
            RecordScreening.@Nullable Recency when,
            @Nullable Decision decision,
            @Nullable String decisionReason,
            @Nullable LocalDate decidedOn,
            String takenBy,
            Instant takenAt,
            String decidedBy) {

        public ScreeningLine {
            kinds = List.copyOf(kinds);
        }

        /** Whether the counselor still has to decide on a concern. */
        public boolean waitsForDecision() {
            return result == ScreeningResult.CONCERN && decision == null;
        }
    }
}
