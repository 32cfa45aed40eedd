package org.keptword.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Services that there can be several of on one machine. A variable names the first of some free ports in a row for each of them. */
enum PortRange {
    APPLICATION("KEPTWORD_CLUSTER", "server", 4, "8201,8211"),
    KEYCLOAK("KEPTWORD_KEYCLOAK_CLUSTER", "Keycloak", 3, "8301,8311");

    private final String variable;
    private final String what;
    private final int ports;
    private final String example;

    /** @param ports how many in a row one of them takes */
    PortRange(String variable, String what, int ports, String example) {
        this.variable = variable;
        this.what = what;
        this.ports = ports;
        this.example = example;
    }

    String variable() {
        return variable;
    }

    /**
     * The first port of each; none where the variable is not set. Refuses what names no ports, a single port, and ports that another service of this stack is
     * to have.
     */
    List<Integer> firstOf(Settings settings) {
        String value = settings.value(variable).orElse("").strip();
        List<Integer> all = new ArrayList<>();
        if (value.isEmpty()) {
            return all;
        }
        for (String port : value.split("\\s*,\\s*", -1)) {
            if (!port.matches("[1-9]\\d{3,4}") || Integer.parseInt(port) > 65536 - ports) {
                throw new LaunchFailure(variable + " is \"" + value + "\"; write the first of " + ports
                        + " free ports for each " + what + ", like " + example + ".");
            }
            int first = Integer.parseInt(port);
            requireOwn(first, all, settings);
            all.add(first);
        }
        if (all.size() == 1) {
            throw new LaunchFailure(variable + " names only one " + what + ". Leave it out, or name at least two.");
        }
        return all;
    }

    private void requireOwn(int first, List<Integer> others, Settings settings) {
        for (int port = first; port < first + ports; port++) {
            Optional<String> service = settings.ports().variable(port);
            if (service.isPresent()) {
                throw Ports.meantForTwo(port, variable, service.get());
            }
        }
        for (int i = 0; i < others.size(); i++) {
            if (overlaps(first, this, others.get(i))) {
                throw Ports.meantForTwo(Math.max(first, others.get(i)), name(i + 1), name(others.size() + 1));
            }
        }
        for (PortRange before : values()) {
            if (before == this) {
                return;
            }
            for (int other : before.firstOf(settings)) {
                if (overlaps(first, before, other)) {
                    throw Ports.meantForTwo(Math.max(first, other), before.variable, variable);
                }
            }
        }
    }

    private boolean overlaps(int first, PortRange range, int other) {
        return first < other + range.ports && other < first + ports;
    }

    /** What one of them, counted from 1, is called. */
    String name(int number) {
        return what + " " + number;
    }

    /** Refuses ports that some program holds already. */
    void requireFree(Settings settings) {
        List<Integer> all = firstOf(settings);
        for (int i = 0; i < all.size(); i++) {
            for (int port = all.get(i); port < all.get(i) + ports; port++) {
                if (Ports.isTaken(port)) {
                    throw new LaunchFailure("Port " + port + " (" + name(i + 1)
                            + " of the cluster) is in use by another program. Stop that program, or name other ports in "
                            + variable + ".");
                }
            }
        }
    }
}
