package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One server of Keycloak on our own PostgreSQL: the only one, or one of several that share their sign-ins. */
final class KeycloakServer {

    static final String NAME = "keycloak";

    /** Tests sign in hundreds of times with passwords that protect nothing. */
    private static final List<String> QUICK_PASSWORDS = List.of(
            "--spi-password-hashing--argon2--iterations=1",
            "--spi-password-hashing--argon2--memory=64",
            "--spi-password-hashing--argon2--parallelism=1");

    /** A connection that was idle is tried before it is used: one to a database that has been away meanwhile would fail a sign-in. */
    private static final String PATIENT_POOL = "-Dquarkus.datasource.jdbc.foreground-validation-interval=PT1S";

    /** The socket by which the others notice that one has died is on the port after that of the channel. */
    private static final String WATCH_PORT = "-Djgroups.fd.port-offset=1";

    /** What a server of Keycloak only reads. */
    private static final List<String> SOFTWARE = List.of("conf", "lib", "providers", "themes");

    /** Connections to the database of all of them together. */
    private static final int CONNECTIONS = 20;

    private final Settings settings;
    private final Secrets secrets;
    private final KeycloakNode node;

    KeycloakServer(Settings settings, Secrets secrets, KeycloakNode node) {
        this.settings = settings;
        this.secrets = secrets;
        this.node = node;
    }

    /** Starts it without waiting: it comes up while the server does. The first one imports the realm where it is not there. */
    OwnProcess start(Path installation) throws IOException {
        Path home = home(installation);
        Path importFolder = Files.createDirectories(home.resolve("data/import"));
        Realm.write(
                KeycloakServers.realmFile(settings),
                importFolder.resolve("keptword-realm.json"),
                settings.demo(),
                OfferedLanguages.in(settings.earFile()));
        Path lists = Files.createDirectories(home.resolve("data/password-blacklists"));
        Files.copy(
                settings.layout().commonPasswords(),
                lists.resolve("keptword-common.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> memory = new ArrayList<>(settings.keycloakMemory());
        // its own, because another user's Keycloak may have made the folder that it wants in that of all
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        memory.addAll(List.of(
                "-Dkc.config.built=true", PATIENT_POOL, WATCH_PORT, "-Djava.io.tmpdir=" + temporary.toAbsolutePath()));
        List<String> command = KeycloakBuild.command(home, memory);
        command.addAll(List.of("start", "--optimized", "--import-realm", "--http-enabled=true"));
        command.addAll(node.isAlone() ? List.of("--cache=local") : List.of("--cache=ispn", "--cache-stack=jdbc-ping"));
        command.addAll(LogFormat.of(settings.environment()).keycloak());
        if (settings.testing()) {
            command.addAll(QUICK_PASSWORDS);
        }
        return OwnProcess.start(settings, node.service(), command, environment());
    }

    /**
     * The folder it writes in, beside links to the software. A folder of its own, because each Keycloak that starts deletes the compressed style
     * sheets of any other database from its folder: pages of a Keycloak started earlier from the same folder would miss theirs.
     */
    private Path home(Path installation) throws IOException {
        Path home = Files.createDirectories(settings.data().resolve(node.service()));
        for (String part : SOFTWARE) {
            Path link = home.resolve(part);
            Files.deleteIfExists(link); // of an earlier start, perhaps to other software
            Files.createSymbolicLink(link, installation.resolve(part));
        }
        return home;
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(node.http())),
                Map.entry("KC_HOSTNAME", settings.publicKeycloakUrl()),
                Map.entry("KC_DB_URL", settings.ownDatabaseUrl("keycloak")),
                Map.entry("KC_DB_USERNAME", "keycloak"),
                Map.entry("KC_DB_PASSWORD", secrets.get(Databases.passwordName("keycloak"))),
                Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                Map.entry(
                        "KC_DB_POOL_MAX_SIZE",
                        Integer.toString(Math.max(
                                2, CONNECTIONS / KeycloakNode.of(settings).size()))),
                Map.entry("KC_LOG_CONSOLE_COLOR", "false"),
                // who tried to sign in, and with which name, is nobody's who reads a log
                Map.entry("KC_LOG_LEVEL_ORG_KEYCLOAK_EVENTS", "off"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin")),
                Map.entry("KEPTWORD_ADDRESS", settings.baseUrl()),
                Map.entry("KEPTWORD_OIDC_CLIENT_SECRET", secrets.get("oidc-client")),
                Map.entry("KEPTWORD_ACCOUNTS_CLIENT_SECRET", secrets.get("accounts-client"))));
        if (!node.isAlone()) {
            environment.put("KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS", "127.0.0.1");
            environment.put("KC_CACHE_EMBEDDED_NETWORK_BIND_PORT", Integer.toString(node.group()));
        }
        if (settings.address().isPublic()) {
            // the server asks it on this machine; its administration stays there
            environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
            environment.put("KC_HOSTNAME_ADMIN", settings.keycloakUrl());
        }
        if (!node.isAlone() || settings.address().isPublic()) {
            // wrong passwords are counted for the address that the front saw
            environment.put("KC_PROXY_HEADERS", "xforwarded");
            environment.put("KC_PROXY_TRUSTED_ADDRESSES", keycloakFronts());
        }
        return environment;
    }

    /** HAProxy and the server itself are on this machine, a front may be elsewhere. */
    private String keycloakFronts() {
        return Stream.concat(Stream.of("127.0.0.1"), settings.fronts().stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** Waits until it answers, and the address of all of them too. */
    void await(OwnProcess process) {
        String own = "http://127.0.0.1:" + node.http() + KeycloakServers.DISCOVERY;
        String all = settings.keycloakUrl() + KeycloakServers.DISCOVERY;
        Await.until(
                () -> Await.answers(own) && Await.answers(all),
                process,
                OwnProcess.log(settings, node.service()),
                Duration.ofMinutes(4));
    }
}
