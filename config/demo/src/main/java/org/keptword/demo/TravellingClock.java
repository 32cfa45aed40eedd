package org.keptword.demo;

import java.time.Duration;
import java.time.Instant;
import org.keptword.shared.MicrosecondClock;

/** The real clock, except for the thread that plays the demonstration: there it stands at the moment told and ticks on from it. */
class TravellingClock extends MicrosecondClock {

    private static final Duration TICK = Duration.ofMillis(1);

    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    /** Stands at a moment from now on, in this thread. */
    void travelTo(Instant moment) {
        TOLD.set(moment);
    }

    /** Comes back to the present. */
    void comeBack() {
        TOLD.remove();
    }

    @Override
    public Instant instant() {
        Instant moment = TOLD.get();
        if (moment == null) {
            return super.instant();
        }
        TOLD.set(moment.plus(TICK));
        return moment;
    }
}
