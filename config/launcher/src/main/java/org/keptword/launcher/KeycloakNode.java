package org.keptword.launcher;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One server of Keycloak among those of a stack.
 *
 * @param number from 1
 * @param group where the others of its cluster find it, on the port after it as well; 0 for one that is alone
 */
record KeycloakNode(int number, int http, int group) {

    /** The only one, or those of {@code KEPTWORD_KEYCLOAK_CLUSTER}, which cannot be combined with a Keycloak of one's own. */
    static List<KeycloakNode> of(Settings settings) {
        List<Integer> first = PortRange.KEYCLOAK.firstOf(settings);
        if (first.isEmpty()) {
            return List.of(new KeycloakNode(1, settings.ports().keycloak(), 0));
        }
        if (settings.usesOutsideKeycloak()) {
            throw new LaunchFailure(PortRange.KEYCLOAK.variable()
                    + " is for the Keycloak that ./run starts, but you run your own (KEPTWORD_OIDC_PROVIDER_URL).");
        }
        return IntStream.range(0, first.size())
                .mapToObj(i -> new KeycloakNode(i + 1, first.get(i), first.get(i) + 1))
                .toList();
    }

    /** The name of its process. */
    String service() {
        return number == 1 ? KeycloakServer.NAME : KeycloakServer.NAME + "-" + number;
    }

    boolean isAlone() {
        return group == 0;
    }
}
