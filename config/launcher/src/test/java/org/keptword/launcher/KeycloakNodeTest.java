package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeycloakNodeTest {

    @Test
    void withoutAClusterThereIsOneOnThePortOfTheStack() {
        List<KeycloakNode> nodes = KeycloakNode.of(settings(Map.of()));
        assertEquals(List.of(new KeycloakNode(1, 8180, 0)), nodes);
        assertTrue(nodes.get(0).isAlone());
    }

    @Test
    void severalStandBehindTheFrontWithOneServerOfTheApplicationToo() {
        Settings settings = settings(Map.of("KEPTWORD_KEYCLOAK_CLUSTER", "8301, 8311"));
        assertEquals(
                List.of(new KeycloakNode(1, 8301, 8302), new KeycloakNode(2, 8311, 8312)), KeycloakNode.of(settings));
        assertEquals(
                List.of("front", "application", "keycloak", "keycloak-2", "postgresql"), RunningServices.of(settings));
        assertEquals("http://localhost:8180", settings.keycloakUrl());
    }

    @Test
    void aPortThatAServerOfTheApplicationIsToHaveIsRefused() {
        assertEquals(
                "Port 8304 is set for two services: KEPTWORD_CLUSTER and KEPTWORD_KEYCLOAK_CLUSTER. Give each its own port.",
                refused(Map.of("KEPTWORD_CLUSTER", "8301,8311", "KEPTWORD_KEYCLOAK_CLUSTER", "8304,8321")));
        assertEquals(
                "Port 8323 is set for two services: Keycloak 1 and Keycloak 2. Give each its own port.",
                refused(Map.of("KEPTWORD_KEYCLOAK_CLUSTER", "8321,8323")));
        assertEquals(
                2,
                KeycloakNode.of(settings(
                                Map.of("KEPTWORD_CLUSTER", "8301,8311", "KEPTWORD_KEYCLOAK_CLUSTER", "8305,8308")))
                        .size());
    }

    @Test
    void aKeycloakOfOnesOwnIsNoneOfThem() {
        assertTrue(refused(Map.of(
                        "KEPTWORD_KEYCLOAK_CLUSTER", "8301,8311",
                        "KEPTWORD_OIDC_PROVIDER_URL", "https://id.example.org/realms/keptword"))
                .startsWith("KEPTWORD_KEYCLOAK_CLUSTER is for the Keycloak that ./run starts"));
    }

    private static String refused(Map<String, String> environment) {
        return assertThrows(LaunchFailure.class, () -> KeycloakNode.of(settings(environment)))
                .getMessage();
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.from(Path.of("/srv/keptword"), new HashMap<>(environment));
    }
}
