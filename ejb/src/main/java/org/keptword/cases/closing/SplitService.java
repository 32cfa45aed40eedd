package org.keptword.cases.closing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.CaseSplitter;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.Participant;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/**
 * Splits a couple's case into one for each: the couple's case is closed with everything that was written in it, and each participant who is
 * there still goes on in a case of one's own, which shows nothing of the other.
 */
@Stateless
@DenyAll
public class SplitService {

    @Inject
    Guard guard;

    @Inject
    CaseRepository cases;

    @Inject
    CaseHeaders headers;

    @Inject
    Gates gates;

    @Inject
    OpenExercises openExercises;

    @Inject
    CaseSplitter caseSplitter;

    @Inject
    Event<CaseEvent.Closed> closed;

    @Inject
    Event<CaseEvent.Split> split;

    @Inject
    Clock clock;

    /** What splitting would do, in counts, and the cases this one is linked with. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SplitPreview preview(CaseId id) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        LocalDate today = LocalDate.ofInstant(clock.instant(), permit.actor().zone());
        List<CaseRepository.SplitCounts> counts = cases.splitCounts(today, permit);
        Map<ParticipantId, OpenExercises.Ending> ending = openExercises.of(permit);
        List<CaseRepository.Linked> linked = cases.linked(permit);
        guard.record(permit, AuditAction.READ, AuditedObject.CASE, id);
        CaseRepository.SplitCounts both = row(counts, null);
        return new SplitPreview(
                headers.of(permit, line),
                line.mode() == CaseMode.COUPLE
                        && line.open()
                        && line.participants().stream().anyMatch(one -> one.state() != ParticipantState.LEFT)
                        && permit.isOwner(),
                line.participants().stream()
                        .map(one -> own(
                                one,
                                ending.getOrDefault(one.id(), OpenExercises.Ending.NONE),
                                row(counts, one.id().value())))
                        .toList(),
                new SplitPreview.Joint(
                        both.sessions().intValue(),
                        both.planned().intValue(),
                        both.promises().intValue(),
                        both.goals().intValue(),
                        both.shared().intValue()),
                linked.stream()
                        .filter(one -> one.earlier())
                        .map(SplitService::linked)
                        .findFirst(),
                linked.stream()
                        .filter(one -> !one.earlier())
                        .map(SplitService::linked)
                        .toList());
    }

    /** Splits the case, by the counselor whose it is; gives back the cases it goes on in. */
    @RolesAllowed(Roles.COUNSELOR)
    public List<CaseId> split(CaseId id) {
        Permit permit = guard.own(id);
        Case couple = load(permit);
        List<Participant> people = cases.participants(permit);
        couple.requireOpen();
        if (!isSplittable(couple, people)) {
            throw new DomainRefusal("refusal.cases.nothingToSplit");
        }
        List<CaseEvent.Split.Part> parts = new ArrayList<>();
        for (Participant one : people) {
            if (goesOn(one)) {
                parts.add(caseSplitter.goOn(one, couple, permit));
            }
        }
        Instant now = clock.instant();
        couple.close(now);
        cases.flush();
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE, id);
        closed.fire(new CaseEvent.Closed(id, now));
        split.fire(new CaseEvent.Split(id, parts));
        return parts.stream().map(CaseEvent.Split.Part::caseId).toList();
    }

    private Case load(Permit permit) {
        return cases.find(permit).orElseThrow(NotFound::new);
    }

    private static boolean isSplittable(Case couple, List<Participant> people) {
        return couple.mode() == CaseMode.COUPLE
                && couple.state() == Case.State.OPEN
                && people.stream().anyMatch(SplitService::goesOn);
    }

    private static boolean goesOn(Participant one) {
        return one.state() != ParticipantState.LEFT;
    }

    private static SplitPreview.Own own(
            CaseLine.Who one, OpenExercises.Ending ending, CaseRepository.SplitCounts counts) {
        return new SplitPreview.Own(
                one.id(),
                one.name(),
                one.state() != ParticipantState.LEFT,
                counts.responses().intValue(),
                ending.open(),
                ending.waiting(),
                counts.promises().intValue(),
                counts.goals().intValue(),
                counts.planned().intValue());
    }

    private static CaseRepository.SplitCounts row(List<CaseRepository.SplitCounts> counts, @Nullable UUID participant) {
        return counts.stream()
                .filter(one -> Objects.equals(participant, one.participant()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static SplitPreview.Linked linked(CaseRepository.Linked row) {
        return new SplitPreview.Linked(new CaseId(row.id()), row.name());
    }

    /**
     * What splitting a couple's case would do, in counts.
     *
     * @param splittable whether it is an open case of two of whom somebody is there still
     * @param earlier the case this one goes on from
     * @param later the cases that go on from this one
     */
    public record SplitPreview(
            CaseHeader header,
            boolean splittable,
            List<Own> people,
            Joint joint,
            Optional<Linked> earlier,
            List<Linked> later) {

        /**
         * What is one participant's own.
         *
         * @param goesOn whether a case is opened for this participant: not for who has left
         * @param responses handed in; they stay as they are and readable to their author, and to the counselor in the closed case
         * @param open exercises to be done, which would end; they can be assigned again once a consent is recorded
         * @param waiting paused and queued exercises, which end likewise
         * @param promises running ones that are not for the partner; they go along
         * @param goals of the own; they go along
         * @param planned meetings ahead with this participant alone; they go along
         */
        public record Own(
                ParticipantId id,
                String name,
                boolean goesOn,
                int responses,
                int open,
                int waiting,
                int promises,
                int goals,
                int planned) {}

        /** What is both's, and ends or stays in the closed case. */
        public record Joint(int sessions, int planned, int promises, int goals, int shared) {}

        /** Another case of the same people. */
        public record Linked(CaseId id, String name) {}

        public SplitPreview {
            people = List.copyOf(people);
            later = List.copyOf(later);
        }
    }
}
