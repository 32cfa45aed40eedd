package org.keptword.reports.internal;

import java.util.ArrayList;
import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepService.PrepPage.Choice;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.NotFound;

/** Which kinds of a prep report make sense for a session: one for the table where two sit at it, and one for each who is to come. */
public final class PrepKinds {

    private PrepKinds() {}

    /** Those whom the session is with: everybody who has not left, or the one it is with. */
    static List<CaseLine.Who> people(CaseLine line, SessionLine session) {
        return line.participants().stream()
                .filter(who ->
                        session.with().map(one -> one.equals(who.id())).orElse(who.state() != ParticipantState.LEFT))
                .toList();
    }

    /** The kinds there are, the counselor's own first. */
    public static List<Choice> of(CaseLine line, SessionLine session) {
        List<CaseLine.Who> coming = people(line, session).stream()
                .filter(who -> who.state() != ParticipantState.LEFT)
                .toList();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(PrepFor.COUNSELOR, ""));
        if (coming.size() > 1) {
            choices.add(new Choice(PrepFor.TABLE, ""));
        }
        coming.forEach(who -> choices.add(new Choice(PrepFor.partner(who.slot()), who.name())));
        return choices;
    }

    /** The one partner a report is for; {@link NotFound} where there is no such kind of it. */
    static CaseLine.Who partner(PrepFor whom, CaseLine line, SessionLine session) {
        require(whom, line, session);
        return line.participants().stream()
                .filter(who -> whom.kind() == PrepFor.Kind.PARTNER
                        && who.slot() == whom.slot().orElseThrow())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** {@link NotFound} where there is no such kind of a report. */
    static void require(PrepFor whom, CaseLine line, SessionLine session) {
        if (of(line, session).stream().noneMatch(choice -> choice.whom().equals(whom))) {
            throw new NotFound();
        }
    }
}
