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
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * HAProxy in front of the servers of a cluster on one machine, those of the application and those of Keycloak. It keeps a browser with one server by
 * a cookie, and uses another server when that one does not answer or, while another one is ready, is not ready.
 */
final class Front {

    static final String NAME = "front";

    /** Where it takes commands, in the data folder. */
    private static final String SOCKET = "front/haproxy.sock";

    /** The list in which the servers of the application stand once more, to be asked whether they are ready. */
    private static final String READY = "application-ready";

    /** Columns of what it says about a server: requests under way, whether it is up, and its share of new requests. */
    private static final int REQUESTS = 4;

    private static final int STATUS = 17;

    private static final int WEIGHT = 18;

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
              http-request set-header X-Forwarded-Proto %1$s
              http-request set-header X-Forwarded-Port %2$d
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

    /**
     * The servers behind it. Those of the application are asked for a page that needs neither database nor sign-in service, and beside that whether they
     * are ready.
     */
    enum Behind {
        APPLICATION("application", "KEPTWORD_NODE", "/signed-out"),
        KEYCLOAK("keycloak", "KEPTWORD_SIGN_IN_NODE", KeycloakServers.DISCOVERY);

        private final String backend;
        private final String cookie;
        private final String page;

        Behind(String backend, String cookie, String page) {
            this.backend = backend;
            this.cookie = cookie;
            this.page = page;
        }

        /** The lists in which each of them stands. */
        private List<String> backends() {
            return this == APPLICATION ? List.of(backend, READY) : List.of(backend);
        }
    }

    /** Where one server listens for people, and where it is asked whether it is ready. */
    private record Place(int http, int health) {}

    private final Settings settings;

    Front(Settings settings) {
        this.settings = settings;
    }

    /**
     * Sends what is asked next to other servers, including what people ask who were with this server, and returns once it has answered everything. Refuses
     * to go on when that takes longer than this, unless the server was not in use before: it may never answer.
     */
    void rest(Behind servers, int number, Duration patience) {
        boolean used = isInUse(servers, number);
        setShare(servers, number, 0);
        boolean done = Await.within(
                () -> servers.backends().stream()
                        .allMatch(backend -> state(backend, number, REQUESTS).equals("0")),
                patience);
        if (used && !done) {
            throw new LaunchFailure("Server " + number + " is still answering requests after " + patience.toSeconds()
                    + " seconds, so it was not stopped.");
        }
    }

    /** Gives a server its share again. It gets requests as soon as it answers the front. */
    void giveShare(Behind servers, int number) {
        setShare(servers, number, 100);
    }

    /** Gives a server its share again and returns once it is in use. */
    void resume(Behind servers, int number) {
        giveShare(servers, number);
        Await.until(() -> isInUse(servers, number), Duration.ofSeconds(60));
    }

    private void setShare(Behind servers, int number, int percent) {
        for (String backend : servers.backends()) {
            command("set weight %s/n%d %d%%".formatted(backend, number, percent));
        }
    }

    /** Whether a server gets its share of requests: it answers, is ready, and does not rest. HAProxy says of one that rests that it is up. */
    boolean isInUse(Behind servers, int number) {
        return servers.backends().stream()
                .allMatch(backend -> state(backend, number, STATUS).startsWith("UP")
                        && !state(backend, number, WEIGHT).equals("0"));
    }

    /** Refuses to go on where not all of so many servers are in use, so that one of them can be done without. */
    void requireAll(Behind servers, int count) {
        for (int number = 1; number <= count; number++) {
            if (!isInUse(servers, number)) {
                throw new LaunchFailure("Server " + number
                        + " gets no requests from HAProxy (it does not answer, is not ready, or is set aside),"
                        + " so none of the others can be replaced now. No server was changed. ./run restart"
                        + " starts with that server.");
            }
        }
    }

    private String state(String backend, int number, int column) {
        String name = backend + ",n" + number + ",";
        return command("show stat")
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.split(",", -1)[column])
                .orElseThrow(() -> new LaunchFailure("HAProxy does not know " + backend + "/n" + number
                        + ": it was started with other settings or by another version. ./run stop and ./run"
                        + " start it again."));
    }

    private String command(String words) {
        Path socket = settings.data().resolve(SOCKET);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new LaunchFailure("HAProxy does not answer at " + socket + ": " + refused.getMessage(), refused);
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

    /** Waits until it leads to the application, whatever else stands between it and people. */
    void await(OwnProcess process) {
        String page = "http://127.0.0.1:" + settings.ports().http() + Behind.APPLICATION.page;
        Await.until(() -> Await.answers(page), process, OwnProcess.log(settings, NAME), Duration.ofSeconds(30));
    }

    /** Returns the configuration, with a part for the application and one for Keycloak where there are several servers of it. */
    String configuration() {
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
        Behind servers = Behind.APPLICATION;
        String forwarded = isBehindProxy() ? "" : forwarded(settings.baseUrl());
        return FRONTEND.formatted(
                        servers.backend,
                        settings.ports().http(),
                        forwarded + SOME_READY.formatted(READY, servers.backend))
                + answering(servers, places)
                + backend(READY, servers, IS_READY, places, Place::health);
    }

    private String keycloak() {
        List<Place> places = KeycloakNode.of(settings).stream()
                .filter(node -> !node.isAlone())
                .map(node -> new Place(node.http(), node.http()))
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        Behind servers = Behind.KEYCLOAK;
        return FRONTEND.formatted(servers.backend, settings.ports().keycloak(), forwarded(settings.keycloakUrl()))
                + answering(servers, places);
    }

    /** Whether people reach it through a proxy of one's own, which says by itself where they come from. */
    private boolean isBehindProxy() {
        return settings.value("KEPTWORD_BEHIND_PROXY")
                .filter(Boolean::parseBoolean)
                .isPresent();
    }

    private static String forwarded(String url) {
        URI address = URI.create(url);
        int outside =
                address.getPort() > 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        return FORWARDED.formatted(address.getScheme(), outside);
    }

    private static String answering(Behind servers, List<Place> places) {
        return backend(servers.backend, servers, ANSWERS.formatted(servers.page), places, Place::http);
    }

    private static String backend(
            String name, Behind servers, String check, List<Place> places, ToIntFunction<Place> asked) {
        StringBuilder text = new StringBuilder(BACKEND.formatted(name, servers.cookie, check));
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            text.append(SERVER.formatted(name, i + 1, servers.cookie, place.http(), asked.applyAsInt(place)));
        }
        return text.toString();
    }

    private static Path program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new LaunchFailure(
                        "Several servers need HAProxy in front of them. Install it (Debian: haproxy)."));
    }
}
