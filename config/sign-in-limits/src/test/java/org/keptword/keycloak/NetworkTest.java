package org.keptword.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void anAddressOfTheOldKindCountsWhole() {
        assertEquals("203.0.113.7", Network.of("203.0.113.7"));
        assertEquals("203.0.113.7", Network.of("::ffff:203.0.113.7"), "the same visitor on a socket of the new kind");
    }

    @Test
    void anAddressOfTheNewKindCountsByItsFirst64Bits() {
        String network = Network.of("2001:db8:1:2:3:4:5:6");
        assertEquals("20010db800010002/64", network);
        assertEquals(network, Network.of("2001:DB8:1:2::1"));
        assertEquals(network, Network.of("2001:db8:1:2::9%eth0"));
        assertNotEquals(network, Network.of("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressCountsAsItIsAndNoNameIsLookedUp() {
        assertEquals("unknown", Network.of("unknown"));
        assertEquals("no:address", Network.of("no:address"));
        assertEquals("", Network.of((org.keycloak.common.ClientConnection) null));
    }
}
