package org.keptword.launcher;

import java.io.IOException;
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
 * a cookie, and uses another server when that one does not answer or, while another one is ready, is not ready.
 */
final class Front {

    static final String NAME = "front";

    /** Where it takes commands, in the data folder. */
    private static final String SOCKET = "front/haproxy.sock";

    /** The list in which the servers of the application stand once more, to be asked whether they are ready. */
    static final String READY = "application-ready";

    /** Columns of what it says about a server: requests under way, whether it is up, and its share of new requests. */
    private static final int REQUESTS = 4;

    private static final int STATUS = 17;

    private static final int WEIGHT = 18;

    /**
     * The servers behind it. Those of the application are asked for a page that needs neither database nor sign-in service, and beside that whether they
     * are ready.
     */
    enum Behind {
        APPLICATION("application", "KEPTWORD_NODE", "/signed-out"),
        KEYCLOAK("keycloak", "KEPTWORD_SIGN_IN_NODE", KeycloakServers.DISCOVERY);

        final String backend;
        final String cookie;
        final String page;

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
        Files.writeString(configuration, new FrontConfiguration(settings).text());
        return OwnProcess.start(
                settings, NAME, List.of(program().toString(), "-db", "-f", configuration.toString()), Map.of());
    }

    /** Waits until it leads to the application, whatever else stands between it and people. */
    void await(OwnProcess process) {
        String page = "http://127.0.0.1:" + settings.ports().http() + Behind.APPLICATION.page;
        Await.until(() -> Await.answers(page), process, OwnProcess.log(settings, NAME), Duration.ofSeconds(30));
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
