package org.keptword.homework;

import java.util.List;
import org.keptword.homework.internal.ContactReports;

/** Everything ever given in a case, oldest first, and everything handed in and not taken back, oldest first. */
public record WorkBook(List<GivenWork> given, List<HandedInWork> handedIn) {

    public WorkBook {
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
