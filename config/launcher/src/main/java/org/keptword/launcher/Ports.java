package org.keptword.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ports one stack listens on, all on the loopback address except, where the server encrypts by itself, those of HTTP and HTTPS.
 *
 * @param https that of the server that encrypts by itself; 0 where a front does, or nobody
 * @param standby that of the database's standby; 0 where there shall be none
 */
public record Ports(int http, int https, int management, int keycloak, int database, int standby) {

    public static final String HTTP = "KEPTWORD_HTTP_PORT";
    public static final String HTTPS = "KEPTWORD_HTTPS_PORT";
    public static final String MANAGEMENT = "KEPTWORD_MANAGEMENT_PORT";
    public static final String KEYCLOAK = "KEPTWORD_KEYCLOAK_PORT";
    public static final String DATABASE = "KEPTWORD_DB_PORT";
    public static final String STANDBY = "KEPTWORD_STANDBY";

    private static final int NONE = 0;

    static Ports from(Map<String, String> environment) {
        Map<Integer, String> taken = new HashMap<>();
        return new Ports(
                port(environment, HTTP, 8080, taken),
                port(environment, HTTPS, NONE, taken),
                port(environment, MANAGEMENT, 9990, taken),
                port(environment, KEYCLOAK, 8180, taken),
                port(environment, DATABASE, 54320, taken),
                port(environment, STANDBY, NONE, taken));
    }

    private static int port(Map<String, String> environment, String name, int otherwise, Map<Integer, String> taken) {
        int port = port(environment, name, otherwise);
        String other = taken.putIfAbsent(port, name);
        if (other != null && port != NONE) {
            throw meantForTwo(port, other, name);
        }
        return port;
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new LaunchFailure(name + " is \"" + value + "\", which is not a port. Use a number from 1 to 65535.");
        }
        return Integer.parseInt(value);
    }

    /** The variable that gives this port to one of these services. */
    Optional<String> variable(int port) {
        return Map.of(
                        HTTP,
                        http,
                        HTTPS,
                        https,
                        MANAGEMENT,
                        management,
                        KEYCLOAK,
                        keycloak,
                        DATABASE,
                        database,
                        STANDBY,
                        standby)
                .entrySet()
                .stream()
                .filter(each -> each.getValue() == port)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static LaunchFailure meantForTwo(int port, String one, String other) {
        return new LaunchFailure(
                "Port " + port + " is set for two services: " + one + " and " + other + ". Give each its own port.");
    }

    /** Whether the server encrypts by itself. */
    boolean hasHttps() {
        return https != NONE;
    }

    /** Whether the database shall have a standby. */
    boolean hasStandby() {
        return standby != NONE;
    }

    /** Refuses ports of these services that some program holds already, naming the variable that moves ours. */
    static void requireFree(Settings settings) {
        Ports ports = settings.ports();
        requireFree(ports.http(), HTTP, "the application");
        if (ports.hasHttps()) {
            requireAllowed(ports.http(), HTTP);
            requireAllowed(ports.https(), HTTPS);
            requireFree(ports.https(), HTTPS, "the application over TLS");
        }
        requireFree(ports.management(), MANAGEMENT, "health and metrics");
        if (!settings.usesOutsideKeycloak()) {
            requireFree(ports.keycloak(), KEYCLOAK, "Keycloak");
        }
        if (settings.needsOwnPostgres()) {
            requireFree(ports.database(), DATABASE, "PostgreSQL");
        }
        if (ports.hasStandby()) {
            requireFree(ports.standby(), STANDBY, "the standby of PostgreSQL");
        }
    }

    /** Refuses a port that only an administrator may open. */
    private static void requireAllowed(int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (BindException refused) {
            if (String.valueOf(refused.getMessage()).contains("Permission denied")) {
                throw new LaunchFailure("This user may not open port " + port
                        + ". Allow the ports from 80 on (sysctl net.ipv4.ip_unprivileged_port_start=80), or use a higher one in the"
                        + " address, like https://care.example.org:8443, or in " + variable + ".");
            }
        } catch (IOException taken) {
            // whoever has it is named next
        }
    }

    static void requireFree(int port, String variable, String what) {
        if (isTaken(port)) {
            throw new LaunchFailure(
                    "Port " + port + " (" + what + ") is in use by another program. Stop that program, or move"
                            + " Keptword to a free port: " + variable + "=" + nextFree(port + 1) + " ./run");
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /** The first port from this one on, which is from 1 to 65535, that no program holds; 65535 where all are held. */
    public static int nextFree(int from) {
        int port = from;
        while (port < 65535 && isTaken(port)) {
            port++;
        }
        return port;
    }
}
