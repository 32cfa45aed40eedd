package org.keptword.launcher;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.keptword.custody.MasterKey;

/** The key that clinical texts are sealed with. Without it the database cannot be read, so it is made only once. */
final class VaultKeyset {

    private VaultKeyset() {}

    /** The file the operator named, or the data folder's own. */
    static Path file(Settings settings, Secrets secrets) {
        return settings.file(MasterKey.FILE).orElse(Stack.vaultKeyset(secrets));
    }

    /** Takes the file the operator named, or the data folder's own, made at the first start. */
    static void ensure(Settings settings, Path own, boolean databaseExists) throws IOException {
        Optional<Path> named = settings.file(MasterKey.FILE);
        if (named.isEmpty()) {
            ensure(own, databaseExists);
        } else if (!Files.isReadable(named.get())) {
            throw new LaunchFailure("KEPTWORD_VAULT_KEYSET_FILE names " + named.get() + ", which cannot be read.");
        }
    }

    static void ensure(Path file, boolean databaseExists) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (databaseExists) {
            throw new LaunchFailure(
                    "The vault's key " + file + " is missing, and the texts in the existing database cannot be"
                            + " read without it. Restore the file from your backup, or start over with ./run --fresh.");
        }
        try {
            Configuration aead = AeadConfig2026.get();
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, aead);
            Secrets.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, aead, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException refused) {
            throw new LaunchFailure("This Java cannot create an AES-256-GCM key: " + refused.getMessage(), refused);
        }
    }
}
