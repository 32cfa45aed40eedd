package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.keptword.access.Permit;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.GuideLibrary;

/** Loads the facts that decide what can be assigned in a case: four statements. */
@ApplicationScoped
public class AssignmentContextLoader {

    @Inject
    Gates gates;

    @Inject
    GuideLibrary library;

    @Inject
    Assignments assignments;

    @Inject
    Clock clock;

    public AssignmentContext of(Permit permit) {
        Gates.CaseGateStatus gateStatus = gates.status(permit);
        return new AssignmentContext(
                gateStatus.facts(),
                gateStatus.gate(),
                library.guide(),
                assignments.all(permit),
                assignments.tallies(permit),
                today(permit));
    }

    /** The day where the acting person is. */
    public LocalDate today(Permit permit) {
        return LocalDate.ofInstant(clock.instant(), permit.actor().zone());
    }
}
