package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JoinLimitsTest {

    @Test
    void aSettingAllowsMoreBehindOneAddressAndNothingElse() {
        assertEquals(400, JoinLimits.perAddress("400"));
        for (String refused : new String[] {null, "", "0", "39", "1001", "-40", "many", "99999999999"}) {
            assertEquals(JoinLimits.PER_ADDRESS, JoinLimits.perAddress(refused), refused);
        }
    }
}
