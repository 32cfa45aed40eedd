package org.keptword.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** A vault with a key of its own, for the unit tests of entities that seal. */
public final class FreshVault {

    private FreshVault() {}

    public static Vault vault() {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return VaultKeys.fromJson(TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new VaultBroken("no key could be made", e);
        }
    }
}
