package org.keptword.sessions;

import java.util.List;
import org.keptword.cases.CaseLine;

/** With whom a meeting can be planned: the cases in which work goes on, by name. */
public record PlanChoices(List<CaseLine> cases) {

    public PlanChoices {
        cases = List.copyOf(cases);
    }
}
