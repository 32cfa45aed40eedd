package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which archive and which installation a server is started with. These installations have nothing to start, so each process ends at once. */
class ApplicationServerTest {

    @TempDir
    Path home;

    private Settings settings;
    private ApplicationServer server;
    private Path deployed;

    @BeforeEach
    void makeServer() {
        settings = Settings.from(home, Map.of("KEPTWORD_DATA", "data", "KEPTWORD_ARCHIVE", "keptword.ear"));
        server = new ApplicationServer(
                settings,
                new Secrets(settings.data().resolve("secrets")),
                Node.of(settings).get(0));
        deployed = settings.data().resolve("server/deployments/keptword.ear");
    }

    /** The archive that has been built since may need a schema that the database does not have yet. */
    @Test
    void aServerThatIsStartedAgainHasWhatItHadLast() throws IOException {
        Path first = installation("first");
        Files.writeString(settings.earFile(), "ran");
        server.start(first, true).awaitEnd(Patience.LONG);
        Files.writeString(settings.earFile(), "built since");
        Files.writeString(deployed.resolveSibling("keptword.ear.failed"), "of the start before");

        server.startAgain().awaitEnd(Patience.LONG);
        assertEquals("ran", Files.readString(deployed));
        assertTrue(Files.exists(deployed.resolveSibling("keptword.ear.dodeploy")));
        assertFalse(Files.exists(deployed.resolveSibling("keptword.ear.failed")));
        assertTrue(said().contains(first.toString()), said());

        Path second = installation("second");
        server.start(second, true).awaitEnd(Patience.LONG);
        assertEquals("built since", Files.readString(deployed));
        assertTrue(said().contains(second.toString()), said());
    }

    @Test
    void aServerThatIsStartedBareHasNoApplicationOfAnEarlierStart() throws IOException {
        Files.writeString(settings.earFile(), "ran");
        server.start(installation("first"), true).awaitEnd(Patience.LONG);
        server.start(installation("first"), false).awaitEnd(Patience.LONG);
        assertFalse(Files.exists(deployed));
    }

    private Path installation(String name) throws IOException {
        Path installation = home.resolve(name);
        Files.createDirectories(installation.resolve("standalone/configuration"));
        return installation;
    }

    /** Java names the file that it does not find. */
    private String said() throws IOException {
        return Files.readString(OwnProcess.log(settings, ApplicationServer.NAME));
    }
}
