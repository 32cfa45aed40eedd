package org.keptword.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Passwords and client secrets: made at the first start, one file each, readable by their owner only. */
final class Secrets {

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    String get(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Makes these with new data; refuses to make them anew where data holds the other half of each already. */
    void accompany(boolean dataExists, List<String> names) throws IOException {
        for (String name : names) {
            if (dataExists && (!Files.exists(file(name)) || Files.size(file(name)) == 0)) {
                throw new LaunchFailure(
                        "The secret " + file(name) + " is missing or empty, and the existing data needs it."
                                + " Restore the file from your backup.");
            }
            get(name);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The file appears whole or not at all, and is never readable by others, not even for a moment. */
    static void write(Path file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with content that is no text. */
    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                file.getParent(),
                "fresh",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, content, StandardOpenOption.SYNC);
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
