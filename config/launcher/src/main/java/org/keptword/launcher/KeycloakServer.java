package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak on our own PostgreSQL. The realm is imported once; an existing one keeps everything but its way in. */
final class KeycloakServer {

    static final String NAME = "keycloak";
    private static final String REALM = "keptword";
    private static final String SIGN_IN_LIMITS = "keptword-sign-in-limits.jar";
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--features-disabled=ciba,device-flow,kerberos");

    /** Tests sign in hundreds of times with passwords that protect nothing. */
    private static final List<String> QUICK_PASSWORDS = List.of(
            "--spi-password-hashing--argon2--iterations=1",
            "--spi-password-hashing--argon2--memory=64",
            "--spi-password-hashing--argon2--parallelism=1");

    /** A connection that was idle is tried before it is used: one to a database that has been away meanwhile would fail a sign-in. */
    private static final String PATIENT_POOL = "-Dquarkus.datasource.jdbc.foreground-validation-interval=PT1S";

    private final Settings settings;
    private final Secrets secrets;

    KeycloakServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Unpacks Keycloak, and prepares it with Keptword's provider where that has not been done. */
    Path prepare(StartupProgress progress) throws IOException, SQLException {
        Path installation = new Software(settings).keycloak();
        if (!isBuilt(installation)) {
            progress.step("Preparing Keycloak (once)", () -> build(installation));
        }
        return installation;
    }

    private boolean isBuilt(Path installation) throws IOException {
        Path mark = mark(installation);
        return Files.exists(mark) && Files.readString(mark).equals(builtFrom());
    }

    /** Keycloak reads both only while it is prepared, so that a change of either prepares it again. */
    private String builtFrom() throws IOException {
        return BUILD_OPTIONS + " " + Checksums.sum(signInLimits());
    }

    /** Keptword's provider that counts wrong passwords for an account and an address. */
    private Path signInLimits() {
        return settings.home().resolve("config/sign-in-limits/target").resolve(SIGN_IN_LIMITS);
    }

    private static Path mark(Path installation) {
        return installation.resolve(".built");
    }

    private void build(Path installation) throws IOException {
        String from = builtFrom();
        Files.deleteIfExists(mark(installation));
        Path providers = Files.createDirectories(installation.resolve("providers"));
        Files.copy(signInLimits(), providers.resolve(SIGN_IN_LIMITS), StandardCopyOption.REPLACE_EXISTING);
        List<String> command = java(installation, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        Command.run(
                settings.logs().resolve("keycloak-build.log"),
                installation,
                command,
                Map.of(),
                "Keycloak could not be prepared.");
        Files.writeString(mark(installation), from);
    }

    /** Starts it without waiting: it comes up while the server does. */
    OwnProcess start(Path installation) throws IOException {
        Path importFolder = Files.createDirectories(installation.resolve("data/import"));
        Realm.write(realmFile(), importFolder.resolve("keptword-realm.json"), settings.demo());
        Path lists = Files.createDirectories(installation.resolve("data/password-blacklists"));
        Files.copy(
                settings.home().resolve("config/keycloak/common-passwords.txt"),
                lists.resolve("keptword-common.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> memory = new ArrayList<>(settings.keycloakMemory());
        memory.add("-Dkc.config.built=true");
        memory.add(PATIENT_POOL);
        List<String> command = java(installation, memory);
        command.addAll(List.of("start", "--optimized", "--import-realm", "--http-enabled=true", "--cache=local"));
        if (settings.testing()) {
            command.addAll(QUICK_PASSWORDS);
        }
        return OwnProcess.start(
                settings,
                NAME,
                command,
                Map.ofEntries(
                        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                        Map.entry(
                                "KC_HTTP_PORT",
                                Integer.toString(settings.ports().keycloak())),
                        Map.entry("KC_HOSTNAME", settings.keycloakUrl()),
                        Map.entry("KC_DB_URL", settings.ownDatabaseUrl("keycloak")),
                        Map.entry("KC_DB_USERNAME", "keycloak"),
                        Map.entry("KC_DB_PASSWORD", secrets.get(Databases.passwordName("keycloak"))),
                        Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                        Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                        Map.entry("KC_LOG_CONSOLE_COLOR", "false"),
                        // who tried to sign in, and with which name, is nobody's who reads a log
                        Map.entry("KC_LOG_LEVEL_ORG_KEYCLOAK_EVENTS", "off"),
                        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin")),
                        Map.entry("KEPTWORD_BASE_URL", settings.baseUrl()),
                        Map.entry("KEPTWORD_OIDC_CLIENT_SECRET", secrets.get("oidc-client")),
                        Map.entry("KEPTWORD_ACCOUNTS_CLIENT_SECRET", secrets.get("accounts-client"))));
    }

    void await(OwnProcess process) {
        String discovery = settings.oidcProviderUrl() + "/.well-known/openid-configuration";
        Await.until(() -> Await.answers(discovery), process, OwnProcess.log(settings, NAME), Duration.ofMinutes(4));
    }

    /**
     * Takes the rules for passwords and tries over into a realm that was imported earlier, which an import leaves as it is. Without the admin's
     * password the realm stays as it is.
     */
    void applyRules() throws IOException {
        Optional<KeycloakAdmin> admin =
                KeycloakAdmin.open(settings.keycloakUrl(), REALM, secrets.get("keycloak-admin"));
        if (admin.isPresent()) {
            Realm.apply(Realm.read(realmFile(), settings.demo()), admin.get());
        }
    }

    private Path realmFile() {
        return settings.home().resolve("config/keycloak/keptword-realm.json");
    }

    /**
     * Where there is real work, whoever is not a client needs a second factor, in a realm of an earlier version too. Without the admin's
     * password nobody can look whether it is as it should be; then it is enough that our flow is the one that is bound.
     */
    void requireSecondFactor(Databases databases) throws IOException, SQLException {
        if (settings.demo()
                || SignInFlow.bind(settings.keycloakUrl(), REALM, secrets.get("keycloak-admin"))
                        .isPresent()) {
            return;
        }
        if (databases.boundSignIn(REALM).filter(SignInFlow::isOurs).isEmpty()) {
            throw new LaunchFailure("Staff would sign in by the password alone: Keycloak does not let admin in with "
                    + secrets.file("keycloak-admin")
                    + ", so that the sign-in with a second factor could not be set up. Write the password that admin has now"
                    + " into that file.");
        }
    }

    private static List<String> java(Path installation, List<String> memory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(memory);
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=320m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + installation,
                "-Djboss.server.config.dir=" + installation.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                installation.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
