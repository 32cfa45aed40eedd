package org.keptword.cases;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.CaseSplitter;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.Participant;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
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
    CaseSplitter caseSplitter;

    @Inject
    Event<CaseClosed> closed;

    @Inject
    Event<CaseSplit> split;

    @Inject
    Clock clock;

    /** What splitting would do, in counts, and the cases this one is linked with. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SplitPreview preview(CaseId id) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        List<Tuple> counts = cases.splitCounts(permit);
        List<Tuple> linked = cases.linked(permit);
        guard.record(permit, AuditAction.READ, "cases", id);
        Tuple both = row(counts, null);
        return new SplitPreview(
                headers.of(permit, line),
                line.mode() == CaseMode.COUPLE
                        && line.open()
                        && line.participants().stream().anyMatch(one -> one.state() != ParticipantState.LEFT)
                        && permit.isOwner(),
                line.participants().stream()
                        .map(one -> own(one, row(counts, one.id().value())))
                        .toList(),
                new SplitPreview.Joint(
                        number(both, 5), number(both, 6), number(both, 3), number(both, 4), number(both, 7)),
                linked.stream()
                        .filter(one -> one.get("earlier", Boolean.class))
                        .map(SplitService::linked)
                        .findFirst(),
                linked.stream()
                        .filter(one -> !one.get("earlier", Boolean.class))
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
        List<CaseSplit.Part> parts = new ArrayList<>();
        for (Participant one : people) {
            if (goesOn(one)) {
                parts.add(caseSplitter.goOn(one, couple, permit));
            }
        }
        couple.close(clock.instant());
        cases.flush();
        guard.record(permit, AuditAction.CHANGE, "cases", id);
        closed.fire(new CaseClosed(id));
        split.fire(new CaseSplit(id, parts));
        return parts.stream().map(CaseSplit.Part::caseId).toList();
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

    private static SplitPreview.Own own(CaseLine.Who one, Tuple counts) {
        return new SplitPreview.Own(
                one.id(),
                one.name(),
                one.state() != ParticipantState.LEFT,
                number(counts, 1),
                number(counts, 2),
                number(counts, 3),
                number(counts, 4),
                number(counts, 6));
    }

    private static Tuple row(List<Tuple> counts, UUID participant) {
        return counts.stream()
                .filter(one -> Optional.ofNullable(participant).equals(Optional.ofNullable(one.get(0, UUID.class))))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static SplitPreview.Linked linked(Tuple row) {
        return new SplitPreview.Linked(new CaseId(row.get("id", UUID.class)), row.get("name", String.class));
    }

    private static int number(Tuple row, int at) {
        return Math.toIntExact(row.get(at, Number.class).longValue());
    }
}
