package org.keptword.vault;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keptword.custody.PracticeKeys;

/**
 * A vault that can be told to seal nothing, for measuring what sealing costs. It is put into the archive of that measurement alone: no build
 * of the application has it, and no setting leads to it.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class PaceVault {

    /** Whether texts are kept as they are. */
    public static final AtomicBoolean OFF = new AtomicBoolean();

    private static final byte PLAIN = 0;

    @Inject
    VaultKeys keys;

    @Produces
    @Singleton
    Vault vault() {
        return new Vault(new Switch(keys.vault().keys()));
    }

    private record Switch(Vault.Keys real) implements Vault.Keys {

        @Override
        public byte[] seal(UUID practice, byte[] text, byte[] place) throws GeneralSecurityException {
            if (!OFF.get()) {
                return real.seal(practice, text, place);
            }
            byte[] plain = new byte[text.length + 1];
            plain[0] = PLAIN;
            System.arraycopy(text, 0, plain, 1, text.length);
            return plain;
        }

        @Override
        public byte[] open(UUID practice, byte[] sealed, byte[] place) throws GeneralSecurityException {
            return sealed[0] == PLAIN
                    ? Arrays.copyOfRange(sealed, 1, sealed.length)
                    : real.open(practice, sealed, place);
        }

        @Override
        public Optional<PracticeKeys> find(UUID practice) {
            return real.find(practice);
        }

        @Override
        public PracticeKeys begun(UUID practice) {
            return real.begun(practice);
        }
    }
}
