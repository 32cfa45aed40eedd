package org.keptword.access;

import java.util.Set;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;

/**
 * Cases go from one counselor to another.
 *
 * @param cases those chosen; refused when none is
 */
public record HandOver(PersonId from, PersonId to, Set<CaseId> cases) {

    public HandOver {
        cases = Set.copyOf(cases);
        if (cases.isEmpty()) {
            throw new DomainRefusal("refusal.access.noCaseChosen");
        }
        if (to == null || to.equals(from)) {
            throw new DomainRefusal("refusal.access.noCounselorChosen");
        }
    }
}
