package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a data folder was created with the demonstration. It stays so: demonstration accounts, whose password everybody knows, must
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
                    "The data in " + settings.data() + " was created " + (demonstration ? "with" : "without")
                            + " the demonstration, and KEPTWORD_DEMO=" + settings.demo()
                            + " asks for the opposite. Use another data folder: KEPTWORD_DATA=/other/folder ./run"
                            + (demonstration ? ", or start over with ./run --fresh" : ""));
        }
    }

    /** Whether the folder holds data that was created without the demonstration; what has no mark was created with it. */
    static boolean isReal(Settings settings) throws IOException {
        return PostgresServer.hasData(settings)
                && Files.exists(mark(settings))
                && Files.readString(mark(settings)).equals("false");
    }

    private static Path mark(Settings settings) {
        return settings.data().resolve("demonstration");
    }
}
