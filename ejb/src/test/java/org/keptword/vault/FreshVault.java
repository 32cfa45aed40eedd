package org.keptword.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.keptword.custody.CurrentMasterKey;
import org.keptword.custody.MasterKey;
import org.keptword.custody.PracticeKeys;
import org.keptword.vault.internal.VaultKeyStore;

/** A vault with a master key of its own, for the unit tests of entities that seal. */
public final class FreshVault {

    private FreshVault() {}

    public static Vault vault() {
        return VaultKeys.vault(CurrentMasterKey.unchanging(master()), new Memory());
    }

    static MasterKey master() {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return MasterKey.fromJson(TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new Vault.Broken("no key could be made", e);
        }
    }

    /** Wrapped keys in memory. */
    static final class Memory implements VaultKeyStore {

        final Map<UUID, byte[]> kept = new HashMap<>();

        @Override
        public Optional<Stored> find(UUID practice) {
            return kept.containsKey(practice)
                    ? Optional.of(
                            new Stored(kept.get(practice), System.nanoTime() - PracticeKeys.LEASE.toNanos() - 1, true))
                    : Optional.empty();
        }

        @Override
        public Stored begin(UUID practice, Supplier<MasterKey> master) {
            kept.computeIfAbsent(practice, id -> master.get().wrap(id, PracticeKeys.generate()));
            return find(practice).orElseThrow();
        }
    }
}
