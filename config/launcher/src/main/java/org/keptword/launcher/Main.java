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
import org.keptword.custody.CustodyBroken;

/**
 * {@code ./run [--address | stop | status | restart | redeploy | promote | detach | attach | backup | check-backup | restore | --fresh |
 * prepare-sign-in | install | serve | migrate | rotate-keys | change-master-key | erase-practice-key | verify-trail | accept-trail]}.
 */
public final class Main {

    private static final String USAGE = """
            ./run            build what changed, start everything, and print the address and the accounts
            ./run --address https://NAME   start for phones of this network too, with a certificate of this machine
            ./run --fresh    start with new demonstration data
            ./run redeploy   build what changed and deploy it to the running servers, one after the other
            ./run restart    restart a cluster's servers one after the other, without downtime
            ./run promote    make the standby the database when the database is lost
            ./run detach     continue without the standby, even when it hangs and blocks every change
            ./run attach     create a new standby, without downtime
            ./run status     show what is running
            ./run stop       stop everything; the data is kept
            ./run backup [FOLDER]               copy the database and the keys to a new folder, without downtime
            ./run check-backup FOLDER [KEYS]    restore a backup on trial, beside what runs, and read everything in it
            ./run restore FOLDER [KEYS]         restore a backup into an empty data folder (KEPTWORD_DATA)
            ./run prepare-sign-in               prepare the realm of a Keycloak that you run yourself
            ./run install [--user NAME] [--units FOLDER]   write units for systemd (in a release)
            ./run serve SERVICE                 run database, sign-in, or application in the foreground
            ./run rotate-keys [PRACTICE]        encrypt the texts with new keys, without downtime
            ./run change-master-key             create a new master key in the key file, without downtime
            ./run erase-practice-key PRACTICE   make a practice's texts unreadable for good
            ./run migrate                       bring the schema of a running database to this version
            ./run verify-trail [PRACTICE]       check the audit log; exit code 1 if it has been changed
            ./run accept-trail PRACTICE         accept the audit log as it is after a restored backup""";

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
        System.exit(run(home, words, spoken(home, System.out), spoken(home, System.err)));
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
            case "rotate-keys" -> custodian.rotate(names);
            case "prepare-sign-in" -> prepareSignIn();
            case "change-master-key" -> new MasterKeyCommand(settings, progress).change();
            case Installation.COMMAND -> new Installation(settings, progress).run(names);
            case Serve.COMMAND ->
                new Serve(settings, stack, progress).run(Serve.Service.of(names.isEmpty() ? "" : names.get(0)));
            case "promote", "detach", "attach" -> RunLock.whenFree(settings, progress, () -> standby(command));
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
        return RunLock.held(settings, () -> switch (command) {
            case "start", TryOut.OPTION -> start();
            case "--fresh" -> fresh();
            case "migrate" -> migrate();
            case "redeploy" -> redeploy();
            case "restart" -> restart();
            case "stop" -> stop();
            case "backup" -> backup(folders(names));
            case "restore" -> restore(folders(names));
            default -> explain();
        });
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
        stack.migrate();
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

    private int backup(List<Path> folders) throws IOException, SQLException {
        Backup backup = new Backup(settings, progress);
        backup.into(folders.isEmpty() ? backup.usualPlace() : folders.get(0));
        return 0;
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
        return new TrialRestore(settings, progress).check(folders.get(0), keys(folders));
    }

    /** Those that were named, else those that lie beside the data. */
    private static Path keys(List<Path> folders) {
        return folders.size() > 1 ? folders.get(1) : folders.get(0).resolve(Backup.KEYS);
    }

    private int status() throws IOException {
        new RunningServices(settings, progress).printStatus();
        boolean ready = stack.isRunning();
        progress.say(ready ? "Ready at " + settings.baseUrl() + "/" : "Not ready.");
        return ready ? 0 : 1;
    }

    private int explain() {
        progress.say(USAGE);
        return 2;
    }

    private void welcome() throws IOException {
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
        progress.say("Logs: " + settings.logs() + "   Stop it with ./run stop");
    }
}
