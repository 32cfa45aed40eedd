package org.keptword.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.safety.internal.RiskFlags;
import org.keptword.safety.model.RiskFlag;

/** What the features above do with flags, inside their own transaction and under their own permit. */
@ApplicationScoped
public class Flags {

    @Inject
    RiskFlags flags;

    @Inject
    Event<RiskFlagRaised> raised;

    @Inject
    Clock clock;

    /** Raises a flag in the transaction of the hand-in that gives rise to it. */
    public void raise(Permit permit, RaiseFlag command) {
        permit.require(command.caseId(), command.participant());
        RiskFlag flag = new RiskFlag(permit.practice(), command, clock.instant());
        flags.add(flag);
        raised.fire(new RiskFlagRaised(command.caseId(), command.participant(), flag.id()));
    }

    /** The open flags of what the permit reaches, oldest first; for staff only. */
    public List<OpenFlag> open(Permit permit) {
        return flags.open(permit);
    }
}
