package org.keptword.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock everybody asks, so that demo data and tests can stand at another moment. Always in UTC. */
@ApplicationScoped
class SystemClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new MicrosecondClock();
    }
}
