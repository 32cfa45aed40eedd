package org.keptword.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, truncated to microseconds as the database stores it. */
public class MicrosecondClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1000));

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return REAL.withZone(zone);
    }

    @Override
    public Instant instant() {
        return REAL.instant();
    }
}
