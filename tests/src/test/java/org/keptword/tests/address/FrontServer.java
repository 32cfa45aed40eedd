package org.keptword.tests.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keptword.launcher.Settings;

/** A Caddy or nginx of Debian with the file of {@code config/front}, on ports of its own; only these and the folder of what it writes are put into the file. */
public final class FrontServer implements AutoCloseable {

    private final Process process;
    private final Path log;

    private FrontServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Caddy, with an authority of its own: the file is used as it is. */
    static FrontServer caddy(Settings settings, Path folder, int https, int http) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("KEPTWORD_ADDRESS", settings.baseUrl());
        environment.put("KEPTWORD_FRONT_TLS", "tls internal");
        environment.put("KEPTWORD_FRONT_HTTPS_PORT", Integer.toString(https));
        environment.put("KEPTWORD_FRONT_HTTP_PORT", Integer.toString(http));
        environment.put("KEPTWORD_HTTP_PORT", Integer.toString(settings.ports().http()));
        environment.put(
                "KEPTWORD_KEYCLOAK_PORT", Integer.toString(settings.ports().keycloak()));
        environment.put("HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.toString());
        environment.put("XDG_CONFIG_HOME", folder.toString());
        Path file = settings.home().resolve("config/front/Caddyfile");
        FrontServer caddy =
                start(folder, environment, "caddy", "run", "--adapter", "caddyfile", "--config", file.toString());
        caddy.awaitPort(https);
        return caddy;
    }

    /** The certificate of Caddy's own authority. */
    static Path authority(Path folder) {
        return folder.resolve("caddy/pki/authorities/local/root.crt");
    }

    /** nginx, with a certificate that others have made. */
    static FrontServer nginx(Settings settings, Path folder, int https, int http, Path certificate, Path key)
            throws IOException {
        String site = Files.readString(settings.home().resolve("config/front/nginx.conf"))
                .replace("care.example.org;", settings.address().host() + ";")
                .replace("/etc/ssl/certs/care.example.org.pem", certificate.toString())
                .replace("/etc/ssl/private/care.example.org.key", key.toString())
                .replace("listen 443 ssl", "listen 127.0.0.1:" + https + " ssl")
                .replace("listen 80", "listen 127.0.0.1:" + http)
                .replace("127.0.0.1:8180", "127.0.0.1:" + settings.ports().keycloak())
                .replace("127.0.0.1:8080", "127.0.0.1:" + settings.ports().http());
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                worker_processes 1;
                daemon off;
                pid %1$s/own;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  client_body_temp_path %1$s/1; proxy_temp_path %1$s/2; fastcgi_temp_path %1$s/3;
                  uwsgi_temp_path %1$s/4; scgi_temp_path %1$s/5;
                %2$s
                }
                """.formatted(folder, site));
        FrontServer nginx = start(
                folder,
                Map.of(),
                "/usr/sbin/nginx",
                "-e",
                folder.resolve("error.log").toString(),
                "-c",
                file.toString());
        nginx.awaitPort(https);
        return nginx;
    }

    private static FrontServer start(Path folder, Map<String, String> environment, String... command)
            throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new FrontServer(builder.start(), log);
    }

    private void awaitPort(int port) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The front did not start: " + said());
            }
        }
    }

    private boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return waitABit();
        }
    }

    private boolean waitABit() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
