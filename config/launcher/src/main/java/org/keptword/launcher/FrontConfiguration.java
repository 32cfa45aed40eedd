package org.keptword.launcher;

import java.util.List;
import java.util.function.ToIntFunction;

/** What HAProxy is told: where people reach the servers, how these are asked whether they answer and are ready, and who gets what is asked. */
final class FrontConfiguration {

    private static final String ALL = """
            global
              maxconn 2000
              stats socket unix@front/haproxy.sock mode 600 level admin
            defaults
              mode http
              timeout connect 1s
              timeout client 60s
              timeout server 75s
              timeout http-request 15s
              timeout http-keep-alive 20s
              timeout check 3s
              option redispatch 1
              retries 3
              retry-on conn-failure empty-response
              option http-keep-alive
            """;

    /** A page that only reads is asked for again of another server; what changes something is not sent twice. */
    private static final String FRONTEND = """
            frontend people-%1$s
              bind 127.0.0.1:%2$d
              http-request disable-l7-retry unless { method GET HEAD }
              http-request del-header Forwarded
              http-request del-header X-Forwarded-Prefix
              http-request del-header X-Forwarded-Ssl
            %3$s  default_backend %1$s
            """;

    /** Says where people come from and which address they use, whatever they say themselves. */
    private static final String FORWARDED = """
              http-request set-header X-Forwarded-Proto http
              http-request set-header X-Forwarded-Port %d
              http-request set-header X-Forwarded-Host %%[req.hdr(host)]
              http-request set-header X-Forwarded-For %%[src]
            """;

    /**
     * Uses the servers that are ready while some that answer are not. While none is ready, people get the application's own pages from any of them. While
     * all that answer are ready, the usual list is used, since it misses a server sooner. A server that rests counts in neither list.
     */
    private static final String SOME_READY = """
              http-request set-var(txn.ready) nbsrv(%1$s)
              use_backend %1$s if { nbsrv(%1$s) gt 0 } { nbsrv(%2$s),sub(txn.ready) gt 0 }
            """;

    private static final String BACKEND = """
            backend %1$s
              cookie %2$s insert indirect nocache httponly attr SameSite=Lax
            %3$s""";

    /** A server that refuses is left within a second, one that is silent within seven, and its requests are ended. */
    private static final String ANSWERS = """
              option httpchk GET %1$s
              http-check expect status 200
              default-server inter 500ms fastinter 200ms fall 2 rise 1 on-marked-down shutdown-sessions
            """;

    /**
     * A server that says that it is not ready is left after three to five seconds, so that a promotion of the standby usually moves nobody. It answers the
     * requests that it has.
     */
    private static final String IS_READY = """
              option httpchk
              http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host localhost
              http-check expect status 200
              timeout check 2s
              default-server inter 2s fastinter 1s downinter 1s fall 4 rise 1
            """;

    private static final String SERVER = """
              ignore-persist if { srv_uweight(%1$s/n%2$d) eq 0 } { req.cook(%3$s) -m str n%2$d }
              server n%2$d 127.0.0.1:%4$d check port %5$d cookie n%2$d
            """;

    /** Where one server listens for people, and where it is asked whether it is ready. */
    private record Place(int http, int health) {}

    private final Settings settings;

    FrontConfiguration(Settings settings) {
        this.settings = settings;
    }

    /** Returns the configuration, with a part for the application and one for Keycloak where there are several servers of it. */
    String text() {
        return ALL + application() + keycloak();
    }

    private String application() {
        List<Place> places = Node.of(settings).stream()
                .filter(node -> !node.isAlone())
                .map(node -> new Place(node.http(), node.management()))
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        Front.Behind servers = Front.Behind.APPLICATION;
        return FRONTEND.formatted(
                        servers.backend,
                        settings.ports().http(),
                        forwarded(settings.ports().http()) + SOME_READY.formatted(Front.READY, servers.backend))
                + answering(servers, places)
                + backend(Front.READY, servers, IS_READY, places, Place::health);
    }

    private String keycloak() {
        List<Place> places = KeycloakNode.of(settings).stream()
                .filter(node -> !node.isAlone())
                .map(node -> new Place(node.http(), node.http()))
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        Front.Behind servers = Front.Behind.KEYCLOAK;
        return FRONTEND.formatted(
                        servers.backend,
                        settings.ports().keycloak(),
                        forwarded(settings.ports().keycloak()))
                + answering(servers, places);
    }

    /** A public address has a proxy in front of HAProxy, which says by itself where people come from. */
    private String forwarded(int port) {
        return settings.address().isPublic() ? "" : FORWARDED.formatted(port);
    }

    private static String answering(Front.Behind servers, List<Place> places) {
        return backend(servers.backend, servers, ANSWERS.formatted(servers.page), places, Place::http);
    }

    private static String backend(
            String name, Front.Behind servers, String check, List<Place> places, ToIntFunction<Place> asked) {
        StringBuilder text = new StringBuilder(BACKEND.formatted(name, servers.cookie, check));
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            text.append(SERVER.formatted(name, i + 1, servers.cookie, place.http(), asked.applyAsInt(place)));
        }
        return text.toString();
    }
}
