package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.GateFacts;
import org.keptword.cases.model.CaseGate;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.shared.persistence.First;

/** Reads the facts of the gate policy and its stored outcome. */
@ApplicationScoped
public class GateReader {

    /** What the policy weighs of one participant, beside mode, slot and state. */
    static final String WEIGHED = """
            t.state, t.endsOn, t.reviewOn, s.result, s.takenOn, s.decision, s.ownForceAsked, s.noContactAsked,
            w.rests, w.restsUntil, w.noStatedAt""";

    /** Where that stands, joined to a participant {@code p}. */
    static final String JOINS = """
            left join ReachOutRest w on w.participantId = p.id
            left join ContactStatement t on t.participantId = p.id and t.replacedAt is null
            left join Screening s on s.participantId = p.id
                 and s.taken.at = (select max(l.taken.at) from Screening l where l.participantId = p.id)""";

    private static final String FACTS = "select c.mode, p.slot, p.state, " + WEIGHED
            + " from Case c join Participant p on p.caseId = c.id " + JOINS
            + " where c.id = :case and c.practiceId = :practice order by p.slot";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Locks locks;

    /** What is weighed of one participant, null where nothing was asked yet. */
    record Weighed(
            CaseMode mode,
            PartnerSlot slot,
            ParticipantState state,
            @Nullable Contact contact,
            LocalDate endsOn,
            LocalDate reviewOn,
            @Nullable ScreeningResult result,
            LocalDate takenOn,
            Decision decision,
            Boolean ownForceAsked,
            Boolean noContactAsked,
            Boolean rests,
            LocalDate restsUntil,
            @Nullable Instant noStatedAt) {

        private GateFacts facts() {
            return new GateFacts(
                    slot,
                    state,
                    contact == null ? Contact.NOT_ASKED : contact,
                    endsOn,
                    result == null ? ScreeningResult.NOT_DONE : result,
                    takenOn,
                    decision,
                    Boolean.TRUE.equals(ownForceAsked),
                    Boolean.TRUE.equals(noContactAsked),
                    new GateFacts.ReachOutFacts(Boolean.TRUE.equals(rests), restsUntil, noStatedAt != null),
                    reviewOn);
        }
    }

    /** The facts of a case, ready for the policy. */
    public record Weighable(CaseMode mode, List<GateFacts> participants) {}

    /** Reads the facts of all participants in one statement. */
    public Weighable facts(Permit permit, CaseId id) {
        permit.require(id, null);
        List<Weighed> rows = em.createQuery(FACTS, Weighed.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return weighable(rows);
    }

    static Weighable weighable(List<Weighed> rows) {
        return new Weighable(
                rows.get(0).mode(), rows.stream().map(Weighed::facts).toList());
    }

    /** The outcome as last stored, for everybody who reaches the case. */
    public Optional<CaseGate> stored(Permit permit, CaseId id) {
        if (!reaches(permit, id)) {
            return Optional.empty();
        }
        return First.of(em.createQuery(
                        "select g from CaseGate g where g.caseId = :case and g.practiceId = :practice", CaseGate.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice()));
    }

    /**
     * Locks the stored outcome until the end of the transaction and returns it as it is now. Whoever changes it locks it first and reads the
     * facts afterwards: an act that had to wait for another one then weighs what that one recorded, too, and does not store an outcome of
     * facts from before.
     *
     * <p>The lock of sharing comes before: what follows from a closed gate takes it, and so does a client's act before it closes the gate.
     *
     * <p>What this transaction has changed is written before, so that in every act the gate is locked after the rows of the facts. An
     * outcome that was read earlier in the transaction is read again, since another transaction may have changed it.
     */
    public Optional<CaseGate> locked(Permit permit, CaseId id) {
        locks.lockCases(Lock.SHARING, permit);
        em.flush();
        Optional<CaseGate> gate = stored(permit, id);
        gate.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return gate;
    }

    public void add(CaseGate gate) {
        em.persist(gate);
    }

    /** Whether the permit reaches the case; a caseload permit is held to the caseload by row-level security. */
    static boolean reaches(Permit permit, CaseId id) {
        return switch (permit.reach()) {
            case CASE -> permit.caseId().equals(id.value());
            case OWN -> permit.cases().contains(id.value());
            case CASELOAD, PRACTICE -> true;
            case MANAGEMENT -> false;
        };
    }
}
