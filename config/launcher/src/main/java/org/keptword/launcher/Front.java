package org.keptword.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HAProxy in front of the servers of a cluster on one machine. It keeps a browser with one server by a cookie, and uses another server when that
 * one does not answer.
 */
final class Front {

    static final String NAME = "front";

    /** Where it takes commands, in the data folder. */
    private static final String SOCKET = "front/haproxy.sock";

    /** Columns of what it says about a server: requests under way, and whether it is up. */
    private static final int IN_USE = 4;

    private static final int STATUS = 17;

    /**
     * A page that only reads is asked for again of another server; what changes something is not sent twice. A server is asked for a page that
     * needs neither database nor sign-in service: while one of those is away for all servers, people still get the application's own pages.
     */
    private static final String BEFORE = """
            global
              maxconn 2000
              stats socket unix@front/haproxy.sock mode 600 level admin
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
              option httpchk GET /signed-out
              http-check expect status 200
              default-server inter 500ms fastinter 200ms fall 2 rise 1 on-marked-down shutdown-sessions
            """;

    private final Settings settings;

    Front(Settings settings) {
        this.settings = settings;
    }

    /** Sends what is asked next to other servers, those too who were with this one, and returns once it has answered everything. */
    void rest(Node node) {
        command("set weight application/n%d 0%%".formatted(node.number()));
        Await.until(() -> state(node, IN_USE).equals("0"), Duration.ofSeconds(60));
    }

    /** Gives a server its share again, once it is seen to be ready. */
    void resume(Node node) {
        command("set weight application/n%d 100%%".formatted(node.number()));
        Await.until(() -> state(node, STATUS).equals("UP"), Duration.ofSeconds(60));
    }

    private String state(Node node, int column) {
        String name = "application,n" + node.number() + ",";
        return command("show stat")
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.split(",", -1)[column])
                .orElseThrow(() -> new LaunchFailure("The front does not know server " + node.number() + "."));
    }

    private String command(String words) {
        Path socket = settings.data().resolve(SOCKET);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new LaunchFailure("The front does not answer at " + socket + ": " + refused.getMessage(), refused);
        }
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
                        .map(node -> """
                                      ignore-persist if { srv_uweight(application/n%1$d) eq 0 } { req.cook(KEPTWORD_NODE) -m str n%1$d }
                                      server n%1$d 127.0.0.1:%2$d check cookie n%1$d
                                    """.formatted(node.number(), node.http()))
                        .collect(Collectors.joining());
    }

    private static Path program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure(
                                "KEPTWORD_CLUSTER needs HAProxy in front of the servers, and there is none: install it (Debian: haproxy)."));
    }
}
