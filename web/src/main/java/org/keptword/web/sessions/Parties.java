package org.keptword.web.sessions;

import java.util.List;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;

/** Because of whom a meeting may not take place. */
final class Parties {

    private Parties() {}

    /** Those who were to come: one, or each of two and both. */
    static List<ByWhom> clients(List<CaseLine.Who> participants, SessionLine line) {
        List<ByWhom> there = participants.stream()
                .filter(who -> line.with().map(who.id()::equals).orElse(true))
                .map(CaseLine.Who::slot)
                .map(slot -> slot == PartnerSlot.A ? ByWhom.A : ByWhom.B)
                .toList();
        return there.size() < 2 ? there : List.of(ByWhom.A, ByWhom.B, ByWhom.BOTH);
    }

    /** Those, the counselor and the practice. */
    static List<ByWhom> all(List<CaseLine.Who> participants, SessionLine line) {
        return Stream.concat(clients(participants, line).stream(), Stream.of(ByWhom.COUNSELOR, ByWhom.PRACTICE))
                .toList();
    }
}
