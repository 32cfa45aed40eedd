package org.keptword.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands before the servers of a cluster on one machine: HAProxy, which keeps a browser with one server by a cookie, and gives it another
 * one when that server does not say any more that it is ready.
 */
final class Front {

    static final String NAME = "front";

    /** A page that only reads is asked for again of another server; what changes something is not sent twice. */
    private static final String BEFORE = """
            global
              maxconn 2000
            defaults
              mode http
              timeout connect 1s
              timeout client 60s
              timeout server 60s
              timeout http-request 15s
              timeout http-keep-alive 20s
              timeout check 3s
              option redispatch 1
              retries 3
              retry-on conn-failure empty-response
              option http-keep-alive
            frontend people
              bind 127.0.0.1:%d
              http-request disable-l7-retry unless { method GET HEAD }
              http-request del-header Forwarded
              http-request set-header X-Forwarded-Proto %s
              http-request set-header X-Forwarded-Port %d
              http-request set-header X-Forwarded-Host %%[req.hdr(host)]
              http-request set-header X-Forwarded-For %%[src]
              default_backend application
            backend application
              cookie KEPTWORD_NODE insert indirect nocache httponly attr SameSite=Lax
              option httpchk GET /health/ready
              http-check expect status 200
              default-server inter 500ms fastinter 200ms fall 2 rise 1 on-marked-down shutdown-sessions
            """;

    private final Settings settings;

    Front(Settings settings) {
        this.settings = settings;
    }

    OwnProcess start() throws IOException {
        Path folder = settings.data().resolve(NAME);
        Files.createDirectories(folder);
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, configuration());
        return OwnProcess.start(
                settings, NAME, List.of(program().toString(), "-db", "-f", configuration.toString()), Map.of());
    }

    void await(OwnProcess process) {
        Await.until(
                () -> Await.answers(settings.baseUrl() + "/signed-out"),
                process,
                OwnProcess.log(settings, NAME),
                Duration.ofSeconds(30));
    }

    private String configuration() {
        URI address = URI.create(settings.baseUrl());
        int port =
                address.getPort() > 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        return BEFORE.formatted(settings.ports().http(), address.getScheme(), port)
                + Node.of(settings).stream()
                        .map(node -> "  server n%1$d 127.0.0.1:%2$d check port %3$d cookie n%1$d%n"
                                .formatted(node.number(), node.http(), node.management()))
                        .collect(Collectors.joining());
    }

    private static Path program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure(
                                "KEPTWORD_CLUSTER needs HAProxy before the servers, and there is none: install it (Debian: haproxy)."));
    }
}
