package org.keptword.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the environment says about one stack. {@code config/keptword.env.example} explains each name.
 *
 * @param home the folder of the project
 * @param data the folder of everything that is kept: database, secrets, unpacked software, logs
 * @param address where people reach the application
 * @param demo whether the demonstration accounts and cases are part of it
 * @param testing whether durability and peak speed are given up for a quick start
 */
public record Settings(
        Path home,
        Path data,
        Ports ports,
        Address address,
        boolean demo,
        boolean testing,
        Map<String, String> environment) {

    /** The role of the requests of people. */
    public static final String APP_ROLE = "keptword_app";

    /** The role of jobs. */
    public static final String JOBS_ROLE = "keptword_jobs";

    public static final String OWNER_ROLE = "keptword_owner";

    private static final String LOCAL = "http://localhost";
    private static final String OIDC_PROVIDER = "KEPTWORD_OIDC_PROVIDER_URL";
    private static final String REALM = "/realms/keptword";

    /**
     * How the two Java servers are set up. A small practice asks seldom, so its servers compile quickly and keep little memory. A large one asks
     * often, so what is asked often is compiled well, which costs the first thousands of requests.
     *
     * @param server memory, collector and compiler of the application's server
     * @param keycloak the same of Keycloak
     */
    private record Profile(List<String> server, List<String> keycloak) {

        /** The first compiler alone. The 48 MB it has for its code are too few for a server, which would throw code away and compile it again. */
        private static final List<String> QUICK = List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=192m",
                "-XX:MetaspaceSize=256m",
                "-Xmx384m",
                "-XX:MinHeapFreeRatio=25",
                "-XX:MaxHeapFreeRatio=40");

        /** The heap begins with what a start fills, so that it is not collected whole before people come; what requests need is little. */
        private static final List<String> SERVER_HEAP = List.of("-Xms216m", "-XX:NewSize=48m", "-XX:MaxNewSize=48m");

        private static final List<String> KEYCLOAK_HEAP = List.of("-Xms96m");

        private static final Map<String, Profile> ALL = Map.of(
                "small", new Profile(both(QUICK, SERVER_HEAP), both(QUICK, KEYCLOAK_HEAP)),
                "large",
                        new Profile(
                                List.of("-Xms512m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"),
                                List.of("-Xms64m", "-Xmx512m", "-XX:+UseG1GC")));

        private static List<String> both(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }

        static Profile of(Settings settings) {
            String name = settings.value("KEPTWORD_PROFILE").orElse("small");
            Profile profile = ALL.get(name);
            if (profile == null) {
                throw new LaunchFailure("KEPTWORD_PROFILE is \"" + name + "\". Use small or large.");
            }
            return profile;
        }
    }

    public static Settings from(Path home, Map<String, String> given) {
        Map<String, String> environment = new HashMap<>(given);
        String named = given.getOrDefault("KEPTWORD_ADDRESS", LOCAL);
        Address address = Address.of(named);
        if (TlsCertificate.isGiven(given)) {
            requireOwnTls(address, given);
            environment.putIfAbsent(Ports.HTTP, address.hasUsualPort() ? "80" : "8080");
            environment.putIfAbsent(Ports.HTTPS, Integer.toString(address.port()));
        }
        Ports ports = Ports.from(environment);
        if (named.equals(LOCAL)) {
            address = Address.of("http://localhost:" + ports.http());
        }
        Settings settings = new Settings(
                home,
                home.resolve(environment.getOrDefault("KEPTWORD_DATA", ".keptword"))
                        .normalize(),
                ports,
                address,
                isDemo(home, environment),
                environment.getOrDefault("KEPTWORD_TESTING", "false").equals("true"),
                Map.copyOf(environment));
        Profile.of(settings);
        if (ports.hasStandby() && settings.usesOutsideDatabase()) {
            throw new LaunchFailure(Ports.STANDBY
                    + " is for the PostgreSQL that ./run starts, but you run the database yourself"
                    + " (KEPTWORD_DB_URL): name its standby's host in that address.");
        }
        if (!settings.usesOutsideKeycloak()) {
            SignInProvider.of(settings); // refuses what could not be set up
        }
        return settings;
    }

    /** A release has no demonstration in it. */
    private static boolean isDemo(Path home, Map<String, String> environment) {
        boolean release = new Layout(home).isRelease();
        if (release && environment.getOrDefault("KEPTWORD_DEMO", "false").equals("true")) {
            throw new LaunchFailure("A release has no demonstration. Leave out KEPTWORD_DEMO.");
        }
        return !release && !environment.getOrDefault("KEPTWORD_DEMO", "true").equals("false");
    }

    private static void requireOwnTls(Address address, Map<String, String> given) {
        if (!address.isPublic()) {
            throw new LaunchFailure(
                    TlsCertificate.CERTIFICATE + " is set, so KEPTWORD_ADDRESS must say where people reach"
                            + " Keptword over TLS, like https://care.example.org.");
        }
        if (!given.getOrDefault(PortRange.APPLICATION.variable(), "").isBlank()) {
            throw new LaunchFailure("Several servers (" + PortRange.APPLICATION.variable()
                    + ") need a front of your own for TLS; config/front has files for Caddy and nginx. Leave out "
                    + TlsCertificate.CERTIFICATE + ".");
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    /** The value of a name without which an outside service cannot be used. */
    String required(String name, String because) {
        return value(name).orElseThrow(() -> new LaunchFailure(because + " also needs " + name + "."));
    }

    boolean usesOutsideDatabase() {
        return value("KEPTWORD_DB_URL").isPresent();
    }

    boolean usesOutsideKeycloak() {
        return value(OIDC_PROVIDER).isPresent();
    }

    /** Keycloak keeps its data in PostgreSQL too, so our own Keycloak brings our own PostgreSQL. */
    boolean needsOwnPostgres() {
        return !usesOutsideDatabase() || !usesOutsideKeycloak();
    }

    String databaseUrl() {
        return value("KEPTWORD_DB_URL").orElseGet(() -> ownDatabaseUrl("keptword"));
    }

    /** Leads to the one that takes what is written, where the database has a standby; that one may have been promoted. */
    String ownDatabaseUrl(String database) {
        return ports.hasStandby()
                ? "jdbc:postgresql://127.0.0.1:" + ports.database() + ",127.0.0.1:" + ports.standby() + "/" + database
                        + "?targetServerType=primary&hostRecheckSeconds=1"
                : ownDatabaseUrl(ports.database(), database);
    }

    /** Leads to the one that listens on this port, whatever it is. */
    static String ownDatabaseUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The application's address without a slash at the end. */
    public String baseUrl() {
        return address.url();
    }

    /** Our Keycloak's address on this machine, without a slash at the end. */
    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    /** Where browsers find our Keycloak, without a slash at the end: under the application's address where people come from other machines. */
    public String publicKeycloakUrl() {
        return address.isPublic() ? baseUrl() + "/auth" : keycloakUrl();
    }

    /** The realm as the server asks it. */
    String oidcProviderUrl() {
        return value(OIDC_PROVIDER).orElseGet(() -> keycloakUrl() + REALM);
    }

    /** The realm as browsers find it. */
    String oidcPublicUrl() {
        return value("KEPTWORD_OIDC_PUBLIC_URL")
                .or(() -> value(OIDC_PROVIDER))
                .orElseGet(() -> publicKeycloakUrl() + REALM);
    }

    /**
     * The addresses of proxies that say where people come from; what others say of it is not believed. A public address has a proxy on this machine unless
     * the server encrypts by itself.
     */
    List<String> fronts() {
        if (ports.hasHttps()) {
            return List.of();
        }
        return value("KEPTWORD_FRONT")
                .map(front -> List.of(front.strip().split("\\s*,\\s*")))
                .orElseGet(() -> address.isPublic() ? List.of("127.0.0.1") : List.of());
    }

    String managementUrl() {
        return Node.of(this).get(0).managementUrl();
    }

    List<String> serverMemory() {
        return options("KEPTWORD_JAVA_OPTS", Profile.of(this).server());
    }

    List<String> keycloakMemory() {
        return options("KEPTWORD_KEYCLOAK_JAVA_OPTS", Profile.of(this).keycloak());
    }

    private List<String> options(String name, List<String> otherwise) {
        return value(name)
                .map(options -> List.of(options.strip().split("\\s+")))
                .orElse(otherwise);
    }

    /** A file that a variable names, relative to the folder of the project. */
    Optional<Path> file(String name) {
        return value(name).map(home::resolve).map(Path::normalize);
    }

    Layout layout() {
        return new Layout(home);
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path processes() {
        return data.resolve("processes");
    }

    Path software() {
        return data.resolve("software");
    }

    Path earFile() {
        return file("KEPTWORD_ARCHIVE").orElse(layout().archive());
    }
}
