package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A consistent copy of PostgreSQL's data folder, also while people work: files as they are, and the log that makes one moment of them
 * (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). What a start makes anew is left out.
 */
final class Cluster {

    private static final Set<String> EMPTY = Set.of(
            "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Pattern LEFT_OUT =
            Pattern.compile("postmaster\\.(pid|opts)|(.*/)?pgsql_tmp.*|(.*/)?pg_internal\\.init.*|current_logfiles");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    private static final String WAL = "pg_wal";

    /** Comes last: it must not be older than what it speaks of. */
    private static final String CONTROL = "global/pg_control";

    private final Path folder;
    private final Checksums copy;
    private final String place;

    Cluster(Path folder, Checksums copy, String place) {
        this.folder = folder;
        this.copy = copy;
        this.place = place + "/";
    }

    /** While nobody runs it. */
    void copyAtRest() throws IOException {
        copyFiles(true);
    }

    /** While it runs; the log is held for the time of the copy. */
    void copyAtWork(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            one(statement, "select pg_create_physical_replication_slot('keptword_backup', true, true)::text");
            String first = one(statement, "select pg_walfile_name(pg_backup_start('Keptword', fast => true))");
            copyFiles(false);
            String label;
            String last;
            try (ResultSet end = statement.executeQuery(
                    "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
                end.next();
                label = end.getString(1);
                last = end.getString(2);
            }
            copy.write(label, place + "backup_label");
            copyLog(first, last);
        }
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private void copyFiles(boolean withLog) throws IOException {
        for (Path path : Folders.below(folder)) {
            String name = folder.relativize(path).toString();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (isWanted(name, true)) {
                    copy.makeEmpty(place + name);
                }
            } else if (isWanted(name, withLog)) {
                copyIfThere(path, name);
            }
        }
        copy.copy(folder.resolve(CONTROL), place + CONTROL);
    }

    private static boolean isWanted(String name, boolean withLog) {
        String top = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        return !EMPTY.contains(top)
                && (withLog || !top.equals(WAL))
                && !name.equals(CONTROL)
                && !LEFT_OUT.matcher(name).matches();
    }

    /** A table may end while its folder is copied; the log knows of it. */
    private void copyIfThere(Path path, String name) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new LaunchFailure(path
                    + " points outside the data folder (a tablespace). Back up this PostgreSQL with its own tools.");
        }
        try {
            copy.copy(path, place + name);
        } catch (java.nio.file.NoSuchFileException gone) {
            if (gone.getFile().equals(path.toString())) {
                return;
            }
            throw gone;
        }
    }

    private void copyLog(String first, String last) throws IOException {
        Set<String> segments = new TreeSet<>();
        try (Stream<Path> log = Files.list(folder.resolve(WAL))) {
            log.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".history") || isBetween(name, first, last))
                    .forEach(segments::add);
        }
        if (!segments.contains(first) || !segments.contains(last)) {
            throw new LaunchFailure("PostgreSQL has already removed the log written during the copy. Try again.");
        }
        for (String segment : segments) {
            copy.copy(folder.resolve(WAL).resolve(segment), place + WAL + "/" + segment);
        }
    }

    private static boolean isBetween(String name, String first, String last) {
        return SEGMENT.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }
}
