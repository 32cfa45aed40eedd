package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Role;

class KeycloakAccountsTest {

    @Test
    void everyAccountButAClientsNeedsASecondFactor() {
        for (Role role : List.of(Role.COUNSELOR, Role.SUPERVISOR, Role.MANAGER)) {
            assertTrue(wanted(role).needsSecondFactor(), role.name());
        }
        assertFalse(wanted(Role.CLIENT).needsSecondFactor());
    }

    private static KeycloakAccounts.Wanted wanted(Role role) {
        return new KeycloakAccounts.Wanted(UUID.randomUUID(), role, "mina.q", "quiet river stone", Locale.ENGLISH);
    }
}
