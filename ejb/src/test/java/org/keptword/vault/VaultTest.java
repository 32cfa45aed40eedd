package org.keptword.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.custody.CurrentMasterKey;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.MasterKey;
import org.keptword.custody.PracticeKeys;
import org.keptword.shared.DomainRefusal;

class VaultTest {

    private static final UUID PRACTICE = UUID.randomUUID();
    private static final UUID ROW = UUID.randomUUID();
    private static final SealedColumn SLOT = new SealedColumn(PRACTICE, "draft", "answers", ROW, 3);

    private final Vault vault = vault();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I lied about where I was.",
                "ñandú \uD83D\uDC9B\u200D\uD83D\uDD25 مرحبا \u202Eabc",
                "line\u2028break\r\n\tend"
            })
    void givesBackExactlyWhatWasSealed(String text) {
        assertEquals(text, vault.open(SLOT, vault.seal(SLOT, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83D", "x\uDC9By"})
    void refusesWhatCouldNotComeBackExactly(String text) {
        DomainRefusal refused = assertThrows(DomainRefusal.class, () -> vault.seal(SLOT, text));
        assertEquals("refusal.shell.character", refused.key());
    }

    @Test
    void keepsNothingAsNothing() {
        assertNull(vault.seal(SLOT, null));
        assertNull(vault.open(SLOT, null));
    }

    @Test
    void sealsTheSameTextDifferentlyEachTimeAndNeverInClear() {
        Sealed one = vault.seal(SLOT, "canary text");
        Sealed two = vault.seal(SLOT, "canary text");
        assertFalse(one.equals(two));
        assertFalse(new String(one.bytes(), StandardCharsets.ISO_8859_1).contains("canary"));
        assertTrue(one.bytes().length <= "canary text".length() + 33);
    }

    @Test
    void refusesATextMovedToAnotherRowColumnTableOrPractice() {
        Sealed sealed = vault.seal(SLOT, "mine");
        assertThrows(
                Vault.Broken.class,
                () -> vault.open(new SealedColumn(PRACTICE, "draft", "answers", UUID.randomUUID(), 3), sealed));
        assertThrows(Vault.Broken.class, () -> vault.open(new SealedColumn(PRACTICE, "draft", "note", ROW, 3), sealed));
        assertThrows(
                Vault.Broken.class,
                () -> vault.open(new SealedColumn(PRACTICE, "revision", "answers", ROW, 3), sealed));
        assertThrows(
                Vault.Broken.class,
                () -> vault.open(new SealedColumn(UUID.randomUUID(), "draft", "answers", ROW, 3), sealed));
    }

    @Test
    void refusesTheTextOfAnEarlierVersionOfItsRow() {
        Sealed stored = new Sealed(vault.seal(SLOT, "before").bytes());
        assertEquals("before", vault.open(SLOT, stored));
        assertThrows(Vault.Broken.class, () -> vault.open(SLOT.at(4), stored));
        Sealed next = vault.reseal(SLOT, stored, 4);
        assertEquals("before", vault.open(SLOT.at(4), new Sealed(next.bytes())));
        assertThrows(Vault.Broken.class, () -> vault.open(SLOT, new Sealed(next.bytes())));
        assertEquals("before", vault.open(SLOT, next), "opens while its row is not stored yet");
    }

    @Test
    void refusesAnAlteredText() {
        byte[] bytes = vault.seal(SLOT, "mine").bytes();
        bytes[bytes.length - 1] ^= 1;
        assertThrows(Vault.Broken.class, () -> vault.open(SLOT, new Sealed(bytes)));
    }

    @Test
    void refusesAnotherKey() {
        Sealed sealed = vault.seal(SLOT, "mine");
        assertThrows(Vault.Broken.class, () -> vault().open(SLOT, sealed));
    }

    @Test
    void refusesAKeyFileThatHoldsNoKeyset() {
        assertThrows(CustodyBroken.class, () -> MasterKey.fromJson("{}"));
    }

    @Test
    void refusesTheKeysOfAnotherPracticeAndThoseAnotherMasterKeyWrapped() {
        MasterKey master = FreshVault.master();
        byte[] wrapped = master.wrap(PRACTICE, PracticeKeys.generate());
        assertThrows(CustodyBroken.class, () -> master.unwrap(UUID.randomUUID(), wrapped));
        assertThrows(CustodyBroken.class, () -> FreshVault.master().unwrap(PRACTICE, wrapped));
    }

    @Test
    void opensWhatWasSealedBeforePracticesHadKeys() throws Exception {
        KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        MasterKey master = MasterKey.fromJson(
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
        Sealed old = new Sealed(keys.getPrimitive(AeadConfig2026.get(), Aead.class)
                .encrypt("before".getBytes(StandardCharsets.UTF_8), SLOT.associatedData()));
        Vault of = VaultKeys.vault(CurrentMasterKey.unchanging(master), new FreshVault.Memory());
        assertEquals("before", of.open(SLOT, old));
        assertEquals("after", of.open(SLOT, of.seal(SLOT, "after")));
        assertEquals("before", of.open(SLOT, old));
    }

    @Test
    void sealsEachPracticeWithAKeyOfItsOwn() {
        SealedColumn elsewhere = new SealedColumn(UUID.randomUUID(), "draft", "answers", ROW, 3);
        byte[] here = vault.seal(SLOT, "mine").bytes();
        byte[] there = vault.seal(elsewhere, "mine").bytes();
        assertFalse(Arrays.equals(here, 0, PracticeKeys.PREFIX, there, 0, PracticeKeys.PREFIX));
    }

    @Test
    void saysCalmlyThatTheKeyWasErasedAndLeavesOthersAlone() {
        FreshVault.Memory memory = new FreshVault.Memory();
        Vault of = VaultKeys.vault(CurrentMasterKey.unchanging(FreshVault.master()), memory);
        SealedColumn elsewhere = new SealedColumn(UUID.randomUUID(), "draft", "answers", ROW, 3);
        Sealed mine = of.seal(SLOT, "mine");
        Sealed theirs = of.seal(elsewhere, "theirs");
        memory.kept.put(PRACTICE, null);
        assertEquals(
                "refusal.shell.keyErased",
                assertThrows(Vault.KeyErased.class, () -> of.open(SLOT, mine)).key());
        assertThrows(Vault.KeyErased.class, () -> of.seal(SLOT, "more"));
        assertEquals("theirs", of.open(elsewhere, theirs));
    }

    private static Vault vault() {
        return FreshVault.vault();
    }
}
