package org.keptword.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Puts a clock that can travel in the place of the real one. */
@ApplicationScoped
@Alternative
@Priority(1)
class DemoClock {

    private final TravellingClock travelling = new TravellingClock();

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock() {
        return travelling;
    }

    TravellingClock travelling() {
        return travelling;
    }
}
