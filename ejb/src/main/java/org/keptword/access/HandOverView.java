package org.keptword.access;

import java.util.List;
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

    /** How many of them work goes on in. */
    public int open() {
        return (int) cases.stream().filter(CaseOfCounselor::open).count();
    }
}
