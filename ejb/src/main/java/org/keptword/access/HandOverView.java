package org.keptword.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;

/**
 * The cases of a counselor, to be given to another one.
 *
 * @param cases open ones first, each by name
 * @param colleagues who can take them: the other counselors who may sign in
 */
public record HandOverView(
        PersonId counselor, String name, List<CaseOfCounselor> cases, List<OwnPresence.Colleague> colleagues) {

    public HandOverView {
        cases = List.copyOf(cases);
        colleagues = List.copyOf(colleagues);
    }

    /** Those of them work goes on in. */
    public Set<CaseId> openCases() {
        return cases.stream()
                .filter(CaseOfCounselor::open)
                .map(CaseOfCounselor::id)
                .collect(Collectors.toSet());
    }

    /** How many of them work goes on in. */
    public int open() {
        return openCases().size();
    }
}
