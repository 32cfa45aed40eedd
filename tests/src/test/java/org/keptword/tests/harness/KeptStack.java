package org.keptword.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper.ServerDeploymentException;

/** What a later run must know of services that were kept: the environment they were started with, and the archive they hold. */
final class KeptStack {

    private static final String ARCHIVE = "ear";

    private final Path file;

    KeptStack(Path data) {
        this.file = data.resolve("kept.properties");
    }

    void record(Map<String, String> environment, Path ear) throws IOException {
        Properties all = new Properties();
        all.putAll(environment);
        all.setProperty(ARCHIVE, version(ear));
        try (OutputStream out = Files.newOutputStream(file)) {
            all.store(out, null);
        }
    }

    /** What the kept services were started with; empty where none were. */
    Optional<Map<String, String>> environment() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties all = read();
        return Optional.of(all.stringPropertyNames().stream()
                .filter(name -> !name.equals(ARCHIVE))
                .collect(Collectors.toMap(name -> name, all::getProperty)));
    }

    /** Whether the kept services run this archive as it is now. */
    boolean holds(Path ear) throws IOException {
        return version(ear).equals(read().getProperty(ARCHIVE));
    }

    private Properties read() throws IOException {
        Properties all = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            all.load(in);
        }
        return all;
    }

    private static String version(Path ear) throws IOException {
        return Files.size(ear) + " " + Files.getLastModifiedTime(ear);
    }

    /** Takes the archive of an earlier run out of the server, which refuses a second one of that name. */
    static void undeploy() {
        int port = Integer.getInteger("keptword.management.port");
        try (ModelControllerClient client =
                ModelControllerClient.Factory.create(InetAddress.getByName("127.0.0.1"), port)) {
            new ServerDeploymentHelper(client).undeploy("keptword.ear");
        } catch (ServerDeploymentException nothingThere) {
            System.err.println("No earlier deployment was taken out.");
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
