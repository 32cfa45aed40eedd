package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keptword.custody.CustodyBroken;

/** The program behind {@code ./run}; {@link Usage} lists its commands. */
public final class Main {

    /** What must not happen in the middle of an upgrade. */
    private static final Set<String> CHANGING =
            Set.of("start", TryOut.OPTION, "--fresh", "migrate", "redeploy", "restart", "restore");

    private final Settings settings;
    private final PrintStream out;
    private final StartupProgress progress;
    private final Stack stack;
    private final Custodian custodian;

    private Main(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.progress = new StartupProgress(out);
        this.stack = new Stack(settings, progress);
        this.custodian = new Custodian(settings, progress);
    }

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("keptword.home", ""))
                .toAbsolutePath()
                .normalize();
        List<String> words = arguments.length == 0 ? List.of("start") : List.of(arguments);
        LogFormat format = LogFormat.of(System.getenv());
        System.exit(run(
                home,
                words,
                spoken(home, format.lines(System.out, "INFO")),
                spoken(home, format.lines(System.err, "ERROR"))));
    }

    /** In a release the command is keptword, and there is no ./run. */
    private static PrintStream spoken(Path home, PrintStream to) {
        if (!new Layout(home).isRelease()) {
            return to;
        }
        return new PrintStream(to, true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                super.println(line.replace("./run", "keptword"));
            }
        };
    }

    private static int run(Path home, List<String> words, PrintStream out, PrintStream err) {
        try {
            return new Main(Settings.from(home, TryOut.environment(home, System.getenv(), words)), out)
                    .obey(words.get(0), words.subList(1, words.size()));
        } catch (LaunchFailure | CustodyBroken failure) {
            err.println();
            err.println(failure.getMessage());
            return 1;
        } catch (IOException refused) {
            err.println();
            err.println(Trouble.sentence(refused));
            return 1;
        } catch (UncheckedIOException refused) {
            err.println();
            err.println(Trouble.sentence(Objects.requireNonNull(refused.getCause())));
            return 1;
        } catch (SQLException refused) {
            err.println();
            err.println("Database error: " + refused.getMessage());
            return 1;
        }
    }

    private int obey(String command, List<String> names) throws IOException, SQLException {
        Files.createDirectories(settings.data());
        return switch (command) {
            case "status" -> status();
            case Watch.NAME -> watch();
            case TrialRestore.COMMAND -> checkBackup(folders(names));
            case BackupClock.NAME -> backup(names);
            case "rotate-keys" -> custodian.rotate(names);
            case "prepare-sign-in" -> prepareSignIn();
            case "change-master-key" -> new MasterKeyCommand(settings, progress).change();
            case Installation.COMMAND -> new Installation(settings, progress).run(names);
            case Serve.COMMAND ->
                new Serve(settings, stack, progress).run(Serve.Service.of(names.isEmpty() ? "" : names.get(0)));
            case Upgrade.COMMAND -> upgrade(names);
            case "promote", "detach", "attach" -> RunLock.whenFree(settings, progress, () -> standby(command));
            case PracticeKeyCommand.NAME -> new PracticeKeyCommand(settings, progress, answers()).restore(names);
            case "erase-practice-key" -> custodian.erase(names, answers());
            case "verify-trail" -> custodian.verify(names);
            case "accept-trail" -> custodian.accept(names, answers());
            default -> alone(command, names);
        };
    }

    private int prepareSignIn() throws IOException {
        KeycloakAccount account = KeycloakAccount.ask(settings, progress, answers());
        new SignInPreparation(settings, progress).run(account.user(), account.password());
        return 0;
    }

    private static BufferedReader answers() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private int alone(String command, List<String> names) throws IOException, SQLException {
        return RunLock.held(settings, () -> {
            if (CHANGING.contains(command)) {
                UpgradeMark.requireNone(settings);
            }
            return switch (command) {
                case "start", TryOut.OPTION -> start();
                case "--fresh" -> fresh();
                case "migrate" -> migrate();
                case "redeploy" -> redeploy();
                case "restart" -> restart();
                case "stop" -> stop();
                case Founding.COMMAND -> found();
                case "restore" -> restore(folders(names));
                default -> explain();
            };
        });
    }

    /** Its steps are commands of their own, so that root has them done by the user of the services. */
    private int upgrade(List<String> names) throws IOException, SQLException {
        return names.isEmpty() || !names.get(0).equals(UpgradeData.OPTION)
                ? new Upgrade(settings, progress).run(names)
                : new UpgradeData(settings, stack, progress).run(names.subList(1, names.size()));
    }

    private int start() throws IOException, SQLException {
        stack.requireDiskSpace();
        stack.requireSameAddress();
        if (!stack.isRunning()) {
            try {
                stack.start();
            } catch (LaunchFailure failure) {
                throw Trouble.explained(
                        failure,
                        settings.data(),
                        Files.getFileStore(settings.data()).getUsableSpace());
            }
        } else if (!stack.isBuildCurrent()) {
            stack.redeploy();
            Watch.end(settings);
        } else {
            progress.say("Keptword is already running.");
        }
        Watch.leaveBehind(settings);
        TryOut.settle(settings);
        welcome();
        return 0;
    }

    /** What {@code ./run} leaves behind; ends with the process. */
    private int watch() throws IOException {
        try {
            new Watch(settings, out).run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private int fresh() throws IOException, SQLException {
        stack.forgetData();
        return start();
    }

    /** Brings the schema to this version, where services are started by somebody else: before an upgrade in a cluster. */
    private int migrate() throws IOException, SQLException {
        stack.migrateAlone();
        return 0;
    }

    private int found() throws IOException, SQLException {
        progress.say(new Founding(settings).told());
        return 0;
    }

    private int redeploy() throws IOException, SQLException {
        stack.redeploy();
        return replaced();
    }

    private int restart() throws IOException, SQLException {
        stack.restartNodes();
        return replaced();
    }

    /**
     * Leaves a watch behind that starts servers again with the settings that they have now. The one before was left at work: it starts nothing while this
     * run has the lock, and goes on if this run fails or is killed.
     */
    private int replaced() throws IOException {
        Watch.end(settings);
        Watch.leaveBehind(settings);
        progress.say("Done in " + progress.total() + ": " + settings.baseUrl() + "/");
        return 0;
    }

    /** Without the watch, which would start the database or the standby that is meant to be gone. */
    private int standby(String command) throws IOException, SQLException {
        Path installation = new Software(settings).postgres();
        boolean watched = Watch.end(settings);
        try {
            switch (command) {
                case "promote" -> new Promotion(settings, progress).promote(installation);
                case "detach" -> new Standby(settings, progress).detach();
                default -> new Standby(settings, progress).attach(installation);
            }
        } finally {
            if (watched) {
                Watch.leaveBehind(settings);
            }
        }
        return 0;
    }

    private int stop() throws IOException, SQLException {
        progress.say(
                stack.stop()
                        ? "Keptword has stopped. The data is kept in " + settings.data() + "."
                        : "Keptword is not running.");
        return 0;
    }

    private List<Path> folders(List<String> names) {
        return names.stream()
                .map(name -> settings.home().resolve(name).normalize())
                .toList();
    }

    /** A planned one takes the lock itself, and not for the trial restore. */
    private int backup(List<String> names) throws IOException, SQLException {
        if (names.equals(List.of(PlannedBackup.NOW)) || names.equals(List.of(PlannedBackup.WHEN_DUE))) {
            return new PlannedBackup(settings, progress).run(names.get(0).equals(PlannedBackup.WHEN_DUE));
        }
        if (names.stream().anyMatch(name -> name.startsWith("-"))) {
            return explain();
        }
        return RunLock.held(settings, () -> {
            List<Path> folders = folders(names);
            Backup backup = new Backup(settings, progress);
            List<Path> places = folders.isEmpty() ? List.of(backup.usualPlace()) : folders;
            backup.into(places.get(0), keys(places));
            return 0;
        });
    }

    private int restore(List<Path> folders) throws IOException, SQLException {
        if (folders.isEmpty()) {
            return explain();
        }
        new Restore(settings, progress).from(folders.get(0), keys(folders));
        return 0;
    }

    private int checkBackup(List<Path> folders) throws IOException, SQLException {
        if (folders.isEmpty()) {
            return explain();
        }
        return new TrialRestore(settings, progress)
                        .check(folders.get(0), keys(folders))
                        .isGood()
                ? 0
                : 1;
    }

    /** Those that were named, else those that lie beside the data. */
    private static Path keys(List<Path> folders) {
        return folders.size() > 1 ? folders.get(1) : folders.get(0).resolve(Backup.KEYS);
    }

    private int status() throws IOException {
        new RunningServices(settings, progress).printStatus();
        Optional<UpgradeMark> mark = UpgradeMark.of(settings);
        if (mark.isPresent() && !RunLock.isTaken(UpgradeMark.folder(settings))) {
            progress.say("  " + mark.get().sentence());
        }
        boolean ready = stack.isRunning();
        progress.say(ready ? "Ready at " + settings.baseUrl() + "/" : "Not ready.");
        return ready ? 0 : 1;
    }

    private int explain() {
        progress.say(Usage.TEXT);
        return 2;
    }

    private void welcome() throws IOException, SQLException {
        progress.say("");
        progress.say("Keptword is running at " + settings.baseUrl() + "/ (ready after " + progress.total() + ")");
        if (settings.demo() && !settings.usesOutsideKeycloak()) {
            progress.say("""
                    Demonstration accounts, password "keptword":
                      counselors    counselor1 (client1 and client2, client3, client4, client5, client7, client10),
                                    counselor2 (client8), counselor9 (client9, another practice)
                      supervisor    supervisor1 (reads the cases of counselor1)
                      manager       manager1""");
        }
        TryOut.told(settings).ifPresent(progress::say);
        if (!settings.demo()) {
            new Founding(settings).toldWhileEmpty().ifPresent(progress::say);
        }
        progress.say("Logs: " + settings.logs() + "   Stop it with ./run stop");
    }
}
