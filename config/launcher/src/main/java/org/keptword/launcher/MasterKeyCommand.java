package org.keptword.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.MasterKeyChange;
import org.keptword.custody.MasterKeyFile;
import org.keptword.custody.NodeRefresh;

/** {@code ./run change-master-key}: gives the key file another key while the application goes on working. */
final class MasterKeyCommand {

    private final Settings settings;
    private final Secrets secrets;
    private final StartupProgress progress;
    private final NodeRefresh nodeRefresh;

    MasterKeyCommand(Settings settings, StartupProgress progress) {
        this(settings, progress, NodeRefresh.byTheClock());
    }

    MasterKeyCommand(Settings settings, StartupProgress progress, NodeRefresh nodeRefresh) {
        this.nodeRefresh = nodeRefresh;
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.progress = progress;
    }

    int change() throws IOException, SQLException {
        MasterKeyFile file = new MasterKeyFile(VaultKeyset.file(settings, secrets));
        file.read();
        AuditLogKey auditLog = AuditLogKey.read(Custodian.trailKey(settings, secrets));
        try (Connection owner = OwnerConnection.open(settings, secrets)) {
            MasterKeyChange.Done done = new MasterKeyChange(
                            owner,
                            file,
                            auditLog,
                            nodeRefresh,
                            write -> RunLock.awaited(settings, progress, write),
                            step -> progress.say("  " + step))
                    .run();
            progress.say("The master key was changed: " + done.keys() + " practice keys wrapped again, " + done.rows()
                    + " rows encrypted with the key of their practice.");
        }
        progress.say("Earlier backups need the old key, which exists only among their own keys: keep those as long"
                + " as the backups."
                + "\nThe practice keys have not changed. If someone may have the old key and a copy of the"
                + " database, run ./run rotate-keys too.");
        return 0;
    }
}
