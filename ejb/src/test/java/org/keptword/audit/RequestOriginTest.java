package org.keptword.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.x",
        "127.0.0.1, 127.0.0.x",
        "2001:db8:85a3:8d3:1319:8a2e:370:7348, 2001:db8:85a3:x",
        "[fe80::1%eth0], fe80::1",
        "unknown, unknown"
    })
    void anAddressLosesItsLastPart(String address, String kept) {
        assertEquals(kept, RequestOrigin.shortened(address));
    }

    @Test
    void noAddressIsNone() {
        assertNull(RequestOrigin.shortened(null));
        assertNull(RequestOrigin.shortened(" "));
    }
}
