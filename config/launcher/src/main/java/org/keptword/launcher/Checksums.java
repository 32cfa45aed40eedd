package org.keptword.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Copies files into a folder that only their owner may read, and keeps their sums in a file as {@code sha256sum} writes and checks it. A
 * folder is whole when it holds exactly the files of its list, unaltered.
 */
final class Checksums {

    static final String FILE = "SHA256SUMS";

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Map<String, String> sums = new TreeMap<>();

    private Checksums(Path folder) {
        this.folder = folder;
    }

    /** Begins a folder that must not be there yet. */
    static Checksums begin(Path folder) throws IOException {
        makeFolder(folder);
        return new Checksums(folder);
    }

    /** Makes a folder, and those above it that are missing, for its owner only. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, OWN_FOLDER);
    }

    /** Copies one file to a place in the folder. */
    void copy(Path file, String place) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            take(in, place);
        }
    }

    void write(String content, String place) throws IOException {
        take(new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), place);
    }

    void makeEmpty(String place) throws IOException {
        makeFolder(folder.resolve(place));
    }

    private void take(InputStream in, String place) throws IOException {
        MessageDigest digest = Build.sha256();
        copyAlone(new DigestInputStream(in, digest), folder.resolve(place));
        sums.put(place, HexFormat.of().formatHex(digest.digest()));
    }

    /** A copy that nobody but its owner can read, from its first byte. */
    static void copyAlone(InputStream in, Path target) throws IOException {
        makeFolder(Objects.requireNonNull(target.getParent()));
        Files.createFile(target, OWN_FILE);
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
            in.transferTo(out);
        }
    }

    /** Ends the folder with its list. Returns how many files it holds. */
    int close() throws IOException {
        String list = sums.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        copyAlone(new java.io.ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), folder.resolve(FILE));
        return sums.size();
    }

    /** Refuses a folder that is not whole. Returns the files of its list. */
    static Set<String> check(Path folder) throws IOException {
        Path list = folder.resolve(FILE);
        if (!Files.isRegularFile(list)) {
            throw new LaunchFailure(folder + " is not part of a backup: it has no file " + FILE + ".");
        }
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.matches("[0-9a-f]{64}  \\S.*")) {
                throw new LaunchFailure(list + " is damaged.");
            }
            expected.put(line.substring(66), line.substring(0, 64));
        }
        Set<String> there = files(folder);
        there.remove(FILE);
        if (!there.equals(expected.keySet())) {
            Set<String> odd = new TreeSet<>(there);
            odd.removeAll(expected.keySet());
            Set<String> missing = new TreeSet<>(expected.keySet());
            missing.removeAll(there);
            throw new LaunchFailure("The backup in " + folder + " is incomplete. Missing: " + some(missing)
                    + "; unexpected: " + some(odd) + ".");
        }
        for (Map.Entry<String, String> entry : expected.entrySet()) {
            if (!sum(folder.resolve(entry.getKey())).equals(entry.getValue())) {
                throw new LaunchFailure("The backup in " + folder + " is damaged: " + entry.getKey()
                        + " has changed since it was copied. Use another backup.");
            }
        }
        return expected.keySet();
    }

    private static String some(Set<String> names) {
        return names.isEmpty() ? "nothing" : names.stream().limit(5).collect(Collectors.joining(", "));
    }

    /** Every file below a folder, by its path in it. A link is refused: what it leads to might be outside. */
    static Set<String> files(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path path : Folders.below(folder)) {
            if (Files.isSymbolicLink(path)) {
                throw new LaunchFailure(path + " is a link. A backup holds files and folders only.");
            }
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                found.add(folder.relativize(path).toString());
            }
        }
        return found;
    }

    /** Returns the SHA-256 sum of a file in hexadecimal digits. */
    static String sum(Path file) throws IOException {
        MessageDigest digest = Build.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
