package org.keptword.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The release that a data folder belongs to: the one that last migrated it. A file in the folder says so and is part of every backup.
 *
 * @param home the folder of the release
 * @param schema the last migration that the release brought
 */
record DataRelease(Path home, String version, int schema) {

    private static final String FILE = "release";

    /** Returns what the data folder says; empty for data that no release has migrated. */
    static Optional<DataRelease> of(Settings settings) throws IOException {
        Path file = settings.data().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties written = new Properties();
        written.load(new StringReader(Files.readString(file)));
        return Optional.of(new DataRelease(
                Path.of(written.getProperty("home")),
                written.getProperty("version"),
                Integer.parseInt(written.getProperty("schema"))));
    }

    /** Notes that the data belongs to this release from now on. A working copy notes nothing. */
    static void note(Settings settings) throws IOException {
        Layout layout = settings.layout();
        if (!layout.isRelease()) {
            return;
        }
        Properties written = new Properties();
        written.setProperty("home", layout.home().toString());
        written.setProperty("version", layout.version());
        written.setProperty("schema", Integer.toString(Migrations.newest(settings.earFile())));
        StringWriter text = new StringWriter();
        written.store(text, null);
        Secrets.write(settings.data().resolve(FILE), text.toString());
    }
}
