package org.keptword.cases.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.keptword.cases.model.Participant;

/** A case is called by those who take part in it. */
public final class CaseNames {

    private CaseNames() {}

    /** The names in the order of the slots, such as {@code Ana & Tom}. */
    public static String of(List<Participant> participants) {
        return participants.stream().map(Participant::name).collect(Collectors.joining(" & "));
    }
}
