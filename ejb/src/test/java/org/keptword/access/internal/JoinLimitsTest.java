package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JoinLimitsTest {

    private final Watch watch = new Watch();
    private final JoinLimits limits = new JoinLimits(watch);

    @Test
    void oneAddressMayAskSoOftenAndNoMore() {
        for (int i = 0; i < JoinLimits.PER_ADDRESS; i++) {
            assertTrue(limits.allows("192.0.2.1"));
        }

        assertFalse(limits.allows("192.0.2.1"));
        assertTrue(limits.allows("192.0.2.2"));
    }

    @Test
    void allAddressesTogetherMayAskSoOftenAndNoMore() {
        for (int i = 0; i < JoinLimits.IN_ALL; i++) {
            assertTrue(limits.allows("address " + i));
        }

        assertFalse(limits.allows("another"));
    }

    @Test
    void aSettingAllowsMoreBehindOneAddressAndNothingElse() {
        assertEquals(400, JoinLimits.perAddress("400"));
        for (String refused : new String[] {null, "", "0", "39", "1001", "-40", "many", "99999999999"}) {
            assertEquals(JoinLimits.PER_ADDRESS, JoinLimits.perAddress(refused), refused);
        }
    }

    @Test
    void afterTenMinutesItBeginsAnew() {
        for (int i = 0; i <= JoinLimits.PER_ADDRESS; i++) {
            limits.allows("192.0.2.1");
        }

        watch.now = watch.now.plus(JoinLimits.WINDOW);

        assertTrue(limits.allows("192.0.2.1"));
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
