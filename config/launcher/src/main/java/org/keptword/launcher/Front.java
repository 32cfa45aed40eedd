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
import java.util.stream.Stream;

/**
 * HAProxy in front of the servers of a cluster on one machine, those of the application and those of Keycloak. It keeps a browser with one server by
 * a cookie, and uses another server when that one does not answer.
 */
final class Front {

    static final String NAME = "front";

    /** Where it takes commands, in the data folder. */
    private static final String SOCKET = "front/haproxy.sock";

    /** Columns of what it says about a server: requests under way, and whether it is up. */
    private static final int IN_USE = 4;

    private static final int STATUS = 17;

    private static final String ALL = """
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
              default-server inter 500ms fastinter 200ms fall 2 rise 1 on-marked-down shutdown-sessions
            """;

    /** A page that only reads is asked for again of another server; what changes something is not sent twice. */
    private static final String SERVERS = """
            frontend people-%1$s
              bind 127.0.0.1:%2$d
              http-request disable-l7-retry unless { method GET HEAD }
              http-request del-header Forwarded
              http-request del-header X-Forwarded-Prefix
              http-request del-header X-Forwarded-Ssl
              http-request set-header X-Forwarded-Proto %3$s
              http-request set-header X-Forwarded-Port %4$d
              http-request set-header X-Forwarded-Host %%[req.hdr(host)]
              http-request set-header X-Forwarded-For %%[src]
              default_backend %1$s
            backend %1$s
              cookie %5$s insert indirect nocache httponly attr SameSite=Lax
              option httpchk GET %6$s
              http-check expect status 200
            """;

    private static final String SERVER = """
              ignore-persist if { srv_uweight(%1$s/n%2$d) eq 0 } { req.cook(%3$s) -m str n%2$d }
              server n%2$d 127.0.0.1:%4$d check cookie n%2$d
            """;

    /**
     * The servers behind it. Those of the application are asked for a page that needs neither database nor sign-in service: while one of
     * those is away for all servers, people still get the application's own pages.
     */
    enum Behind {
        APPLICATION("application", "KEPTWORD_NODE", "/signed-out"),
        KEYCLOAK("keycloak", "KEPTWORD_SIGN_IN_NODE", KeycloakServers.DISCOVERY);

        private final String backend;
        private final String cookie;
        private final String check;

        Behind(String backend, String cookie, String check) {
            this.backend = backend;
            this.cookie = cookie;
            this.check = check;
        }
    }

    private final Settings settings;

    Front(Settings settings) {
        this.settings = settings;
    }

    /** Sends what is asked next to other servers, including what people ask who were with this server, and returns once it has answered everything. */
    void rest(Behind servers, int number) {
        command("set weight %s/n%d 0%%".formatted(servers.backend, number));
        Await.until(() -> state(servers, number, IN_USE).equals("0"), Duration.ofSeconds(60));
    }

    /** Gives a server its share again, once it is seen to be ready. */
    void resume(Behind servers, int number) {
        command("set weight %s/n%d 100%%".formatted(servers.backend, number));
        Await.until(() -> state(servers, number, STATUS).equals("UP"), Duration.ofSeconds(60));
    }

    /** Refuses to go on where not all of so many servers are in use, so that one of them can be done without. */
    void requireAll(Behind servers, int count) {
        for (int number = 1; number <= count; number++) {
            String state = state(servers, number, STATUS);
            if (!state.equals("UP")) {
                throw new LaunchFailure("Server " + number + " is not in use by the front (" + state
                        + "), so that none of the others can be replaced now. Nothing was changed.");
            }
        }
    }

    private String state(Behind servers, int number, int column) {
        String name = servers.backend + ",n" + number + ",";
        return command("show stat")
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.split(",", -1)[column])
                .orElseThrow(() -> new LaunchFailure("The front does not know " + name));
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

    /** Whether there is more than one server of a kind. */
    static boolean isNeeded(Settings settings) {
        return Node.of(settings).size() > 1 || KeycloakNode.of(settings).size() > 1;
    }

    /** Starts it before the servers that it shall find, and waits until it takes commands. */
    OwnProcess begin() throws IOException {
        Files.deleteIfExists(settings.data().resolve(SOCKET));
        OwnProcess process = start();
        Await.until(
                () -> Files.exists(settings.data().resolve(SOCKET)),
                process,
                OwnProcess.log(settings, NAME),
                Duration.ofSeconds(30));
        return process;
    }

    OwnProcess start() throws IOException {
        Path folder = settings.data().resolve(NAME);
        Files.createDirectories(folder);
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, configuration());
        return OwnProcess.start(
                settings, NAME, List.of(program().toString(), "-db", "-f", configuration.toString()), Map.of());
    }

    /** Waits until it leads to the application. */
    void await(OwnProcess process) {
        Await.until(
                () -> Await.answers(settings.baseUrl() + "/signed-out"),
                process,
                OwnProcess.log(settings, NAME),
                Duration.ofSeconds(30));
    }

    private String configuration() {
        return ALL
                + servers(
                        Behind.APPLICATION,
                        settings.ports().http(),
                        settings.baseUrl(),
                        Node.of(settings).stream()
                                .filter(node -> !node.isAlone())
                                .map(Node::http)
                                .toList())
                + servers(
                        Behind.KEYCLOAK,
                        settings.ports().keycloak(),
                        settings.keycloakUrl(),
                        KeycloakNode.of(settings).stream()
                                .filter(node -> !node.isAlone())
                                .map(KeycloakNode::http)
                                .toList());
    }

    /** Nothing where one server is alone and listens at the port itself. */
    private static String servers(Behind servers, int port, String url, List<Integer> ports) {
        if (ports.isEmpty()) {
            return "";
        }
        URI address = URI.create(url);
        int outside =
                address.getPort() > 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        StringBuilder text = new StringBuilder(
                SERVERS.formatted(servers.backend, port, address.getScheme(), outside, servers.cookie, servers.check));
        for (int i = 0; i < ports.size(); i++) {
            text.append(SERVER.formatted(servers.backend, i + 1, servers.cookie, ports.get(i)));
        }
        return text.toString();
    }

    private static Path program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure(
                                "Several servers need HAProxy in front of them, and there is none: install it (Debian: haproxy)."));
    }
}
