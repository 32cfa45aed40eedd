package org.keptword.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * Says in a data folder that an upgrade was begun and how far it got. While it is there, services start only for the upgrade, and only those of the release
 * whose turn it is.
 *
 * @param backup where the backup is, or will be
 * @param keys where its keys are
 */
record UpgradeMark(Step step, Path from, String fromVersion, Path to, String toVersion, Path backup, Path keys) {

    /** In the data folder: the mark, the lock of the upgrade, and what was replaced. No backup holds it. */
    static final String FOLDER = "upgrade";

    private static final String FILE = "mark";

    /** How far the upgrade got. */
    enum Step {
        /** The data is as it was. */
        BEGUN,
        /** The backup is whole and was restored on trial. From now on the data may be changed. */
        SAVED,
        /** The data was migrated, and the new release may start. */
        STARTING,
        /** The data is being put back. */
        BACK,
        /** The data is as it was again, and the old release may start. */
        RESTORED
    }

    static Path folder(Settings settings) {
        return settings.data().resolve(FOLDER);
    }

    static Optional<UpgradeMark> of(Settings settings) throws IOException {
        Path file = folder(settings).resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties written = new Properties();
        written.load(new StringReader(Files.readString(file)));
        return Optional.of(new UpgradeMark(
                Step.valueOf(written.getProperty("step")),
                Path.of(written.getProperty("from")),
                written.getProperty("from.version"),
                Path.of(written.getProperty("to")),
                written.getProperty("to.version"),
                Path.of(written.getProperty("backup")),
                Path.of(written.getProperty("keys"))));
    }

    /** Returns the mark of an upgrade that was begun. */
    static UpgradeMark required(Settings settings) throws IOException {
        return of(settings)
                .orElseThrow(() -> new LaunchFailure("There is no unfinished upgrade in " + settings.data() + "."));
    }

    /** Refuses to start anything while an upgrade is not finished, unless the upgrade itself is at work and this release is to start. */
    static void requireNone(Settings settings) throws IOException, SQLException {
        Optional<UpgradeMark> mark = of(settings);
        if (mark.isPresent() && !(mark.get().lets(settings.home()) && RunLock.isTaken(folder(settings)))) {
            throw new LaunchFailure(mark.get().sentence());
        }
    }

    private boolean lets(Path home) {
        return (step == Step.STARTING && home.equals(to)) || (step == Step.RESTORED && home.equals(from));
    }

    /** Whether the data is on its way back, or there already. */
    boolean isGoingBack() {
        return step == Step.BACK || step == Step.RESTORED;
    }

    /** What somebody reads who meets an unfinished upgrade. */
    String sentence() {
        return isGoingBack()
                ? "Going back from " + toVersion + " to " + fromVersion + " is not finished: continue with " + command()
                        + " --back."
                : "The upgrade from " + fromVersion + " to " + toVersion + " is not finished: continue with "
                        + command() + ", or go back with " + command() + " --back.";
    }

    /** The command that continues it. */
    String command() {
        return to.resolve("bin/keptword") + " " + Upgrade.COMMAND;
    }

    UpgradeMark at(Step reached) {
        return new UpgradeMark(reached, from, fromVersion, to, toVersion, backup, keys);
    }

    void write(Settings settings) throws IOException {
        Properties written = new Properties();
        written.setProperty("step", step.name());
        written.setProperty("from", from.toString());
        written.setProperty("from.version", fromVersion);
        written.setProperty("to", to.toString());
        written.setProperty("to.version", toVersion);
        written.setProperty("backup", backup.toString());
        written.setProperty("keys", keys.toString());
        StringWriter text = new StringWriter();
        written.store(text, null);
        Secrets.write(folder(settings).resolve(FILE), text.toString());
    }

    /** The upgrade is over. */
    static void remove(Settings settings) throws IOException {
        Files.deleteIfExists(folder(settings).resolve(FILE));
    }
}
