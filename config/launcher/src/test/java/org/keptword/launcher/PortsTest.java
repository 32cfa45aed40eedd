package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void withoutSettingsThePortsAreTheKnownOnes() {
        assertEquals(new Ports(8080, 0, 9990, 8180, 54320, 0), Ports.from(Map.of()));
    }

    @Test
    void everyPortCanBeMoved() {
        assertEquals(
                new Ports(1, 6, 2, 3, 4, 5),
                Ports.from(Map.of(
                        "KEPTWORD_HTTP_PORT", "1",
                        "KEPTWORD_MANAGEMENT_PORT", "2",
                        "KEPTWORD_KEYCLOAK_PORT", "3",
                        "KEPTWORD_DB_PORT", "4",
                        "KEPTWORD_STANDBY", "5",
                        "KEPTWORD_HTTPS_PORT", "6")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "80 80", "99999999999"})
    void whatIsNoPortIsRefusedByItsName(String value) {
        LaunchFailure refused =
                assertThrows(LaunchFailure.class, () -> Ports.from(Map.of("KEPTWORD_HTTP_PORT", value)));
        assertTrue(refused.getMessage().contains("KEPTWORD_HTTP_PORT"), refused.getMessage());
    }

    @Test
    void onePortForTwoIsRefusedWithBothNames() {
        String said = assertThrows(LaunchFailure.class, () -> Ports.from(Map.of("KEPTWORD_KEYCLOAK_PORT", "8080")))
                .getMessage();
        assertTrue(said.contains("KEPTWORD_HTTP_PORT") && said.contains("KEPTWORD_KEYCLOAK_PORT"), said);
    }

    @Test
    void aTakenPortIsRefusedWithItsNumberAndTheWayToMoveIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            LaunchFailure refused =
                    assertThrows(LaunchFailure.class, () -> Ports.requireFree(port, Ports.KEYCLOAK, "Keycloak"));
            assertTrue(refused.getMessage().contains("Port " + port + " (Keycloak) is in use"), refused.getMessage());
            assertTrue(refused.getMessage().contains("KEPTWORD_KEYCLOAK_PORT="), refused.getMessage());
        }
    }

    @Test
    void aFreePortIsAccepted() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0)) {
            port = once.getLocalPort();
        }
        assertDoesNotThrow(() -> Ports.requireFree(port, Ports.HTTP, "the application"));
    }
}
