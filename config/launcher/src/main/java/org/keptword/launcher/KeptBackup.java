package org.keptword.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A whole backup that was made by the plan of this data folder. A file in it says so; what lacks the file, is a link, or comes from another data folder is
 * none, and is never removed.
 *
 * @param name of its folder
 * @param made when it was begun
 * @param bytes its size
 * @param checked what a trial restore found, if there was one
 */
record KeptBackup(String name, Instant made, long bytes, Optional<BackupCheck> checked) {

    private static final String FILE = "planned-backup";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'keptword-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NAMED = "keptword-\\d{8}T\\d{6}Z";

    /** What the folder of a backup that begins now is called. */
    static String name(Instant made) {
        return NAME.format(made);
    }

    /** Whether a trial restore worked. */
    boolean hasPassed() {
        return checked.filter(BackupCheck::isPassed).isPresent();
    }

    /** Whether a trial restore found that it cannot be relied on. */
    boolean isUnreadable() {
        return checked.filter(BackupCheck::isBad).isPresent();
    }

    KeptBackup after(BackupCheck check) {
        return new KeptBackup(name, made, bytes, Optional.of(check));
    }

    /** Those in a folder that come from this data folder, the oldest first. */
    static List<KeptBackup> in(Path folder, String source) throws IOException {
        List<KeptBackup> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "keptword-*")) {
            for (Path path : all) {
                if (path.getFileName().toString().matches(NAMED)
                        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    read(path, source).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(KeptBackup::made).thenComparing(KeptBackup::name));
        return found;
    }

    private static Optional<KeptBackup> read(Path path, String source) throws IOException {
        Path file = path.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Properties written = new Properties();
        try {
            written.load(new StringReader(Files.readString(file)));
            if (!source.equals(written.getProperty("source"))) {
                return Optional.empty();
            }
            return Optional.of(new KeptBackup(
                    path.getFileName().toString(),
                    Instant.parse(written.getProperty("made", "")),
                    Long.parseLong(written.getProperty("bytes", "")),
                    Optional.ofNullable(written.getProperty("checked")).map(BackupCheck::valueOf)));
        } catch (DateTimeParseException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Writes into the folder of a backup what it is. The file appears whole or not at all. */
    void write(Path backup, String source) throws IOException {
        Properties written = new Properties();
        written.setProperty("source", source);
        written.setProperty("made", made.toString());
        written.setProperty("bytes", Long.toString(bytes));
        checked.ifPresent(check -> written.setProperty("checked", check.name()));
        StringWriter text = new StringWriter();
        written.store(text, null);
        Secrets.write(backup.resolve(FILE), text.toString());
    }
}
