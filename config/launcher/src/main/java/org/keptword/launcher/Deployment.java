package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a server runs: the archive and the installation that it was started with last, kept from one start to the next, and the marker files by which
 * WildFly is given the archive and says what became of it.
 */
final class Deployment {

    private static final String ARCHIVE = "keptword.ear";

    private final Path base;
    private final Node node;

    /**
     * @param base the folder of the server
     */
    Deployment(Path base, Node node) {
        this.base = base;
        this.node = node;
    }

    /** The folder with what it was started with last: the archive, and a file that names the installation. */
    Path kept() {
        return base.resolve("last");
    }

    private Path archive() {
        return kept().resolve(ARCHIVE);
    }

    private Path installationFile() {
        return kept().resolve("installation");
    }

    /** Takes an archive as the one that it is started with. */
    void keep(Path ear) throws IOException {
        Files.createDirectories(kept());
        Path fresh = kept().resolve(ARCHIVE + ".copying");
        if (node.isAlone()) {
            Files.copy(ear, fresh, StandardCopyOption.REPLACE_EXISTING);
        } else {
            DistributableArchive.write(ear, fresh);
        }
        Files.move(fresh, archive(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Starts it with nothing deployed. */
    void keepNone() throws IOException {
        Files.deleteIfExists(archive());
    }

    void keepInstallation(Path installation) throws IOException {
        Files.createDirectories(kept());
        Files.writeString(installationFile(), installation.toString());
    }

    /** The installation that it was started from last. */
    Path installation() throws IOException {
        return Path.of(Files.readString(installationFile()));
    }

    /** Gives a server that is being started the archive that it had last, if it had one. */
    void offerIfAny() throws IOException {
        Files.createDirectories(folder());
        if (Files.exists(archive())) {
            offer();
        }
    }

    /** Gives the server the archive to deploy. */
    void offer() throws IOException {
        Path fresh = folder().resolve(ARCHIVE + ".copying");
        Files.copy(archive(), fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, folder().resolve(ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(marker(".dodeploy"), ARCHIVE);
    }

    /** Forgets what became of the archive that was offered before. */
    void forgetOutcome() throws IOException {
        Files.deleteIfExists(marker(".deployed"));
        Files.deleteIfExists(marker(".failed"));
    }

    boolean isDone() {
        return Files.exists(marker(".deployed"));
    }

    boolean hasFailed() {
        return Files.exists(marker(".failed"));
    }

    private Path folder() {
        return base.resolve("deployments");
    }

    private Path marker(String suffix) {
        return folder().resolve(ARCHIVE + suffix);
    }
}
