package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyCopy;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;
import org.keptword.custody.NodeRefresh;
import org.keptword.custody.PracticeKeyRestore;
import org.keptword.custody.PracticeKeys;
import org.keptword.custody.RecoveryCode;

/**
 * {@code ./run restore-practice-key}: brings a practice's key back from the copy that a manager kept, where the master key is lost. Makes a new
 * master key if there is none. Nothing is changed before the copy was opened and texts were read with it.
 */
final class PracticeKeyCommand {

    static final String NAME = "restore-practice-key";

    private final Settings settings;
    private final Secrets secrets;
    private final StartupProgress progress;
    private final BufferedReader answers;

    PracticeKeyCommand(Settings settings, StartupProgress progress, BufferedReader answers) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.progress = progress;
        this.answers = answers;
    }

    /** Takes the ID of the practice and the file; returns 0 when its key is in place. */
    int restore(List<String> names) throws IOException, SQLException {
        if (names.size() != 2) {
            throw new LaunchFailure("Name a practice and the file of its key copy: ./run " + NAME + " ID FILE");
        }
        UUID practice = id(names.get(0));
        KeyCopy copy = KeyCopy.read(content(settings.home().resolve(names.get(1))));
        if (!copy.practice().equals(practice)) {
            throw new LaunchFailure("This copy is of another practice: " + copy.practice() + ". Nothing was changed.");
        }
        progress.say("This is a copy of the key of " + copy.name() + ", made at " + copy.madeAt()
                + ".\nType its recovery code (seven groups of four):");
        PracticeKeys keys = opened(copy);
        return new OwnDatabase(settings, progress).during(() -> {
            try (Connection owner = OwnerConnection.open(settings, secrets)) {
                return restore(owner, copy, keys);
            }
        });
    }

    private int restore(Connection owner, KeyCopy copy, PracticeKeys keys) throws IOException, SQLException {
        UUID practice = copy.practice();
        String name = Custodian.nameOf(owner, practice);
        if (name.isEmpty()) {
            throw new LaunchFailure("There is no practice " + practice + ".");
        }
        PracticeKeyRestore restore = new PracticeKeyRestore(
                owner, AuditLogKey.read(Custodian.trailKey(settings, secrets)), NodeRefresh.byTheClock(), practice);
        KeyStore.Row row = restore.requireRow();
        Optional<MasterKey> present = master();
        Optional<PracticeKeys> working = present.flatMap(master -> unwrapped(master, practice, row));
        if (working.isPresent()) {
            if (working.get().isSame(keys)) {
                progress.say("The key of " + name + " works and is the same as in the copy. Nothing was changed.");
                return 0;
            }
            throw new LaunchFailure("The key of " + name
                    + " works with the present master key, so it is not replaced. Nothing was changed.");
        }
        PracticeKeyRestore.Reading before = restore.read(keys);
        if (!before.isGood()) {
            throw new LaunchFailure("The key in this copy does not open the texts of " + name
                    + ": the key was changed after the copy was made, or the database is older than the copy."
                    + " Try another copy. Nothing was changed.");
        }
        progress.say("The copy opens the texts of " + name + ": " + before.opened() + " of " + before.texts()
                + " were read for a trial.");
        if (!isConfirmed(copy, name, before) || (present.isEmpty() && !isNewMasterKeyWanted())) {
            progress.say("Nothing was changed.");
            return 1;
        }
        MasterKey master = present.isPresent() ? present.get() : newMasterKey();
        PracticeKeyRestore.Reading after = restore.restore(master, keys);
        if (after.refused() > 0 || after.opened() < before.opened()) {
            throw new LaunchFailure("The key of " + name + " was stored, but only " + after.opened()
                    + " texts could be read with it afterwards. Keep the copy, and run this again.");
        }
        progress.say("The key of " + name + " is restored. " + after.opened() + " texts were read with it."
                + "\nBack up the new master key: " + VaultKeyset.file(settings, secrets));
        return 0;
    }

    /** Asks once more where a copy is not plainly the right one. */
    private boolean isConfirmed(KeyCopy copy, String name, PracticeKeyRestore.Reading reading) throws IOException {
        boolean renamed = !copy.name().equals(name);
        if (!renamed && reading.foreign() == 0) {
            return true;
        }
        if (renamed) {
            progress.say("The practice was called " + copy.name() + " when the copy was made, and is called " + name
                    + " now.");
        }
        if (reading.foreign() > 0) {
            progress.say(reading.foreign() + " texts are encrypted with another key and will stay unreadable."
                    + " If there is a newer copy, use that one instead.");
        }
        progress.say("Type the present name of the practice to restore its key:");
        return name.equals(answer());
    }

    private boolean isNewMasterKeyWanted() throws IOException {
        progress.say("There is no master key at " + VaultKeyset.file(settings, secrets)
                + ". If it is only in another place, put it back instead: with a new one, practices without a key copy"
                + " stay unreadable.\nType \"new\" to create a new master key:");
        return "new".equals(answer());
    }

    private MasterKey newMasterKey() throws IOException {
        Path file = VaultKeyset.file(settings, secrets);
        VaultKeyset.ensure(file, false);
        progress.say("A new master key was created: " + file);
        return MasterKey.read(file);
    }

    private Optional<MasterKey> master() {
        Path file = VaultKeyset.file(settings, secrets);
        return Files.exists(file) ? Optional.of(MasterKey.read(file)) : Optional.empty();
    }

    private static Optional<PracticeKeys> unwrapped(MasterKey master, UUID practice, KeyStore.Row row) {
        try {
            return Optional.of(master.unwrap(practice, Objects.requireNonNull(row.keyset())));
        } catch (CustodyBroken wrappedByAnother) {
            return Optional.empty();
        }
    }

    private PracticeKeys opened(KeyCopy copy) throws IOException {
        RecoveryCode code = RecoveryCode.read(answer())
                .orElseThrow(() -> new LaunchFailure(
                        "This code has a typing error: it has 28 letters and digits. Nothing was changed."));
        return copy.open(code)
                .orElseThrow(() -> new LaunchFailure("This code does not open this copy. Nothing was changed."));
    }

    /** What was typed; nothing where no more comes. */
    private String answer() throws IOException {
        String typed = answers.readLine();
        return typed == null ? "" : typed.strip();
    }

    private static UUID id(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException typing) {
            throw new LaunchFailure(
                    "\"" + name + "\" is not the ID of a practice. It is in the file of the copy, at \"practice\".",
                    typing);
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(KeyCopy.MOST_BYTES + 1);
        }
    }
}
