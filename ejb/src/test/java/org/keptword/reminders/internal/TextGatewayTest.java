package org.keptword.reminders.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a gateway is called with. */
class TextGatewayTest {

    /** Worked out with: printf '%s' '1700000000.{"id":"x"}' | openssl dgst -sha256 -hmac 'a quiet secret of the tests' */
    @Test
    void theSignatureIsWhatAnyoneWorksOut() {
        assertEquals(
                "863848b344633decef025133013df712368a4b278bf19356fd6c5f0208227a50",
                TextGateway.sign("a quiet secret of the tests", 1_700_000_000L, "{\"id\":\"x\"}"));
    }

    @Test
    void aNumberGoesOverTlsOrStaysOnThisMachine() {
        assertTrue(TextGateway.isPrivate(URI.create("https://sms.example.org/hook")));
        assertTrue(TextGateway.isPrivate(URI.create("http://127.0.0.1:9000/hook")));
        assertFalse(TextGateway.isPrivate(URI.create("http://sms.example.org/hook")));
        assertFalse(TextGateway.isPrivate(URI.create("http://127.0.0.1.example.org/hook")));
    }
}
