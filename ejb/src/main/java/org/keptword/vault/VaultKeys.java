package org.keptword.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.CurrentMasterKey;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.MasterKey;
import org.keptword.custody.PracticeKeys;
import org.keptword.vault.internal.VaultKeyRepository;
import org.keptword.vault.internal.VaultKeyStore;
import org.keptword.vault.internal.VaultKeyStore.Stored;

/**
 * The keys of the practices, read from the database, unwrapped by the master key of {@code KEPTWORD_VAULT_KEYSET_FILE} and kept in memory
 * for {@link PracticeKeys#LEASE}, as the master key itself is. Texts from before practices had keys open with the master key itself.
 */
@ApplicationScoped
class VaultKeys {

    @Inject
    VaultKeyRepository repository;

    @Produces
    @Singleton
    Vault vault() {
        String file = System.getenv(MasterKey.FILE);
        if (file == null || file.isBlank()) {
            throw new IllegalStateException(MasterKey.FILE + " names no key file, so no text could be read or kept");
        }
        return vault(master(file), repository);
    }

    private static CurrentMasterKey master(String file) {
        try {
            return CurrentMasterKey.in(Path.of(file));
        } catch (CustodyBroken unusable) {
            throw new Vault.Broken("the key file holds no usable keyset", unusable);
        }
    }

    static Vault vault(CurrentMasterKey master, VaultKeyStore shelf) {
        return new Vault(new Held(master, shelf));
    }

    /** What is held in memory. */
    private static final class Held implements Vault.Keys {

        private final CurrentMasterKey master;
        private final VaultKeyStore shelf;
        private final Map<UUID, Lease> leases = new ConcurrentHashMap<>();

        Held(CurrentMasterKey master, VaultKeyStore shelf) {
            this.master = master;
            this.shelf = shelf;
        }

        /** The keys of a practice as they were read at a moment; null once they were erased. */
        private record Lease(@Nullable PracticeKeys keys, long readAt) {

            boolean isOver() {
                return System.nanoTime() - readAt > PracticeKeys.LEASE.toNanos();
            }
        }

        @Override
        public byte[] seal(UUID practice, byte[] text, byte[] place) throws GeneralSecurityException {
            PracticeKeys keys = known(practice).orElseGet(() -> begin(practice)).keys();
            return present(keys).seal(text, place);
        }

        @Override
        public Optional<PracticeKeys> find(UUID practice) {
            leases.remove(practice);
            return known(practice).map(lease -> present(lease.keys()));
        }

        @Override
        public PracticeKeys begun(UUID practice) {
            return find(practice).orElseGet(() -> present(begin(practice).keys()));
        }

        private Lease begin(UUID practice) {
            return keep(practice, shelf.begin(practice, master::toWrap), master.toOpen());
        }

        @Override
        public byte[] open(UUID practice, byte[] sealed, byte[] place) throws GeneralSecurityException {
            Lease lease = known(practice).orElse(null);
            if (lease == null) {
                return master.toOpen().open(sealed, place);
            }
            try {
                return present(lease.keys()).open(sealed, place);
            } catch (GeneralSecurityException another) {
                return openAnew(practice, sealed, place);
            }
        }

        /** With a key that came after the lease began, or from before practices had keys. */
        private byte[] openAnew(UUID practice, byte[] sealed, byte[] place) throws GeneralSecurityException {
            try {
                return master.toOpen().open(sealed, place);
            } catch (GeneralSecurityException notThat) {
                leases.remove(practice);
                Lease fresh = known(practice).orElseThrow(() -> notThat);
                return present(fresh.keys()).open(sealed, place);
            }
        }

        private static PracticeKeys present(@Nullable PracticeKeys keys) {
            if (keys == null) {
                throw new Vault.KeyErased();
            }
            return keys;
        }

        private Optional<Lease> known(UUID practice) {
            Lease lease = leases.get(practice);
            if (lease != null && !lease.isOver()) {
                return Optional.of(lease);
            }
            MasterKey opening = master.toOpen();
            return shelf.find(practice).map(stored -> keep(practice, stored, opening));
        }

        /** The master key was known before the keys were read, so that it is not newer than they are. */
        private Lease keep(UUID practice, Stored stored, MasterKey known) {
            PracticeKeys keys = stored.keyset() == null ? null : known.unwrap(practice, stored.keyset());
            Lease lease = new Lease(keys, stored.readAt());
            if (stored.lasting()) {
                leases.put(practice, lease);
            }
            return lease;
        }
    }
}
