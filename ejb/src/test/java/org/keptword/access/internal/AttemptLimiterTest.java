package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class AttemptLimiterTest {

    @Test
    void anAddressOfTheNewKindCountsByItsNetwork() {
        String one = AttemptLimiter.network("2001:db8:1:2::1");
        assertEquals(one, AttemptLimiter.network("2001:DB8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals(one, AttemptLimiter.network("2001:db8:1:2::1%eth0"));
        assertNotEquals(one, AttemptLimiter.network("2001:db8:1:3::1"));
    }

    @Test
    void anAddressOfTheOldKindCountsWhole() {
        assertEquals("192.0.2.7", AttemptLimiter.network("192.0.2.7"));
        assertEquals("192.0.2.7", AttemptLimiter.network("::ffff:192.0.2.7"));
        assertNotEquals(AttemptLimiter.network("192.0.2.7"), AttemptLimiter.network("192.0.2.8"));
    }

    @Test
    void whatIsNoAddressIsTakenAsItIs() {
        assertEquals("not:an:address", AttemptLimiter.network("not:an:address"));
        assertEquals("", AttemptLimiter.network(""));
    }
}
