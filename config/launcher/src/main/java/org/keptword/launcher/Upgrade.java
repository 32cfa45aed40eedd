package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code keptword upgrade} of a newer release: stops the services, makes a backup and restores it on trial, migrates, and starts this release. If anything
 * fails, the data is put back and the old release starts again. A mark in the data folder says how far it got, so that after an interruption it continues.
 */
final class Upgrade {

    static final String COMMAND = "upgrade";

    /** Goes back to the old release while the upgrade is not finished. */
    static final String BACK = "--back";

    private static final String UNITS = "--units";

    private final Settings settings;
    private final StartupProgress progress;

    /** What it is at, for the sentence about a failure. */
    private String doing = "beginning";

    Upgrade(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Returns 0 if this release runs, or if the old one was asked for and runs; 1 after going back because something failed. */
    int run(List<String> words) throws IOException, SQLException {
        if (!settings.layout().isRelease()) {
            throw new LaunchFailure("Only a release can upgrade data. Build one with: mvn -Pdistribution package");
        }
        List<String> rest = new ArrayList<>(words);
        Path units = Installation.units(words);
        if (rest.contains(UNITS)) {
            rest.subList(rest.indexOf(UNITS), rest.indexOf(UNITS) + 2).clear();
        }
        boolean back = rest.remove(BACK);
        if (rest.size() > (back ? 0 : 1) || rest.stream().anyMatch(word -> word.startsWith("-"))) {
            throw new LaunchFailure("Use: ./run upgrade [FOLDER OF THE OLD RELEASE] or ./run upgrade --back");
        }
        if (!Files.isWritable(settings.data())) {
            throw new AccessDeniedException(settings.data().toString());
        }
        Supervision supervision = Supervision.of(settings, progress, units);
        if (supervision.isSystemd() && !Installation.isRoot()) {
            throw new LaunchFailure("systemd runs the services here, so only root can upgrade.");
        }
        Optional<Path> old = rest.stream()
                .findFirst()
                .map(name -> Path.of(name).toAbsolutePath().normalize());
        if (UpgradeMark.of(settings).isEmpty() && !PostgresServer.hasData(settings)) {
            throw new LaunchFailure("There is nothing to upgrade: " + settings.data() + " holds no data.");
        }
        return alone(() -> {
            Optional<UpgradeMark> mark = UpgradeMark.of(settings);
            if (back || mark.filter(UpgradeMark::isGoingBack).isPresent()) {
                goBack(UpgradeMark.required(settings), supervision);
                return back ? 0 : 1;
            }
            return forward(mark, old, supervision);
        });
    }

    /** One upgrade at a time. Its lock also tells the services that it is still at work. */
    private int alone(RunLock.Work work) throws IOException, SQLException {
        Path folder = UpgradeMark.folder(settings);
        if (!Files.exists(folder)) {
            Checksums.makeFolder(folder);
            Files.setOwner(folder, Files.getOwner(settings.data()));
        }
        boolean[] done = new boolean[1];
        int code = RunLock.unlessTaken(folder, () -> {
            done[0] = true;
            Files.setOwner(folder.resolve(RunLock.FILE), Files.getOwner(settings.data()));
            return work.run();
        });
        if (!done[0]) {
            throw new LaunchFailure("Another upgrade of " + settings.data() + " is at work. Wait for it, or stop it.");
        }
        return code;
    }

    private int forward(Optional<UpgradeMark> begun, Optional<Path> old, Supervision supervision)
            throws IOException, SQLException {
        if (begun.isPresent()) {
            if (!begun.get().to().equals(settings.home())) {
                throw new LaunchFailure(begun.get().sentence());
            }
            progress.say("The upgrade to " + begun.get().toVersion() + " was interrupted. It continues.");
        }
        if ((begun.isEmpty() || begun.get().step() == UpgradeMark.Step.BEGUN)
                && !begin(old.or(() -> begun.map(UpgradeMark::from)))) {
            return 1;
        }
        UpgradeMark mark = UpgradeMark.required(settings);
        progress.say("Upgrading from " + mark.fromVersion() + " to " + mark.toVersion() + ".");
        try {
            advance(mark, supervision);
        } catch (IOException | LaunchFailure failure) {
            progress.say("");
            progress.say("The upgrade to " + mark.toVersion() + " failed while " + doing + ". " + reason(failure));
            if (mark.step() == UpgradeMark.Step.STARTING) {
                throw new LaunchFailure(
                        mark.toVersion()
                                + " may have been running before the interruption, and people may have worked with it."
                                + " Try again with " + mark.command() + ", or go back with " + mark.command() + " "
                                + BACK + ": what they wrote since the upgrade is then kept aside and is not in "
                                + mark.fromVersion() + ".",
                        failure);
            }
            goBack(UpgradeMark.required(settings), supervision);
            return 1;
        }
        Supervision.require(step(UpgradeData.DONE));
        progress.say("");
        progress.say(mark.toVersion() + " is running. The backup from before the upgrade is in " + mark.backup()
                + ". Keep it, and " + mark.from() + ", until you are sure that you do not need them.");
        return 0;
    }

    /** Returns whether the upgrade may begin; if not, the step has said why. */
    private boolean begin(Optional<Path> old) throws IOException {
        return old.isPresent() ? step(UpgradeData.BEGIN, old.get().toString()) == 0 : step(UpgradeData.BEGIN) == 0;
    }

    /** Does what is left to do from where the upgrade got to, until the new release is ready. */
    private void advance(UpgradeMark mark, Supervision supervision) throws IOException {
        ReleaseCommand own = command(settings.home());
        doing = "stopping the services";
        if (mark.step() == UpgradeMark.Step.BEGUN) {
            ReleaseCommand from = command(mark.from());
            String backup = mark.backup().toString();
            String keys = mark.keys().toString();
            supervision.stop(from);
            doing = "making a backup";
            Supervision.require(from.run("backup", backup, keys));
            doing = "restoring the backup on trial";
            Supervision.require(from.run(TrialRestore.COMMAND, backup, keys));
            Supervision.require(step(UpgradeData.SAVED));
        } else {
            supervision.stop(own);
        }
        doing = "migrating the data";
        Supervision.require(step(UpgradeData.MIGRATE));
        doing = "starting " + mark.toVersion();
        supervision.turnTo(own);
        supervision.start(own);
    }

    private static String reason(Exception failure) {
        return failure instanceof IOException refused
                ? Trouble.sentence(refused)
                : String.valueOf(failure.getMessage());
    }

    private void goBack(UpgradeMark mark, Supervision supervision) throws IOException {
        progress.say("Going back to " + mark.fromVersion() + ".");
        ReleaseCommand own = command(settings.home());
        ReleaseCommand from = command(mark.from());
        boolean saved = mark.step() != UpgradeMark.Step.BEGUN;
        try {
            supervision.stop(own);
            Supervision.require(step(UpgradeData.RESTORE));
            supervision.turnTo(from);
            supervision.start(from);
            Supervision.require(step(UpgradeData.DONE));
        } catch (IOException | LaunchFailure failure) {
            throw new LaunchFailure(
                    "Going back did not work either. " + reason(failure) + " No data has been deleted"
                            + (saved ? ", and the backup is in " + mark.backup() : "")
                            + ". When the cause is gone, run " + mark.command() + " " + BACK + ".",
                    failure);
        }
        progress.say("");
        progress.say(mark.fromVersion() + " is running, with the data as it was before the upgrade."
                + (saved ? " The backup is in " + mark.backup() + "." : ""));
    }

    private int step(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(COMMAND, UpgradeData.OPTION));
        command.addAll(List.of(words));
        return command(settings.home()).run(command.toArray(String[]::new));
    }

    private ReleaseCommand command(Path home) {
        return new ReleaseCommand(home, settings, progress);
    }
}
