package org.keptword.custody;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Heads as files of a folder, readable by their owner only. */
public final class HeadFolder implements HeadStore {

    private static final String ENDING = ".head";

    private final Path folder;

    /** @param folder made with the first head if it is not there */
    public HeadFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<AuditLogHead> read(UUID practice) throws IOException {
        Path file = file(practice);
        return Files.exists(file)
                ? Optional.of(
                        AuditLogHead.parse(practice, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)))
                : Optional.empty();
    }

    @Override
    public void write(AuditLogHead head) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                folder,
                "fresh",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, head.text().getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        Files.move(fresh, file(head.practice()), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public Optional<String> keepAside(UUID practice, Instant now) throws IOException {
        Path file = file(practice);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.copy(
                        file,
                        folder.resolve(practice + ENDING + "." + now.toString().replace(":", "")))
                .toString());
    }

    @Override
    public List<UUID> practices() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - ENDING.length())))
                    .sorted()
                    .toList();
        }
    }

    /** Sets the head of a practice aside where another store has one: an old head beside it could one day be taken for the latest. */
    public void retire(UUID practice) throws IOException {
        Files.move(file(practice), folder.resolve(practice + ENDING + ".copied"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(UUID practice) {
        return folder.resolve(practice + ENDING);
    }
}
