package org.keptword.tests.address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keptword.launcher.Folders;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Ports;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.launcher.TryOut;
import org.keptword.tests.harness.TestStack;

/** Services of their own under a public address, with a front before them or encrypting by themselves. */
public final class PublicSite implements AutoCloseable {

    public static final String NAME = "care.keptword.test";
    public static final String ADDRESS = "https://" + NAME;

    private final Path folder;
    private final Settings behindFront;
    private final Settings byItself;
    private final Stack stack;
    private final int https;
    private final int http;

    /**
     * Starts them behind a front that is still to be started.
     *
     * @param name of the folder that they write to, which is emptied first
     * @param changes what differs from the settings of the run
     */
    public PublicSite(String name, Map<String, String> changes) throws Exception {
        folder = TestStack.target().resolve(name);
        Folders.delete(folder);
        Path data = Files.createDirectories(folder.resolve("data"));
        Map<String, String> environment = TestStack.current().besides(data);
        environment.remove("KEPTWORD_ARCHIVE");
        environment.putAll(changes);
        Files.createSymbolicLink(
                data.resolve("software"), TestStack.current().settings().data().resolve("software"));
        Path home = TestStack.current().settings().home();
        int last = Stream.of(Ports.HTTP, Ports.MANAGEMENT, Ports.KEYCLOAK, Ports.DATABASE)
                .map(environment::get)
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
        https = Ports.nextFree(last + 1);
        http = Ports.nextFree(https + 1);
        Map<String, String> tryOut =
                new HashMap<>(TryOut.environment(home, environment, List.of(TryOut.OPTION, ADDRESS)));
        tryOut.put(Ports.HTTPS, Integer.toString(https));
        tryOut.put(Ports.HTTP, Integer.toString(http));
        byItself = Settings.from(home, tryOut);
        environment.put("KEPTWORD_ADDRESS", ADDRESS);
        behindFront = Settings.from(home, environment);
        stack = new Stack(behindFront, new StartupProgress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(this::endServices)); // when somebody ends the run
        stack.startServices();
    }

    public Settings behindFront() {
        return behindFront;
    }

    Settings byItself() {
        return byItself;
    }

    Path folder() {
        return folder;
    }

    int https() {
        return https;
    }

    int http() {
        return http;
    }

    /** Caddy in front. */
    public FrontServer caddy() throws IOException {
        return FrontServer.caddy(behindFront, folder.resolve("caddy"), https, http);
    }

    /** nginx in front, with the certificate of the server itself. */
    FrontServer nginx() throws IOException {
        Path tls = byItself.data().resolve("try-out");
        return FrontServer.nginx(
                behindFront,
                Files.createDirectories(folder.resolve("nginx")),
                https,
                http,
                tls.resolve("certificate.pem"),
                tls.resolve("key.pem"));
    }

    /** Puts the server that encrypts by itself in the place of the one behind a front. */
    void encryptByItself() throws IOException {
        new Outage(behindFront).killApplication();
        Outage own = new Outage(byItself);
        own.startApplication();
        own.watch();
    }

    /** A browser that trusts the authority of Caddy. */
    public TrustingBrowser browserOfCaddy() throws IOException, InterruptedException {
        return trusting(FrontServer.authority(folder.resolve("caddy")));
    }

    /** A browser that trusts the authority of the server itself. */
    TrustingBrowser browser() throws IOException, InterruptedException {
        // as phones get it; the one that a renewal made is another one
        return trusting(byItself.data().resolve("tls/public/keptword.crt"));
    }

    private TrustingBrowser trusting(Path authority) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(folder, "home-");
        return new TrustingBrowser(home, List.of(authority), NAME, Map.of(443, https));
    }

    @Override
    public void close() throws IOException {
        endServices();
        Folders.delete(folder);
    }

    private void endServices() {
        try {
            stack.stop();
        } catch (IOException | SQLException failure) {
            System.err.println("The services under a public address could not be ended: " + failure);
        }
    }
}
