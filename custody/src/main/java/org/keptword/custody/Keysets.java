package org.keptword.custody;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;

/** The steps in which the key of a keyset is changed, for the keys of practices and for the one that wraps them. */
final class Keysets {

    /** One of the steps below. */
    @FunctionalInterface
    interface Change {
        KeysetHandle of(KeysetHandle keys) throws GeneralSecurityException;
    }

    private Keysets() {}

    /** The same with one key more at the end, which opens and does not seal yet. */
    static KeysetHandle withAnother(KeysetHandle keys) throws GeneralSecurityException {
        return changed(
                keys,
                builder ->
                        builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()));
    }

    /** The same keys, of which the last one seals. */
    static KeysetHandle withLastSealing(KeysetHandle keys) throws GeneralSecurityException {
        return changed(keys, builder -> builder.getAt(builder.size() - 1).makePrimary());
    }

    /** The key that seals alone. */
    static KeysetHandle withoutOthers(KeysetHandle keys) throws GeneralSecurityException {
        return changed(keys, builder -> {
            for (int i = builder.size() - 1; i >= 0; i--) {
                if (!builder.getAt(i).isPrimary()) {
                    builder.deleteAt(i);
                }
            }
        });
    }

    private static KeysetHandle changed(KeysetHandle keys, Consumer<KeysetHandle.Builder> change)
            throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys).setConfiguration(AeadConfig2026.get());
        change.accept(builder);
        return builder.build();
    }
}
