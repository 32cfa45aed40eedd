package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final UUID PRACTICE = UUID.randomUUID();

    private final PracticeKeys keys = PracticeKeys.generate();
    private final MasterKey old = fresh();

    @Test
    void aKeyThatWasAddedOpensAndDoesNotWrapYet() {
        MasterKey learned = old.withAnother();
        assertEquals(2, learned.size());
        assertFalse(learned.isLastWrapping());
        assertArrayEquals(old.prefix(), learned.prefix());
        assertOpens(old, learned.wrap(PRACTICE, keys));
        assertOpens(learned, old.wrap(PRACTICE, keys));
    }

    @Test
    void onceItWrapsWhoeverLearnedItStillOpens() {
        MasterKey learned = old.withAnother();
        MasterKey wrapping = learned.withLastWrapping();
        assertTrue(wrapping.isLastWrapping());
        assertArrayEquals(old.prefix(), wrapping.otherPrefixes().get(0));
        byte[] wrapped = wrapping.wrap(PRACTICE, keys);
        assertArrayEquals(wrapping.prefix(), Arrays.copyOf(wrapped, PracticeKeys.PREFIX));
        assertOpens(learned, wrapped);
        assertThrows(CustodyBroken.class, () -> old.unwrap(PRACTICE, wrapped));
    }

    @Test
    void aloneItOpensNothingOfTheOldOne() {
        MasterKey wrapping = old.withAnother().withLastWrapping();
        MasterKey alone = MasterKey.fromJson(wrapping.withoutOthers().toJson());
        assertEquals(1, alone.size());
        assertOpens(alone, wrapping.wrap(PRACTICE, keys));
        byte[] before = old.wrap(PRACTICE, keys);
        assertThrows(CustodyBroken.class, () -> alone.unwrap(PRACTICE, before));
    }

    @Test
    void aKeyWithoutANumberIsRefused() throws GeneralSecurityException {
        MasterKey raw = of(AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build());
        assertThrows(CustodyBroken.class, raw::requireNumbered);
        old.withAnother().requireNumbered();
    }

    private void assertOpens(MasterKey master, byte[] wrapped) {
        assertArrayEquals(keys.prefix(), master.unwrap(PRACTICE, wrapped).prefix());
    }

    static MasterKey fresh() {
        return of(PredefinedAeadParameters.AES256_GCM);
    }

    private static MasterKey of(Parameters parameters) {
        try {
            return MasterKey.fromJson(TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters, AeadConfig2026.get()),
                    AeadConfig2026.get(),
                    InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
