package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.Gates;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.ParticipantStateChanged;

/**
 * What happens to meetings when somebody leaves: those that lie ahead are with the other one alone from then on. Whoever left still reads
 * the own record and the own calendar, and must not learn there when the other meets the counselor.
 */
@ApplicationScoped
public class SessionReactions {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    CaseMeetingRows rows;

    @Inject
    Clock clock;

    void participantChanged(@Observes ParticipantStateChanged changed) {
        if (changed.state() == ParticipantState.LEFT) {
            Permit permit = guard.read(changed.caseId());
            Meetings.onlyOne(gates.facts(permit))
                    .ifPresent(one ->
                            rows.plannedForAll(permit, clock.instant()).forEach(session -> session.meetOnly(one)));
        }
    }
}
