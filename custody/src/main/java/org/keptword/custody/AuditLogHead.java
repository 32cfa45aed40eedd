package org.keptword.custody;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The end of a practice's chain at a moment, signed and kept outside the database: what is cut off, and a database brought back to an older
 * state, show by it.
 *
 * @param removed how many of the oldest entries the practice has not kept, and with {@code removedMac} the seal of the last of them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AuditLogHead(
        UUID practice, long number, byte[] mac, long removed, byte[] removedMac, Instant at, byte[] signature) {

    private static final String ENDING = ".head";
    private static final int LINES = 7;

    public AuditLogHead {
        mac = mac.clone();
        removedMac = removedMac.clone();
        signature = signature.clone();
    }

    static AuditLogHead signed(AuditLogKey key, LinkedAuditEntry last, AuditLogCut cut, Instant at) {
        return signed(key, cut, last.number(), last.mac(), at);
    }

    private static AuditLogHead signed(AuditLogKey key, AuditLogCut cut, long number, byte[] mac, Instant at) {
        return new AuditLogHead(
                cut.practice(),
                number,
                mac,
                cut.number(),
                cut.mac(),
                at,
                key.head(cut.practice(), number, mac, cut.number(), cut.mac(), at));
    }

    /** The head before the first link; it says whether entries without a stamp may come first. */
    static AuditLogHead ofNone(AuditLogKey key, UUID practice, boolean open, Instant at) {
        byte[] beginning = open ? AuditLogKey.openBeginning() : AuditLogKey.beginning();
        return signed(key, AuditLogCut.none(practice), 0, beginning, at);
    }

    /** Whether it stands before the first link and lets entries without a stamp come first. */
    boolean isOpen() {
        return number == 0 && AuditLogKey.same(mac, AuditLogKey.openBeginning());
    }

    /** Where the chain begins as far as it knows. */
    AuditLogCut beginning() {
        return new AuditLogCut(practice, removed, removedMac, at, new byte[0]);
    }

    boolean isSignedBy(AuditLogKey key) {
        return AuditLogKey.same(signature, key.head(practice, number, mac, removed, removedMac, at));
    }

    /** Puts it in the place of the one before; the file appears whole or not at all. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                folder,
                "fresh",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> lines = List.of(
                practice.toString(),
                Long.toString(number),
                HexFormat.of().formatHex(mac),
                Long.toString(removed),
                HexFormat.of().formatHex(removedMac),
                at.toString(),
                HexFormat.of().formatHex(signature));
        Files.write(fresh, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        Files.move(fresh, folder.resolve(practice + ENDING), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Keeps a copy of a practice's head under another name beside it. Returns the copy; empty where there is no head. */
    static Optional<Path> keepAside(Path folder, UUID practice, Instant now) throws IOException {
        Path file = folder.resolve(practice + ENDING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.copy(
                file, folder.resolve(practice + ENDING + "." + now.toString().replace(":", ""))));
    }

    /** The head of a practice, which is signed by nobody where the file is no head; empty where there is none. */
    public static Optional<AuditLogHead> read(Path folder, UUID practice) throws IOException {
        Path file = folder.resolve(practice + ENDING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        try {
            if (lines.size() == LINES && lines.get(0).equals(practice.toString())) {
                return Optional.of(new AuditLogHead(
                        practice,
                        Long.parseLong(lines.get(1)),
                        HexFormat.of().parseHex(lines.get(2)),
                        Long.parseLong(lines.get(3)),
                        HexFormat.of().parseHex(lines.get(4)),
                        Instant.parse(lines.get(5)),
                        HexFormat.of().parseHex(lines.get(6))));
            }
            return Optional.of(unsigned(practice));
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Optional.of(unsigned(practice));
        }
    }

    private static AuditLogHead unsigned(UUID practice) {
        return new AuditLogHead(practice, -1, new byte[0], 0, new byte[0], Instant.EPOCH, new byte[0]);
    }

    /** The practices that have a head in a folder. */
    public static List<UUID> practices(Path folder) throws IOException {
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
}
