package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {

    @TempDir
    private Path home;

    private Path offered;
    private Deployment deployment;

    @BeforeEach
    void aServer() {
        Settings settings = Settings.from(home, Map.of("KEPTWORD_DATA", "data"));
        offered = home.resolve("deployments/keptword.ear");
        deployment = new Deployment(home, Node.of(settings).get(0));
    }

    @Test
    void whatWasKeptLastIsOfferedAtTheNextStartWhateverHasBeenBuiltSince() throws Exception {
        Path built = Files.writeString(home.resolve("built.ear"), "first");
        deployment.keep(built);
        deployment.keepInstallation(Path.of("/servers/one"));
        Files.writeString(built, "second");

        deployment.offerIfAny();

        assertEquals("first", Files.readString(offered));
        assertEquals("keptword.ear", Files.readString(mark(".dodeploy")));
        assertEquals(Path.of("/servers/one"), deployment.installation());
    }

    @Test
    void aServerThatWasStartedWithNothingIsOfferedNothing() throws Exception {
        deployment.keep(Files.writeString(home.resolve("built.ear"), "first"));
        deployment.keepNone();

        deployment.offerIfAny();

        assertFalse(Files.exists(offered));
    }

    @Test
    void theOutcomeOfAnEarlierOfferIsForgotten() throws Exception {
        Files.createDirectories(offered.getParent());
        Files.createFile(mark(".deployed"));
        Files.createFile(mark(".failed"));
        assertTrue(deployment.isDone() && deployment.hasFailed());

        deployment.forgetOutcome();

        assertFalse(deployment.isDone() || deployment.hasFailed());
    }

    private Path mark(String suffix) {
        return offered.resolveSibling(offered.getFileName() + suffix);
    }
}
