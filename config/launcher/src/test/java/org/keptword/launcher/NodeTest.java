package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {

    @Test
    void withoutAClusterThereIsOneOnThePortsOfTheStack() {
        List<Node> nodes = nodes("");
        assertEquals(List.of(new Node(1, 8080, 9990, 0)), nodes);
        assertTrue(nodes.get(0).isAlone());
        assertEquals(List.of("application", "keycloak", "postgresql"), RunningServices.of(settings("")));
    }

    @Test
    void eachOfAClusterTakesFourPorts() {
        List<Node> nodes = nodes("8201, 8211");
        assertEquals(List.of(new Node(1, 8201, 8202, 8203), new Node(2, 8211, 8212, 8213)), nodes);
        assertFalse(nodes.get(0).isAlone());
        assertEquals("server-2", nodes.get(1).folder("server"));
        assertEquals(
                List.of("front", "application", "application-2", "keycloak", "postgresql"),
                RunningServices.of(settings("8201,8211")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "8201", "8201,", "8201 8211", "65533", "a,b"})
    void whatNamesNoPortsIsRefusedByItsName(String value) {
        assertTrue(assertThrows(LaunchFailure.class, () -> nodes(value))
                .getMessage()
                .contains("KEPTWORD_CLUSTER"));
    }

    @Test
    void aPortThatTwoAreToHaveIsRefused() {
        assertEquals(
                "Port 8203 is set for two services: server 1 and server 2. Give each its own port.",
                refused("8201,8203", "8190"));
        assertEquals(
                "Port 8213 is set for two services: KEPTWORD_CLUSTER and KEPTWORD_STANDBY. Give each its own port.",
                refused("8201,8211", "8213"));
        assertEquals(
                "Port 8180 is set for two services: KEPTWORD_CLUSTER and KEPTWORD_KEYCLOAK_PORT. Give each its own port.",
                refused("8177,8211", "8190"));
        assertEquals(2, Node.of(settings("8181,8185", "8189")).size());
    }

    private static String refused(String cluster, String standby) {
        return assertThrows(LaunchFailure.class, () -> Node.of(settings(cluster, standby)))
                .getMessage();
    }

    private static List<Node> nodes(String cluster) {
        return Node.of(settings(cluster));
    }

    private static Settings settings(String cluster, String standby) {
        return Settings.from(
                Path.of("/srv/keptword"), Map.of("KEPTWORD_CLUSTER", cluster, "KEPTWORD_STANDBY", standby));
    }

    private static Settings settings(String cluster) {
        return Settings.from(Path.of("/srv/keptword"), Map.of("KEPTWORD_CLUSTER", cluster));
    }
}
