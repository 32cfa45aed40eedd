package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.keptword.access.Permit;
import org.keptword.cases.Gate;
import org.keptword.cases.GatePolicy;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;

/** Weighs the gate anew after a fact changed, and keeps the outcome where clients may read it. */
@ApplicationScoped
public class GateKeeper {

    @Inject
    GateReadings readings;

    @Inject
    Clock clock;

    /** Weighs and stores; whether joint work is open now. */
    public boolean weighAnew(Permit permit) {
        Instant now = clock.instant();
        CaseId id = new CaseId(permit.caseId());
        GateReadings.Weighable facts = readings.facts(permit, id);
        Gate gate = GatePolicy.weigh(
                facts.mode(),
                facts.participants(),
                LocalDate.ofInstant(now, permit.actor().zone()));
        readings.stored(permit, id).orElseThrow(NotFound::new).take(gate, now);
        return gate.isOpen();
    }
}
