package org.keptword.homework;

import java.util.List;

/** Everything ever given in a case, oldest first, and everything handed in and not taken back, oldest first. */
public record WorkBook(List<GivenWork> given, List<HandedInWork> handedIn) {

    public WorkBook {
        given = List.copyOf(given);
        handedIn = List.copyOf(handedIn);
    }
}
