package org.keptword.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Brings a backup into an empty data folder. It overwrites nothing: what is there is moved away by whoever wants that. */
final class Restore {

    /** Where the copy is put together before it takes its place. */
    static final String WORK = "restoring";

    private final Settings settings;
    private final StartupProgress progress;

    Restore(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Checks both parts before anything is written.
     *
     * @param keys the folder of the keys, wherever it was moved to
     */
    void from(Path backup, Path keys) throws IOException, SQLException {
        String brought = bring(backup, keys);
        progress.say("");
        progress.say("Restored into " + settings.data() + ": " + brought + ". Start it with ./run.");
        Path named = settings.data().resolve(Backup.NAMED);
        if (Files.isDirectory(named)) {
            progress.say("These files were outside the data folder. Point their variables to the copies in " + named
                    + ", or put them back: " + String.join(", ", Checksums.files(named)));
        }
    }

    /** Returns how much it was, in words. */
    String bring(Path backup, Path keys) throws IOException, SQLException {
        requireRoom();
        return bring(backup, keys, work -> place(work));
    }

    /**
     * Puts a backup in the place of what the folder holds, which moves to a new folder once the copy is whole. Nothing is deleted. If it is interrupted, it can
     * be done again with another new folder.
     */
    void replace(Path backup, Path keys, Path aside) throws IOException, SQLException {
        requireStopped();
        bring(backup, keys, work -> {
            setAside(aside);
            place(work);
        });
    }

    /** How a whole copy takes its place. */
    @FunctionalInterface
    private interface Placing {
        void of(Path work) throws IOException;
    }

    private String bring(Path backup, Path keys, Placing placing) throws IOException, SQLException {
        Path data = backup.resolve(Backup.DATA);
        if (!Files.isDirectory(keys)) {
            throw new LaunchFailure("The keys were not found at " + keys
                    + ". Name the folder they were moved to: ./run restore " + backup + " KEYS");
        }
        Set<String> dataFiles = new TreeSet<>();
        Set<String> keyFiles = new TreeSet<>();
        progress.step("Checking the checksums", () -> {
            dataFiles.addAll(Checksums.check(data));
            keyFiles.addAll(Checksums.check(keys));
        });
        Path work = settings.data().resolve(WORK);
        Folders.delete(work);
        progress.step("Copying", () -> {
            copy(data, dataFiles, work);
            folders(data, work);
            copy(keys, keyFiles, work);
        });
        progress.step("Moving the files into place", () -> placing.of(work));
        return dataFiles.size() + " files of data, " + keyFiles.size() + " of keys";
    }

    private void requireRoom() throws IOException {
        requireStopped();
        requireFree(PostgresServer.FOLDER);
        requireFree("secrets");
        requireFree(Standby.FOLDER);
    }

    private void requireStopped() throws IOException {
        for (String service : RunningServices.of(settings)) {
            if (OwnProcess.recorded(settings, service).isPresent()) {
                throw new LaunchFailure(
                        service + " is running on " + settings.data() + ". Stop it before you restore: ./run stop");
            }
        }
    }

    /** The database moves first: without it the folder counts as empty. */
    private void setAside(Path aside) throws IOException {
        Checksums.makeFolder(aside);
        List<Path> all = new ArrayList<>();
        for (String name : List.of(PostgresServer.FOLDER, Standby.FOLDER, "secrets")) {
            all.add(settings.data().resolve(name));
        }
        try (Stream<Path> beside = Files.list(settings.data())) {
            beside.filter(path -> Backup.isBeside(path.getFileName().toString()))
                    .sorted()
                    .forEach(all::add);
        }
        for (Path path : all) {
            if (Files.exists(path)) {
                Files.move(path, aside.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void requireFree(String name) {
        if (Files.exists(settings.data().resolve(name))) {
            throw new LaunchFailure(settings.data().resolve(name)
                    + " already exists, and a restore never overwrites. Move it away, or restore into another"
                    + " folder: KEPTWORD_DATA=/other/folder ./run restore …");
        }
    }

    private static void copy(Path from, Set<String> files, Path work) throws IOException {
        for (String file : files) {
            Path target = work.resolve(file).normalize();
            if (!target.startsWith(work)) {
                throw new LaunchFailure("The backup contains a path outside its folder: " + file);
            }
            try (InputStream in = Files.newInputStream(from.resolve(file))) {
                Checksums.copyAlone(in, target);
            }
        }
    }

    /** PostgreSQL misses its folders that hold nothing. */
    private static void folders(Path from, Path work) throws IOException {
        Path database = from.resolve(PostgresServer.FOLDER);
        try (Stream<Path> all = Files.walk(database)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                Checksums.makeFolder(work.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** The database comes last: without it the folder counts as empty. */
    private void place(Path work) throws IOException {
        new PostgresServer(settings, new Secrets(settings.data().resolve("secrets")))
                .adopt(work.resolve(PostgresServer.FOLDER));
        List<Path> beside;
        try (Stream<Path> all = Files.list(work)) {
            beside = all.filter(path -> !path.endsWith(PostgresServer.FOLDER)).toList();
        }
        for (Path path : beside) {
            requireFree(path.getFileName().toString());
        }
        for (Path path : beside) {
            Files.move(path, settings.data().resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(
                work.resolve(PostgresServer.FOLDER),
                PostgresServer.dataFolder(settings),
                StandardCopyOption.ATOMIC_MOVE);
        Files.delete(work);
    }
}
