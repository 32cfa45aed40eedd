package org.keptword.launcher;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One server of the application among those of a stack.
 *
 * @param number from 1
 * @param group where the others of its cluster find it, on the port after it as well; 0 for a server that is alone
 */
record Node(int number, int http, int management, int group) {

    /** The only one, or those of {@code KEPTWORD_CLUSTER}. */
    static List<Node> of(Settings settings) {
        List<Integer> first = PortRange.APPLICATION.firstOf(settings);
        return first.isEmpty()
                ? List.of(new Node(1, settings.ports().http(), settings.ports().management(), 0))
                : IntStream.range(0, first.size())
                        .mapToObj(i -> new Node(i + 1, first.get(i), first.get(i) + 1, first.get(i) + 2))
                        .toList();
    }

    /** The name of its process. */
    String service() {
        return folder(ApplicationServer.NAME);
    }

    boolean isAlone() {
        return group == 0;
    }

    /** What tells its folders from those of the first. */
    String folder(String name) {
        return number == 1 ? name : name + "-" + number;
    }

    /**
     * Where it listens for the others of its cluster. In tests each has an address of its own that nothing else uses, so that the network between them can
     * be cut while the database and the front still reach it.
     */
    String groupAddress(Settings settings) {
        return settings.testing() ? "127.0.77." + number : "127.0.0.1";
    }

    String managementUrl() {
        return "http://127.0.0.1:" + management;
    }
}
