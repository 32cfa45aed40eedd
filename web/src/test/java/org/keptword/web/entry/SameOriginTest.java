package org.keptword.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private static final String OWN = "https://keptword.example";

    @Test
    void readingMayComeFromAnywhere() {
        assertTrue(SameOrigin.allows("GET", false, "cross-site"));
    }

    @Test
    void ourOwnPagesMaySend() {
        assertTrue(SameOrigin.allows("POST", true, "same-origin"));
        assertTrue(SameOrigin.allows("POST", true, "none"));
        assertTrue(SameOrigin.allows("POST", true, null));
    }

    @Test
    void otherSitesMayNot() {
        assertFalse(SameOrigin.allows("POST", false, null));
        assertFalse(SameOrigin.allows("POST", false, "same-origin"));
        assertFalse(SameOrigin.allows("PUT", true, "cross-site"));
        assertFalse(SameOrigin.allows("DELETE", true, "same-site"));
    }

    @Test
    void thePagesOfTheSignInServiceMayLeaveAndNothingElse() {
        String provider = "https://id.example/auth/realms/keptword";
        String page = "https://id.example";
        assertTrue(SameOrigin.leaves("POST", "/logout", "leave", page, provider));
        assertFalse(SameOrigin.leaves("POST", "/logout", "leave&clean", page, provider));
        assertFalse(SameOrigin.leaves("POST", "/logout", null, page, provider));
        assertFalse(SameOrigin.leaves("POST", "/language", "leave", page, provider));
        assertFalse(SameOrigin.leaves("POST", "/logout", "leave", "https://elsewhere.example", provider));
        assertFalse(SameOrigin.leaves("POST", "/logout", "leave", "null", provider));
        assertFalse(SameOrigin.leaves("POST", "/logout", "leave", null, provider));
    }

    @ParameterizedTest
    @CsvSource({
        "https://keptword.example, true",
        "https://KEPTWORD.example:443, true",
        "http://keptword.example, false",
        "https://keptword.example:8443, false",
        "https://elsewhere.example, false",
        "https://keptword.example.evil.example, false",
        "null, false",
        "not an origin, false",
        "'', false",
    })
    void theOriginIsComparedWithTheAddressTheServerWasGiven(String origin, boolean own) {
        assertEquals(own, PublicAddress.isOrigin(origin, OWN));
        assertEquals(own, PublicAddress.isOrigin(origin, OWN + "/"));
    }
}
