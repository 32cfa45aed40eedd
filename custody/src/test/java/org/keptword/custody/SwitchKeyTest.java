package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The address that turns reminders off names one person, and is made by nobody without the key. */
class SwitchKeyTest {

    private static final SwitchKey KEY = SwitchKey.of(AuditLogKey.of("0f".repeat(32)));
    private static final SwitchKey.Holder ANA = new SwitchKey.Holder(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void aTokenNamesItsHolderAndStaysTheSame() {
        String token = KEY.token(ANA);
        assertEquals(64, token.length());
        assertEquals(Optional.of(ANA), KEY.holder(token));
        assertEquals(token, KEY.token(ANA));
        assertNotEquals(token, KEY.token(new SwitchKey.Holder(ANA.practice(), UUID.randomUUID())));
    }

    @Test
    void whatWasChangedOrMadeWithAnotherKeyNamesNobody() {
        String token = KEY.token(ANA);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertEquals(Optional.empty(), KEY.holder(token.substring(0, i) + other + token.substring(i + 1)));
        }
        assertEquals(
                Optional.empty(), SwitchKey.of(AuditLogKey.of("f0".repeat(32))).holder(token));
        for (String none : new String[] {"", "abc", token + token, token.substring(1), "!".repeat(64)}) {
            assertEquals(Optional.empty(), KEY.holder(none));
        }
    }
}
