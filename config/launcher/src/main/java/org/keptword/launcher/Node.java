package org.keptword.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One server of the application among those of a stack.
 *
 * @param number from 1
 * @param group where the others of its cluster find it, on the port after it as well; 0 for a server that is alone
 */
record Node(int number, int http, int management, int group) {

    private static final String VARIABLE = "KEPTWORD_CLUSTER";

    /** How many ports in a row one server of a cluster takes. */
    private static final int PORTS = 4;

    /** The only one, or those of {@code KEPTWORD_CLUSTER}, which names the first of four free ports of each. */
    static List<Node> of(Settings settings) {
        String[] first = settings.value(VARIABLE).orElse("").strip().split("\\s*,\\s*", -1);
        if (first[0].isEmpty()) {
            return List.of(new Node(1, settings.ports().http(), settings.ports().management(), 0));
        }
        List<Node> nodes = new ArrayList<>();
        for (String port : first) {
            if (!port.matches("[1-9]\\d{3,4}") || Integer.parseInt(port) > 65535 - PORTS) {
                throw new LaunchFailure(VARIABLE + " is \"" + String.join(",", first)
                        + "\"; write the first of four free ports of each server, like 8201,8211.");
            }
            int http = Integer.parseInt(port);
            Node node = new Node(nodes.size() + 1, http, http + 1, http + 2);
            node.requireOwn(settings.ports(), nodes);
            nodes.add(node);
        }
        if (nodes.size() == 1) {
            throw new LaunchFailure(VARIABLE + " names one server; without it there is one as well.");
        }
        return List.copyOf(nodes);
    }

    /** The name of its process. */
    String service() {
        return number == 1 ? ApplicationServer.NAME : ApplicationServer.NAME + "-" + number;
    }

    boolean isAlone() {
        return group == 0;
    }

    /** What tells its folders from those of the first. */
    String folder(String name) {
        return number == 1 ? name : name + "-" + number;
    }

    /**
     * Where it listens for the others of its cluster. In tests each has an address of its own, so that the network between them can be cut while the
     * database and the front still reach it.
     */
    String groupAddress(Settings settings) {
        return settings.testing() ? "127.0.0." + number : "127.0.0.1";
    }

    String managementUrl() {
        return "http://127.0.0.1:" + management;
    }

    /** Refuses ports that another service of this stack, or another server, is to have. */
    private void requireOwn(Ports ports, List<Node> others) {
        for (int port = http; port < http + PORTS; port++) {
            Optional<String> service = ports.variable(port);
            if (service.isPresent()) {
                throw Ports.meantForTwo(port, VARIABLE, service.get());
            }
        }
        for (Node other : others) {
            if (Math.abs(http - other.http) < PORTS) {
                throw Ports.meantForTwo(Math.max(http, other.http), "server " + other.number, "server " + number);
            }
        }
    }

    /** Refuses ports that some program holds already. */
    void requireFree() {
        if (isAlone()) {
            return;
        }
        for (int port = http; port < http + PORTS; port++) {
            Ports.requireFree(port, VARIABLE, "server " + number + " of the cluster");
        }
    }
}
