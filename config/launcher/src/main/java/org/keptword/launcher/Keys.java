package org.keptword.launcher;

import java.io.IOException;

/** The keys that a data folder has or that its settings name: for texts, for the audit log, and where the log's heads are. */
final class Keys {

    private final Settings settings;
    private final Secrets secrets;
    private final StartupProgress progress;

    Keys(Settings settings, Secrets secrets, StartupProgress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
    }

    /** Creates what a new installation needs. What an existing one lacks is never made anew. */
    void ensure(boolean holdsData) throws IOException {
        VaultKeyset.ensure(settings, Stack.vaultKeyset(secrets), holdsData);
        Heads.ensure(settings, progress);
        Custodian.ensureTrailKey(settings, secrets);
    }
}
