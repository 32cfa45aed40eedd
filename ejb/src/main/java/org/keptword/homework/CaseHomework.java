package org.keptword.homework;

import java.util.List;
import org.keptword.homework.internal.ContactReports;

/** All assignments of a case, and all responses handed in and not taken back, both oldest first. */
public record CaseHomework(List<AssignmentSummary> given, List<HandedInResponse> handedIn) {

    public CaseHomework {
        given = List.copyOf(given);
        handedIn = List.copyOf(handedIn);
    }

    /** How many exercises there is something to do on now, as far as staff knows; reports on a contact are never among them. */
    public int toDo() {
        return (int) given.stream()
                .filter(one -> one.open() && !one.exercise().equals(ContactReports.EXERCISE))
                .filter(one -> one.recurs()
                        || handedIn.stream()
                                .noneMatch(piece -> piece.assignment().equals(one.id()) && !piece.returned()))
                .count();
    }
}
