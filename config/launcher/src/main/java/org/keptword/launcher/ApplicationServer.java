package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.MasterKey;

/** WildFly with the application. Its configuration comes from the installation at every start; only its logs and what it was started with are kept. */
final class ApplicationServer {

    static final String NAME = "application";
    private static final List<String> MODULE_ACCESS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    /**
     * Room for the names in 27,000 classes, 2 MB. By itself the table grows only when eight names share a place, and a start spends one
     * twentieth of its time looking through them.
     */
    private static final List<String> ROOM_FOR_NAMES =
            List.of("-XX:+UnlockExperimentalVMOptions", "-XX:SymbolTableSize=262144");

    private static final Pattern OWN_REASON = Pattern.compile("^Caused by: org\\.keptword\\.[\\w.$]+: (.*)");

    private final Settings settings;
    private final Secrets secrets;
    private final Node node;
    private final Deployment deployment;

    ApplicationServer(Settings settings, Secrets secrets, Node node) {
        this.settings = settings;
        this.secrets = secrets;
        this.node = node;
        this.deployment = new Deployment(base(), node);
    }

    private Path base() {
        return settings.data().resolve(node.folder("server"));
    }

    /** Where it writes its log: the first one beside the logs of the other services. */
    private Path logs() {
        return node.number() == 1 ? settings.logs() : settings.logs().resolve(node.service());
    }

    /** What the server writes itself; the process's own output holds only what Java says when it cannot go on. */
    private Path log() {
        return logs().resolve("server.log");
    }

    /** What the server before this one wrote, which may say why it ended. */
    private Path logBefore() {
        return logs().resolve("server-before.log");
    }

    /** Starts it without waiting, with the application as it has been built or with nothing deployed. */
    OwnProcess start(Path installation, boolean withApplication) throws IOException {
        if (withApplication) {
            deployment.keep(settings.earFile());
        } else {
            deployment.keepNone();
        }
        deployment.keepInstallation(installation);
        return startAgain();
    }

    /** Starts it without waiting, with the archive and the installation that it had last, whatever has been built since. */
    OwnProcess startAgain() throws IOException {
        Path installation = deployment.installation();
        clear();
        Files.createDirectories(logs());
        if (Files.exists(log())) {
            Files.move(log(), logBefore(), StandardCopyOption.REPLACE_EXISTING);
        }
        Folders.copy(installation.resolve("standalone"), base());
        LogFormat.of(settings.environment()).into(base().resolve("configuration"));
        deployment.offerIfAny();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add("-D[Standalone]");
        command.addAll(settings.serverMemory());
        command.addAll(ROOM_FOR_NAMES);
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dorg.jboss.boot.log.file=" + log(),
                "-Dlogging.configuration=file:" + base().resolve("configuration/logging.properties")));
        command.addAll(MODULE_ACCESS);
        command.addAll(List.of(
                "-jar",
                installation.resolve("jboss-modules.jar").toString(),
                "-mp",
                installation.resolve("modules").toString(),
                "org.jboss.as.standalone",
                home(installation),
                "-Djboss.server.base.dir=" + base(),
                "-Djboss.server.log.dir=" + logs(),
                "-Djboss.http.port=" + node.http(),
                "-Djboss.management.http.port=" + node.management()));
        if (settings.ports().hasHttps()) {
            command.addAll(List.of(
                    "--server-config=standalone-tls.xml",
                    "-Djboss.https.port=" + settings.ports().https()));
        }
        listening().ifPresent(address -> command.add("-Djboss.bind.address=" + address));
        settings.value("KEPTWORD_MANAGEMENT_BIND")
                .ifPresent(address -> command.add("-Djboss.bind.address.management=" + address));
        if (!node.isAlone()) {
            command.addAll(List.of(
                    "--server-config=standalone-cluster.xml",
                    "-Djboss.node.name=node-" + node.number(),
                    "-Djboss.bind.address.private=" + node.groupAddress(settings),
                    "-Djboss.group.port=" + node.group(),
                    "-Djboss.group.watch.port=" + (node.group() + 1)));
        }
        return OwnProcess.start(settings, node.service(), command, environment());
    }

    /** Loopback is the server's own choice. */
    private Optional<String> listening() {
        return settings.value("KEPTWORD_BIND")
                .or(() -> settings.ports().hasHttps() ? Optional.of("0.0.0.0") : Optional.empty());
    }

    private void clear() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(base())) {
            for (Path path : all) {
                if (!path.equals(deployment.kept())) {
                    Folders.delete(path);
                }
            }
        }
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("KEPTWORD_")
                    && !name.startsWith("KEPTWORD_DB_OWNER")
                    && !name.equals(SignInProvider.SECRET)) {
                environment.put(name, value);
            }
        });
        environment.put("KEPTWORD_FRONT_PATTERN", frontPattern());
        environment.put("KEPTWORD_DB_URL", settings.databaseUrl());
        environment.put("KEPTWORD_OIDC_PROVIDER_URL", settings.oidcProviderUrl());
        environment.put("KEPTWORD_OIDC_PUBLIC_URL", settings.oidcPublicUrl());
        environment.put("KEPTWORD_ADDRESS", settings.baseUrl());
        environment.put("KEPTWORD_AUTHORITY", settings.address().authority());
        if (settings.ports().hasHttps()) {
            TlsCertificate certificate = new TlsCertificate(settings, secrets);
            certificate.keep();
            environment.putAll(certificate.environment());
            environment.put(Ports.KEYCLOAK, Integer.toString(settings.ports().keycloak()));
        }
        environment.put("KEPTWORD_DEMO", Boolean.toString(settings.demo()));
        environment.put(MasterKey.FILE, VaultKeyset.file(settings, secrets).toString());
        environment.put(AuditLogKey.FILE, Custodian.trailKey(settings, secrets).toString());
        environment.put(AuditLogKey.HEADS, Heads.folder(settings).toString());
        if (!settings.usesOutsideDatabase()) {
            environment.put("KEPTWORD_DB_USER", Settings.APP_ROLE);
            environment.put("KEPTWORD_DB_PASSWORD", secrets.get(Databases.passwordName(Settings.APP_ROLE)));
            environment.put("KEPTWORD_DB_JOBS_USER", Settings.JOBS_ROLE);
            environment.put("KEPTWORD_DB_JOBS_PASSWORD", secrets.get(Databases.passwordName(Settings.JOBS_ROLE)));
        }
        if (!settings.usesOutsideKeycloak()) {
            environment.put("KEPTWORD_OIDC_CLIENT_SECRET", secrets.get("oidc-client"));
            environment.put("KEPTWORD_ACCOUNTS_CLIENT_SECRET", secrets.get("accounts-client"));
        }
        return environment;
    }

    /** Whose forwarded headers are believed: the fronts of the settings, or HAProxy where it is in front of several servers. */
    private String frontPattern() {
        List<String> fronts = node.isAlone() ? settings.fronts() : List.of("127.0.0.1");
        return fronts.isEmpty()
                ? "none"
                : fronts.stream().map(front -> front.replace(".", "[.]")).collect(Collectors.joining("|"));
    }

    /** Puts an archive into the running server, which runs from an installation, in place of the one it has, and waits until it answers again. */
    void redeploy(OwnProcess process, Path installation) throws IOException {
        deployment.forgetOutcome();
        deployment.keep(settings.earFile());
        deployment.keepInstallation(installation);
        deployment.offer();
        Await.until(() -> deployment.isDone() || deployment.hasFailed(), process, log(), Duration.ofMinutes(5));
        await(process);
    }

    /** Whether the running server is this installation; a build may have made another one since it was started. */
    boolean runsFrom(Path installation, OwnProcess process) throws IOException {
        return process.arguments().contains(home(installation));
    }

    private static String home(Path installation) {
        return "-Djboss.home.dir=" + installation;
    }

    /** Waits until the server itself is up, whatever is deployed in it. */
    void awaitLive(OwnProcess process) {
        String live = node.managementUrl() + "/health/live";
        Await.until(() -> Await.answers(live), process, log(), Duration.ofMinutes(3));
    }

    /** Whether a first sign-in would work: the server is ready, and reports that the sign-in service answers. */
    boolean signsIn() {
        return Await.answers(readiness(), "\"sign-in\":\"up\"");
    }

    private String readiness() {
        return node.managementUrl() + "/health/ready";
    }

    /** Waits until the application is deployed and a first sign-in would work. */
    void await(OwnProcess process) {
        await(process, this::signsIn);
    }

    /** Waits until the application is deployed and ready. People who are signed in can then use it, whether the sign-in service answers or not. */
    void awaitReady(OwnProcess process) {
        await(process, () -> Await.answers(readiness()));
    }

    private void await(OwnProcess process, BooleanSupplier ready) {
        Await.until(
                () -> {
                    if (deployment.hasFailed()) {
                        throw new LaunchFailure("The server did not deploy the application. From its log (" + log()
                                + "):\n" + reasons());
                    }
                    return deployment.isDone() && ready.getAsBoolean();
                },
                process,
                log(),
                Duration.ofMinutes(5));
    }

    private String reasons() {
        String own = ownReasons(log());
        if (!own.isEmpty()) {
            return own;
        }
        return Await.lines(log())
                .filter(line ->
                        line.contains("Caused by:") || line.contains(" ERROR ") || line.contains("\"level\":\"ERROR\""))
                .distinct()
                .limit(12)
                .collect(Collectors.joining("\n"));
    }

    /** What the application itself gave as the reason, without the server's words around it. */
    static String ownReasons(Path log) {
        return Await.lines(log)
                .map(OWN_REASON::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
