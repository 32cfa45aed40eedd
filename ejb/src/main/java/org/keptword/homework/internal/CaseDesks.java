package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.keptword.access.Permit;
import org.keptword.cases.CaseStanding;
import org.keptword.cases.Gates;
import org.keptword.guide.GuideLibrary;

/** Gathers what decides giving in the case a permit opens: four statements. */
@ApplicationScoped
public class CaseDesks {

    @Inject
    Gates gates;

    @Inject
    GuideLibrary library;

    @Inject
    Assignments assignments;

    @Inject
    Clock clock;

    public CaseDesk of(Permit permit) {
        CaseStanding standing = gates.standing(permit);
        return new CaseDesk(
                standing.facts(),
                standing.gate(),
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
