package org.keptword.cases.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.cases.internal.CaseReader;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.CaseloadReader;
import org.keptword.cases.internal.GateReader;
import org.keptword.cases.model.CaseGate;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;

/**
 * What the features above cases ask: whether work towards the other person is open, and who takes part. One statement each. The
 * permit says who asks; nothing is written to the trail here, the asking service records its own act.
 */
@ApplicationScoped
public class Gates {

    @Inject
    GateReader gates;

    @Inject
    CaseReader cases;

    @Inject
    CaseloadReader caseloads;

    @Inject
    CaseRepository repository;

    @Inject
    Clock clock;

    /** The gate of the one case the permit opens, with its grounds; for its staff and for jobs. */
    public Gate gate(Permit permit) {
        return gate(permit, permit.ofCase());
    }

    /** The gate of a case, for a job of the practice or the staff of this case. */
    public Gate gate(Permit permit, CaseId id) {
        if (permit.reach() == Permit.Reach.OWN) {
            throw new NotFound();
        }
        return weigh(gates.facts(permit, id), permit);
    }

    /** Facts and gate of the one case the permit opens, for its staff. */
    public CaseGateStatus status(Permit permit) {
        CaseReader.CaseWithGate found = cases.withGate(permit).orElseThrow(NotFound::new);
        return new CaseGateStatus(found.facts(), weigh(found.weighable(), permit));
    }

    private Gate weigh(GateReader.Weighable facts, Permit permit) {
        LocalDate today = permit.actor().today(clock);
        return GatePolicy.weigh(facts.mode(), facts.participants(), today);
    }

    /** Cases as lines of a list, and which of them are of two who must not be brought together; for staff. */
    public MeetingLines meetingLines(Permit permit, Collection<UUID> ids) {
        return ids.isEmpty() ? new MeetingLines(Map.of(), Set.of()) : cases.meeting(permit, List.copyOf(ids));
    }

    /** Whether work towards the other person is open, without a ground; this is all a client may know. */
    public boolean open(Permit permit, CaseId id) {
        return jointWork(permit, id).isOn();
    }

    /** Returns whether joint work is on, without giving a ground. What waits for its moment is off for staff, and as before for clients. */
    public Gate.JointWork jointWork(Permit permit, CaseId id) {
        Gate.JointWork found = gates.stored(permit, id).map(CaseGate::jointWork).orElseThrow(NotFound::new);
        boolean held = found.isOn() && permit.reach() == Permit.Reach.CASE && repository.isHeld(permit);
        return held ? Gate.JointWork.OFF : found;
    }

    /** Since when joint work that was on is off at the latest; empty while it is on, or never was. */
    public Optional<Instant> pausedSince(Permit permit, CaseId id) {
        return gates.stored(permit, id).flatMap(CaseGate::pausedSince);
    }

    /** The facts of the one case the permit opens. */
    public CaseFacts facts(Permit permit) {
        return facts(permit, permit.ofCase());
    }

    /** The facts of a case the permit reaches. A client finds the own participant and no part. */
    public CaseFacts facts(Permit permit, CaseId id) {
        return cases.facts(permit, id).orElseThrow(NotFound::new);
    }

    /**
     * Which of these plain words are part of what the others are called with whom a participant is in a case, or was before the case was
     * split. A client, who finds no other participant, learns nothing by it that was not in the words.
     */
    public Set<String> namesOfOthers(Permit permit, CaseId id, ParticipantId one, Set<String> words) {
        return words.isEmpty() ? Set.of() : repository.namesOfOthers(permit, id, one, words);
    }

    /** Cases of the caseload as lines of a list, by case id; those out of reach are absent. */
    public Map<UUID, CaseLine> lines(Permit permit, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : cases.lines(permit, List.copyOf(ids));
    }

    /** The one case the permit opens, as a line of a list. */
    public CaseLine line(Permit permit) {
        UUID id = permit.caseId();
        return Optional.ofNullable(cases.lines(permit, List.of(id)).get(id)).orElseThrow(NotFound::new);
    }

    /** The one case the permit opens, with its beginning and end. */
    public CaseSpan span(Permit permit) {
        return cases.span(permit).orElseThrow(NotFound::new);
    }

    /** The cases of the caseload in which work goes on, by name. */
    public List<CaseLine> openLines(Permit caseload) {
        return cases.openLines(caseload);
    }

    /**
     * The open cases of the caseload, and closed ones in which a decision about safety is pending, by name, with how the reader reaches each.
     *
     * @param also closed cases that are wanted besides
     */
    public List<CaseloadLine> caseload(Collection<UUID> also, Permit caseload) {
        return caseloads.lines(also, caseload);
    }

    /**
     * Cases as a calendar needs them.
     *
     * @param lines by the case's id; those out of reach are absent
     * @param apart the cases of two who must not be brought together
     */
    public record MeetingLines(Map<UUID, CaseLine> lines, Set<UUID> apart) {

        public MeetingLines {
            lines = Map.copyOf(lines);
            apart = Set.copyOf(apart);
        }
    }

    /** The facts of a case with the current outcome of its gate. */
    public record CaseGateStatus(CaseFacts facts, Gate gate) {

        /** The case as a line of a list. */
        public CaseLine line() {
            return new CaseLine(
                    facts.id(),
                    facts.name(),
                    facts.mode(),
                    facts.aim(),
                    facts.open(),
                    gate.isOpen(),
                    facts.participants().stream()
                            .map(p -> new CaseLine.Who(p.id(), p.slot(), p.name(), p.state()))
                            .toList());
        }
    }
}
