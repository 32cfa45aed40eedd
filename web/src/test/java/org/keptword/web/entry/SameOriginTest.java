package org.keptword.web.entry;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    private static final String OWN = "https://keptword.example";

    @Test
    void readingMayComeFromAnywhere() {
        assertTrue(SameOrigin.allows("GET", "https://elsewhere.example", "cross-site", OWN));
    }

    @Test
    void ourOwnPagesMaySend() {
        assertTrue(SameOrigin.allows("POST", OWN, "same-origin", OWN));
        assertTrue(SameOrigin.allows("POST", OWN, null, OWN));
        assertTrue(SameOrigin.allows("POST", null, null, OWN));
    }

    @Test
    void otherSitesMayNot() {
        assertFalse(SameOrigin.allows("POST", "https://elsewhere.example", null, OWN));
        assertFalse(SameOrigin.allows("POST", "http://keptword.example", null, OWN));
        assertFalse(SameOrigin.allows("POST", "https://keptword.example:8443", null, OWN));
        assertFalse(SameOrigin.allows("POST", "null", null, OWN));
        assertFalse(SameOrigin.allows("PUT", null, "cross-site", OWN));
        assertFalse(SameOrigin.allows("DELETE", null, "same-site", OWN));
        assertFalse(SameOrigin.allows("POST", "not an origin", null, OWN));
    }
}
