package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.keptword.custody.ActorKey;
import org.keptword.custody.AuditLogAcceptance;
import org.keptword.custody.AuditLogCheck;
import org.keptword.custody.AuditLogFinding;
import org.keptword.custody.AuditLogHead;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.AuditLogNotes;
import org.keptword.custody.AuditLogReport;
import org.keptword.custody.KeyMaintenance;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;
import org.keptword.custody.NodeRefresh;

/** Changes and erases keys and checks the trail, with the role that owns the tables, while the application may go on working. */
final class Custodian {

    private static final UUID INSTALLATION = new UUID(0, 0);

    private final Settings settings;
    private final Secrets secrets;
    private final StartupProgress progress;

    Custodian(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.progress = progress;
    }

    /** Gives one practice, or each, a new key. */
    int rotate(List<String> names) throws IOException, SQLException {
        try (Connection owner = owner()) {
            for (UUID practice : practices(owner, names)) {
                progress.say("Practice " + practice + ": " + nameOf(owner, practice));
                long sealed = care(owner).rotate(practice);
                progress.say("  done: " + sealed + " rows encrypted again");
            }
        }
        return 0;
    }

    /** Makes everything written in one practice unreadable, once its name was typed. */
    int erase(List<String> names, BufferedReader answers) throws IOException, SQLException {
        if (names.size() != 1) {
            throw new LaunchFailure("Name one practice: ./run erase-practice-key ID");
        }
        try (Connection owner = owner()) {
            UUID practice = practices(owner, names).get(0);
            String name = nameOf(owner, practice);
            if (name.isEmpty()) {
                throw new LaunchFailure("There is no practice " + practice + ".");
            }
            progress.say("No one will ever be able to read what was written in " + name
                    + ": not clients, not counselors, not you."
                    + "\nEarlier backups of the database still hold the wrapped key. If they must be unreadable too, destroy them."
                    + "\nA key copy that a manager keeps still opens these texts, with its recovery code and the database. Have every copy destroyed."
                    + "\nType the name of the practice to erase its key:");
            if (isOther(answers.readLine(), name)) {
                progress.say("The name does not match. Nothing was erased.");
                return 1;
            }
            care(owner).erase(practice);
            progress.say("The key of " + name + " is erased.");
        }
        return 0;
    }

    /** Checks the trail of one practice, or of each; 1 when something is wrong. */
    int verify(List<String> names) throws IOException, SQLException {
        try (Connection owner = owner()) {
            return areWhole(owner, names.isEmpty() ? withTrail(owner) : practices(owner, names), Instant.now()) ? 0 : 1;
        }
    }

    /** Checks every trail of a copy that nobody works on. Nothing in it is late, however old the copy is. */
    boolean verifyCopy() throws IOException, SQLException {
        try (Connection owner = owner()) {
            return areWhole(owner, withTrail(owner), Instant.EPOCH);
        }
    }

    private boolean areWhole(Connection owner, List<UUID> practices, Instant at) throws IOException, SQLException {
        boolean whole = true;
        for (UUID practice : practices) {
            AuditLogReport report = checked(owner, practice, at.truncatedTo(ChronoUnit.MICROS));
            say(practice, report);
            whole &= report.isWhole();
        }
        return whole;
    }

    /** The head comes first: one that is read later may know more than the state of the database that is looked at. */
    private AuditLogReport checked(Connection owner, UUID practice, Instant now) throws IOException, SQLException {
        Optional<AuditLogHead> head = Heads.store(settings).read(practice);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setAutoCommit(false);
        try {
            KeyStore.actFor(owner, practice, true);
            AuditLogReport report = new AuditLogCheck(owner, key(), practice).check(head, now);
            AuditLogNotes.keep(owner, practice, null, now, report);
            owner.commit();
            return report;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private void say(UUID practice, AuditLogReport report) {
        String who = practice.equals(INSTALLATION) ? "Outside practices" : "Practice " + practice;
        progress.say(who + ": " + (report.isWhole() ? "verified" : "NOT WHOLE") + " up to entry " + report.upTo()
                + (report.sealedAt() == null ? "" : ", linked at " + report.sealedAt()) + "; " + report.waiting()
                + " entries not linked yet"
                + (report.removed() == 0 ? "" : "; the first " + report.removed() + " are no longer kept")
                + (report.unstamped() == 0
                        ? ""
                        : "; the first " + report.unstamped() + " from before entries had timestamps")
                + (report.backdated() == 0
                        ? ""
                        : "; " + report.backdated() + " dated more than a day before they were linked"));
        report.findings().forEach(finding -> progress.say("  " + finding));
        if (report.stopped()) {
            progress.say(
                    "  Linking has stopped: the chain does not match its head. Find out why before you do anything else;"
                            + "\n  if you restored a backup on purpose: ./run accept-trail " + practice);
        }
    }

    /** Takes a practice's trail as it stands for its trail, once the name of the practice was typed. */
    int accept(List<String> names, BufferedReader answers) throws IOException, SQLException {
        if (names.size() != 1) {
            throw new LaunchFailure("Name one practice: ./run accept-trail ID");
        }
        try (Connection owner = owner()) {
            UUID practice = practices(owner, names).get(0);
            String called = nameOf(owner, practice);
            String name = called.isEmpty() ? practice.toString() : called;
            AuditLogAcceptance acceptance = new AuditLogAcceptance(owner, key(), Heads.store(settings), practice);
            Optional<AuditLogFinding> reason = acceptance.reason();
            if (reason.isEmpty()) {
                progress.say("The audit log of " + name + " matches its head. There is nothing to accept.");
                return 1;
            }
            progress.say("The audit log of " + name + " does not match its head: " + reason.get() + "."
                    + "\nIf you accept it, the audit log in the database is valid from now on, and missing entries are no longer reported."
                    + "\nDo this only after you restored a backup on purpose."
                    + "\nThe old head is kept beside the new one, and the audit log records this act."
                    + "\nType the name of the practice to accept it:");
            if (isOther(answers.readLine(), name)) {
                progress.say("The name does not match. Nothing was accepted.");
                return 1;
            }
            AuditLogAcceptance.Accepted done = acceptance.accept(Instant.now().truncatedTo(ChronoUnit.MICROS));
            progress.say(
                    "Accepted: from entry " + done.from().map(Object::toString).orElse("(no head)") + " to entry "
                            + done.to() + "."
                            + done.evidence()
                                    .map(kept -> " The old head is kept as " + kept + ".")
                                    .orElse(""));
        }
        return 0;
    }

    private static boolean isOther(String typed, String name) {
        return typed == null || !typed.strip().equals(name);
    }

    /** Puts right what a run that was killed left: row-level security that does not bind the owner. */
    void bindOwner() throws IOException, SQLException {
        try (Connection owner = owner()) {
            int tables = KeyMaintenance.bindOwner(owner);
            if (tables > 0) {
                progress.say("  row-level security of " + tables
                        + " tables was left open by an interrupted change of keys. It is closed again."
                        + " Run ./run rotate-keys or ./run change-master-key again, whichever was interrupted.");
            }
        }
    }

    /** Stores the actor key in the database. After a restore it may differ from the stored one. */
    void giveActorKey() throws IOException, SQLException {
        try (Connection owner = owner()) {
            ActorKey.of(key()).keepIn(owner);
        }
    }

    private AuditLogKey key() {
        return AuditLogKey.read(trailKey(settings, secrets));
    }

    private KeyMaintenance care(Connection owner) {
        MasterKey master = MasterKey.read(VaultKeyset.file(settings, secrets));
        return new KeyMaintenance(owner, master, key(), NodeRefresh.byTheClock(), step -> progress.say("  " + step));
    }

    /** Those that were named, which must be there, or each in which anybody has a place. */
    private List<UUID> practices(Connection owner, List<String> names) throws IOException, SQLException {
        if (names.isEmpty()) {
            return KeyMaintenance.practices(owner);
        }
        List<UUID> known = withTrail(owner);
        List<UUID> found = new ArrayList<>();
        for (String name : names) {
            try {
                UUID practice = UUID.fromString(name);
                if (!known.contains(practice)) {
                    throw new LaunchFailure("There is no practice " + practice + ".");
                }
                found.add(practice);
            } catch (IllegalArgumentException typing) {
                throw new LaunchFailure(
                        "\"" + name + "\" is not the ID of a practice, which looks like " + UUID.randomUUID() + ".");
            }
        }
        return found;
    }

    private List<UUID> withTrail(Connection owner) throws IOException, SQLException {
        SortedSet<UUID> all = new TreeSet<>(KeyMaintenance.practices(owner));
        all.addAll(Heads.store(settings).practices());
        all.add(INSTALLATION);
        return List.copyOf(all);
    }

    static String nameOf(Connection owner, UUID practice) throws SQLException {
        KeyStore.actFor(owner, practice, false);
        try (PreparedStatement query = owner.prepareStatement("select name from keptword.practice where id = ?")) {
            query.setObject(1, practice);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private Connection owner() throws IOException {
        return OwnerConnection.open(settings, secrets);
    }

    static Path trailKey(Settings settings, Secrets secrets) {
        return settings.file(AuditLogKey.FILE).orElse(secrets.file("trail-key"));
    }

    /** Makes the key of the trail at the first start; refuses to make another where heads were signed with one. */
    static void ensureTrailKey(Settings settings, Secrets secrets) throws IOException {
        Path file = trailKey(settings, secrets);
        if (java.nio.file.Files.isReadable(file)) {
            return;
        }
        if (settings.file(AuditLogKey.FILE).isPresent()) {
            throw new LaunchFailure(AuditLogKey.FILE + " names " + file + ", which cannot be read.");
        }
        if (!Heads.store(settings).practices().isEmpty()) {
            throw new LaunchFailure(
                    "The audit log's key " + file + " is missing, and the audit log in the existing database was made"
                            + " with it. Restore the file from your backup.");
        }
        secrets.get("trail-key");
    }
}
