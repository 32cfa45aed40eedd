package org.keptword.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keptword.custody.HeadDatabase;

/** What an upgrade does to the data folder, one step at a time, each with the lock of the folder and as its user. {@link Upgrade} calls them in order. */
final class UpgradeData {

    /** Comes before the name of a step. */
    static final String OPTION = "--step";

    static final String BEGIN = "begin";
    static final String SAVED = "saved";
    static final String MIGRATE = "migrate";
    static final String RESTORE = "restore";
    static final String DONE = "done";

    private static final String REPLACED = "replaced-";

    /** Beside a backup or a copy of one: what a database writes while it is looked at, and what the new release unpacks. */
    private static final long SPARE = 768L << 20;

    private final Settings settings;
    private final Stack stack;
    private final StartupProgress progress;

    UpgradeData(Settings settings, Stack stack, StartupProgress progress) {
        this.settings = settings;
        this.stack = stack;
        this.progress = progress;
    }

    /** @param words the name of a step, and for the first one the folder of the old release where that was named */
    int run(List<String> words) throws IOException, SQLException {
        RunLock.Work work = switch (words.isEmpty() ? "" : words.get(0)) {
            case BEGIN -> () -> begin(words.stream().skip(1).findFirst().map(Path::of));
            case SAVED -> this::saved;
            case MIGRATE -> this::migrate;
            case RESTORE -> this::restore;
            case DONE -> this::done;
            default -> throw new LaunchFailure("There is no such step of an upgrade.");
        };
        return words.get(0).equals(BEGIN) ? RunLock.held(settings, work) : RunLock.whenFree(settings, progress, work);
    }

    /** Refuses what cannot be upgraded, and marks the data folder. Nothing else changes. */
    private int begin(Optional<Path> named) throws IOException, SQLException {
        requireNoPlannedBackup();
        requireOwnDatabase();
        Optional<DataRelease> belongs = DataRelease.of(settings);
        Path old = named.or(() -> belongs.map(DataRelease::home))
                .orElseThrow(
                        () -> new LaunchFailure(
                                "The data in " + settings.data()
                                        + " does not say which release it belongs to. Name the folder of that release: ./run upgrade FOLDER"));
        String version =
                belongs.map(DataRelease::version).orElseGet(() -> version(old).orElse("an unknown version"));
        requireNewer(version);
        if (belongs.isPresent()) {
            requireKnown(belongs.get().schema());
        }
        if (!version(old).equals(Optional.of(version)) || !Files.isExecutable(old.resolve("bin/keptword"))) {
            throw new LaunchFailure(
                    "The data belongs to " + version + ", but " + old
                            + " is not that release, and without it there is no way back. Name its folder: ./run upgrade FOLDER");
        }
        UpgradeMark mark = mark(old, version);
        requireRoom();
        mark.write(settings);
        return 0;
    }

    private void requireNoPlannedBackup() throws IOException {
        if (RunLock.isTaken(settings.data().resolve(BackupRecords.FOLDER))) {
            throw new LaunchFailure("A planned backup is being made or checked. Wait for it, or stop it.");
        }
    }

    private void requireOwnDatabase() throws IOException {
        if (settings.usesOutsideDatabase()) {
            throw new LaunchFailure(
                    "You run the database yourself (KEPTWORD_DB_URL): back it up with its own tools, run ./run migrate of"
                            + " the new release, and then start its servers.");
        }
        if (!PostgresServer.hasData(settings)) {
            throw new LaunchFailure("There is nothing to upgrade: " + settings.data() + " holds no data.");
        }
        Standby.requireNoPromotion(settings);
        DataOrigin.ensure(settings);
    }

    private static Optional<String> version(Path release) {
        Layout layout = new Layout(release);
        return layout.isRelease() ? Optional.ofNullable(layout.version()) : Optional.empty();
    }

    private void requireNewer(String old) {
        String own = settings.layout().version();
        int compared;
        try {
            compared = ModuleDescriptor.Version.parse(own).compareTo(ModuleDescriptor.Version.parse(old));
        } catch (IllegalArgumentException noVersion) {
            throw new LaunchFailure(
                    "Whether " + own + " is newer than " + old + " cannot be told, so nothing was changed.", noVersion);
        }
        if (compared == 0) {
            throw new LaunchFailure("The data already belongs to " + own + ": there is nothing to upgrade.");
        }
        if (compared < 0) {
            throw new LaunchFailure("The data belongs to " + old + ", which is newer than this release (" + own
                    + "). Upgrade with a newer release.");
        }
    }

    private void requireKnown(int schema) throws IOException {
        int newest = Migrations.newest(settings.earFile());
        if (schema > newest) {
            throw new LaunchFailure("The data has schema " + schema + ", and this release knows the schema only up to "
                    + newest + ". Upgrade with a newer release.");
        }
    }

    private UpgradeMark mark(Path old, String version) throws IOException {
        String name =
                "upgrade-from-" + version + "-" + KeptBackup.name(Instant.now()).substring("keptword-".length());
        Optional<BackupPlan> plan = BackupPlan.of(settings);
        Path backup = plan.map(BackupPlan::folder)
                .orElse(UpgradeMark.folder(settings))
                .resolve(name);
        Path keys = plan.flatMap(BackupPlan::keys)
                .map(folder -> folder.resolve(name))
                .orElse(backup.resolve(Backup.KEYS));
        return new UpgradeMark(
                UpgradeMark.Step.BEGUN,
                old,
                version,
                settings.home(),
                settings.layout().version(),
                backup,
                keys);
    }

    /** For the backup, and in the data folder for a copy of it: the trial restore first, and the way back later. */
    private void requireRoom() throws IOException {
        Optional<BackupPlan> plan = BackupPlan.of(settings);
        if (plan.isPresent()) {
            Optional<BackupTarget.Refused> refused = new BackupTarget(settings, plan.get()).refused();
            if (refused.isPresent()) {
                throw new LaunchFailure(refused.get().sentence());
            }
        }
        FileStore store = Files.getFileStore(settings.data());
        boolean together =
                plan.isEmpty() || Files.getFileStore(plan.get().folder()).equals(store);
        long size = BackupTarget.size(PostgresServer.dataFolder(settings));
        long needed = (together ? 2 * size : size) + SPARE;
        long free = store.getUsableSpace();
        if (free < needed) {
            throw new LaunchFailure("An upgrade needs " + (needed >> 20) + " MB at " + settings.data()
                    + " for a backup and the way back, and " + (free >> 20) + " MB are free. Free some space there.");
        }
    }

    private int saved() throws IOException {
        UpgradeMark mark = UpgradeMark.required(settings);
        if (mark.step() == UpgradeMark.Step.BEGUN) {
            mark.at(UpgradeMark.Step.SAVED).write(settings);
        }
        return 0;
    }

    /** Brings the data to this release, with the backup in its place. */
    private int migrate() throws IOException, SQLException {
        UpgradeMark mark = UpgradeMark.required(settings);
        if (!Set.of(UpgradeMark.Step.SAVED, UpgradeMark.Step.STARTING).contains(mark.step())) {
            throw new LaunchFailure("Without a backup nothing is migrated.");
        }
        stack.migrateAtRest();
        mark.at(UpgradeMark.Step.STARTING).write(settings);
        return 0;
    }

    /** Puts everything back as it was before the upgrade. What is there now is kept beside it. */
    private int restore() throws IOException, SQLException {
        UpgradeMark mark = UpgradeMark.required(settings);
        if (mark.step() != UpgradeMark.Step.BEGUN && mark.step() != UpgradeMark.Step.RESTORED) {
            mark.at(UpgradeMark.Step.BACK).write(settings);
            Path aside = aside();
            new Restore(settings, progress).replace(mark.backup(), mark.keys(), aside);
            progress.step("Files outside the data folder", () -> putBackNamed(aside));
            Command.succeeds(
                    settings.logs().resolve("sync.log"),
                    settings.data(),
                    List.of("sync", "-f", settings.data().toString()));
            progress.say("What " + mark.toVersion() + " had made of the data is in " + aside
                    + ". Delete it when you are sure that you do not need it.");
            if (settings.value(HeadDatabase.URL).isPresent()) {
                progress.say("The audit log's heads are in a separate database (" + HeadDatabase.URL
                        + ") and were not put back: check with ./run verify-trail.");
            }
        }
        mark.at(UpgradeMark.Step.RESTORED).write(settings);
        return 0;
    }

    private Path aside() {
        int number = 1;
        while (Files.exists(UpgradeMark.folder(settings).resolve(REPLACED + number))) {
            number++;
        }
        return UpgradeMark.folder(settings).resolve(REPLACED + number);
    }

    /** What variables name outside the data folder is put back where it differs. */
    private void putBackNamed(Path aside) throws IOException {
        Path copies = settings.data().resolve(Backup.NAMED);
        Map<String, Path> all = new TreeMap<>(Backup.named(settings, "_HEADS"));
        all.putAll(Backup.named(settings, "_FILE"));
        for (Map.Entry<String, Path> one : all.entrySet()) {
            Path copy = copies.resolve(one.getKey());
            if (Files.exists(copy)) {
                putBack(copy, one.getValue(), aside.resolve(Backup.NAMED).resolve(one.getKey()));
                Folders.delete(copy);
            }
        }
        if (Files.isDirectory(copies) && Checksums.files(copies).isEmpty()) {
            Folders.delete(copies);
        }
    }

    private static void putBack(Path copy, Path place, Path aside) throws IOException {
        if (isSame(copy, place)) {
            return;
        }
        Checksums.makeFolder(Objects.requireNonNull(aside.getParent()));
        Folders.copy(place, aside);
        if (Files.isRegularFile(copy)) {
            Secrets.write(place, Files.readAllBytes(copy));
            return;
        }
        for (String file : Checksums.files(copy)) {
            Secrets.write(place.resolve(file), Files.readAllBytes(copy.resolve(file)));
        }
        for (String file : Checksums.files(place)) {
            if (!Files.exists(copy.resolve(file))) {
                Files.delete(place.resolve(file));
            }
        }
    }

    private static boolean isSame(Path copy, Path place) throws IOException {
        if (Files.isRegularFile(copy)) {
            return Arrays.equals(Files.readAllBytes(copy), Files.readAllBytes(place));
        }
        if (!Checksums.files(copy).equals(Checksums.files(place))) {
            return false;
        }
        return Checksums.files(copy).stream().allMatch(file -> {
            try {
                return isSame(copy.resolve(file), place.resolve(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private int done() throws IOException {
        UpgradeMark.remove(settings);
        return 0;
    }
}
