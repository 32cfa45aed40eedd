package org.keptword.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyCopy;
import org.keptword.custody.PracticeKeys;
import org.keptword.custody.RecoveryCode;
import org.keptword.shared.PracticeId;

/** Copies of a practice's key to be kept outside the server ({@link KeyCopy}). A key leaves this package only encrypted. */
@ApplicationScoped
public class KeyCopies {

    @Inject
    Vault vault;

    /** What a file turned out to be. */
    public enum Finding {
        /** The code opens it, and it has the key that is in use. */
        CURRENT,
        /** The code opens it, and the key has been changed since. */
        OLDER,
        OTHER_PRACTICE,
        WRONG_CODE,
        /** The code has a slip in it. */
        MISTYPED,
        DAMAGED,
        NOT_A_COPY,
        NEWER_FORMAT
    }

    /**
     * A file that was looked at.
     *
     * @param madeAt what it says itself; empty where it cannot be read
     * @param keys the fingerprints of the keys in it; none where it was not opened
     */
    public record Checked(Finding finding, Optional<Instant> madeAt, Set<String> keys) {

        public Checked {
            keys = Set.copyOf(keys);
        }

        private static Checked of(Finding finding) {
            return new Checked(finding, Optional.empty(), Set.of());
        }
    }

    /** Makes a copy of the practice's keys as they are now, encrypted with this code; makes the first key where there is none yet. */
    public byte[] make(PracticeId practice, String name, Instant now, RecoveryCode code) {
        return KeyCopy.make(practice.value(), name, now, vault.keys().begun(practice.value()), code)
                .file();
    }

    /** Finds out what a file is: decrypts it with the code and compares what is in it with the practice's keys. */
    public Checked check(PracticeId practice, byte[] file, String typed) {
        KeyCopy copy;
        try {
            copy = KeyCopy.read(file);
        } catch (KeyCopy.Unreadable unusable) {
            return Checked.of(Finding.valueOf(unusable.fault().name()));
        }
        if (!copy.practice().equals(practice.value())) {
            return Checked.of(Finding.OTHER_PRACTICE);
        }
        Optional<RecoveryCode> code = RecoveryCode.read(typed);
        if (code.isEmpty()) {
            return Checked.of(Finding.MISTYPED);
        }
        Optional<PracticeKeys> opened = copy.open(code.get());
        if (opened.isEmpty()) {
            return Checked.of(Finding.WRONG_CODE);
        }
        Set<String> found = opened.get().fingerprints();
        boolean covers = inUse(practice).filter(found::contains).isPresent();
        return new Checked(covers ? Finding.CURRENT : Finding.OLDER, Optional.of(copy.madeAt()), found);
    }

    /** The fingerprint of the key in use; empty before there is one, once it was erased, and where the master key does not open it. */
    public Optional<String> inUse(PracticeId practice) {
        try {
            return vault.keys().find(practice.value()).map(PracticeKeys::fingerprint);
        } catch (Vault.KeyErased | CustodyBroken unusable) {
            return Optional.empty();
        }
    }
}
