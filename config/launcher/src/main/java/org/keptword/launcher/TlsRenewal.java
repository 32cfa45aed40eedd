package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the running server its certificate again when the files have changed. Who is connected notices nothing. */
final class TlsRenewal {

    private static final String TAKE_OVER =
            "/subsystem=elytron/key-store=keptword:load,/subsystem=elytron/key-manager=keptword:init";

    /** Between two tries; the files of a renewal come one after the other. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Settings settings;
    private final TlsCertificate certificate;

    /** What the server has, or what was refused. */
    private String seen;

    private Instant nextTry = Instant.MIN;

    TlsRenewal(Settings settings, Secrets secrets) throws IOException {
        this.settings = settings;
        this.certificate = new TlsCertificate(settings, secrets);
        this.seen = settings.ports().hasHttps() ? certificate.version() : "";
    }

    /** Looks whether there is another certificate; returns what became of it, or nothing where there is none. A refused one leaves the old one in use. */
    Optional<String> look(Instant now) {
        if (!settings.ports().hasHttps() || now.isBefore(nextTry)) {
            return Optional.empty();
        }
        try {
            String version = certificate.version();
            if (version.isEmpty() || version.equals(seen)) {
                return Optional.empty();
            }
            nextTry = now.plus(PAUSE);
            certificate.keep();
            takeOver();
            seen = version;
            return Optional.of("the certificate has changed; the server uses the new one");
        } catch (LaunchFailure refused) {
            return Optional.of("the new certificate is not in use yet: " + refused.getMessage());
        } catch (IOException refused) {
            return Optional.of("the new certificate is not in use yet: " + Trouble.sentence(refused));
        }
    }

    /** Tells the server by its own command line, which the owner of its folder may use without a password. */
    private void takeOver() throws IOException {
        Path installation = new Deployment(
                        settings.data().resolve("server"), Node.of(settings).get(0))
                .installation();
        Command.run(
                settings.logs().resolve("certificate.log"),
                settings.data(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        installation.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        installation.resolve("modules").toString(),
                        "org.jboss.as.cli",
                        "--connect",
                        "--controller=remote+" + settings.managementUrl(),
                        "--timeout=20000",
                        "--commands=" + TAKE_OVER),
                Map.of(),
                "The server did not take the certificate over.");
    }
}
