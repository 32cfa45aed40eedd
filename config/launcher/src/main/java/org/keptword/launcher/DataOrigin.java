package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a data folder was begun with the demonstration. It stays so: demonstration accounts, whose password everybody knows, must
 * not come into a folder of real work, nor be taken for gone because a later start does not speak of them.
 */
final class DataOrigin {

    private DataOrigin() {}

    /** Notes it for a folder without data; refuses a start that differs from what was noted. */
    static void ensure(Settings settings) throws IOException {
        if (!PostgresServer.hasData(settings)) {
            Files.createDirectories(settings.data());
            Files.writeString(mark(settings), Boolean.toString(settings.demo()));
            return;
        }
        boolean demonstration = !isReal(settings);
        if (demonstration != settings.demo()) {
            throw new LaunchFailure(
                    "The data in " + settings.data() + " was begun " + (demonstration ? "with" : "without")
                            + " the demonstration, and KEPTWORD_DEMO=" + settings.demo()
                            + " asks for the opposite. Use a data folder of its own: KEPTWORD_DATA=/other/folder ./run"
                            + (demonstration ? ", or begin this one anew with ./run --fresh" : ""));
        }
    }

    /** A practice's file is for real work; the demonstration brings its own practices. */
    static void requireOneSource(Settings settings) {
        settings.file("KEPTWORD_PRACTICE_FILE").ifPresent(file -> {
            if (settings.demo()) {
                throw new LaunchFailure(
                        "KEPTWORD_PRACTICE_FILE founds a real practice; set KEPTWORD_DEMO=false with it.");
            }
            if (!Files.isReadable(file)) {
                throw new LaunchFailure("KEPTWORD_PRACTICE_FILE names " + file + ", which cannot be read.");
            }
        });
    }

    /** Whether the folder holds data that was begun without the demonstration; what has no mark was begun with it. */
    static boolean isReal(Settings settings) throws IOException {
        return PostgresServer.hasData(settings)
                && Files.exists(mark(settings))
                && Files.readString(mark(settings)).equals("false");
    }

    private static Path mark(Settings settings) {
        return settings.data().resolve("demonstration");
    }
}
