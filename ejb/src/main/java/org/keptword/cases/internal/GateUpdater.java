package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.keptword.access.Permit;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.GatePolicy;
import org.keptword.cases.model.CaseGate;
import org.keptword.cases.model.CaseGateDetail;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;

/**
 * Evaluates the gate again after a fact changed, and stores the outcome where clients may read it. What was found with one of two partners
 * alone closes everything new at once, and is held back from clients until the counselor picks the moment; everything else takes
 * effect at once.
 */
@ApplicationScoped
public class GateUpdater {

    @Inject
    GateReader readings;

    @Inject
    CaseRepository cases;

    @Inject
    Clock clock;

    /**
     * Weighs and stores; whether clients find joint work open now. The gate is locked before the facts are read, so that acts on one case
     * weigh one after the other and the last one knows what all of them recorded.
     */
    public boolean reevaluate(Permit permit) {
        CaseGate stored = locked(permit);
        Instant now = clock.instant();
        GateReader.Weighable facts = readings.facts(permit, permit.ofCase());
        Gate gate = GatePolicy.weigh(
                facts.mode(),
                facts.participants(),
                LocalDate.ofInstant(now, permit.actor().zone()));
        boolean held = facts.mode() == CaseMode.COUPLE
                && gate.isClosedByScreeningAlone()
                && stored.jointWork().isOn();
        cases.gateDetail(permit).take(gate, held, now);
        if (!held) {
            stored.take(gate, now);
        }
        return held || gate.isOpen();
    }

    /** Whether the two must not be brought together, by the facts of this moment. */
    public boolean isKeptApart(Permit permit) {
        GateReader.Weighable facts = readings.facts(permit, permit.ofCase());
        return GatePolicy.weigh(
                        facts.mode(), facts.participants(), permit.actor().today(clock))
                .isKeptApart();
    }

    /**
     * Whether a fact about contact or screening was recorded after a moment. The gate is locked until the end of the transaction, so that
     * none is recorded meanwhile.
     */
    public boolean hasChangedSince(Instant at, Permit permit) {
        return locked(permit).hasChangedSince(at)
                || cases.gateDetail(permit).heldSince().filter(at::isBefore).isPresent();
    }

    /** Lets clients find closed what is held; refused where nothing is. */
    public void pauseNow(Permit permit) {
        CaseGate stored = locked(permit);
        CaseGateDetail detail = cases.gateDetail(permit);
        if (detail.heldSince().isEmpty() || !stored.jointWork().isOn()) {
            throw new DomainRefusal("refusal.cases.nothingHeld");
        }
        stored.close(clock.instant());
        detail.release();
    }

    private CaseGate locked(Permit permit) {
        return readings.locked(permit, permit.ofCase()).orElseThrow(NotFound::new);
    }
}
