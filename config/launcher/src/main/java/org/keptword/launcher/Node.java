package org.keptword.launcher;

import java.util.ArrayList;
import java.util.List;

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
            nodes.add(new Node(nodes.size() + 1, http, http + 1, http + 2));
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

    String managementUrl() {
        return "http://127.0.0.1:" + management;
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
