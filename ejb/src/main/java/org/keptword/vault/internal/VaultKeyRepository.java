package org.keptword.vault.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;

/**
 * The wrapped keys of practices. Within a transaction they are read on its own connection, under row-level security like everything
 * else, and so is the first key of a practice made: whoever makes one at the same time waits for it, and no second connection is needed.
 */
@ApplicationScoped
public class VaultKeyRepository implements VaultKeyStore {

    @Inject
    TransactionConnection shared;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    OwnTransaction own;

    @Override
    public Optional<Stored> find(UUID practice) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return own.read(practice).map(row -> stored(row, true));
        }
        boolean lasting = transaction.getResource(made(practice)) == null;
        return shared.ask(connection -> read(connection, practice)).map(row -> stored(row, lasting));
    }

    @Override
    public Stored begin(UUID practice, Supplier<MasterKey> master) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return own.begin(practice, master).map(row -> stored(row, true)).orElseThrow(VaultKeyRepository::unseen);
        }
        transaction.putResource(made(practice), practice);
        shared.ask(connection -> make(connection, practice, master.get()));
        return find(practice).orElseThrow(VaultKeyRepository::unseen);
    }

    private static Optional<KeyStore.Row> read(Connection connection, UUID practice) {
        try {
            return KeyStore.find(connection, practice);
        } catch (SQLException refused) {
            throw new CustodyBroken("the keys of a practice could not be read", refused);
        }
    }

    private static boolean make(Connection connection, UUID practice, MasterKey master) {
        try {
            KeyStore.begin(connection, master, practice);
            return true;
        } catch (SQLException refused) {
            throw new CustodyBroken("the keys of a practice could not be made", refused);
        }
    }

    /** Under which a transaction remembers that it may have made the key of a practice. */
    private static String made(UUID practice) {
        return VaultKeyRepository.class.getName() + practice;
    }

    private static CustodyBroken unseen() {
        return new CustodyBroken("a key was made and is not to be seen");
    }

    private static Stored stored(KeyStore.Row row, boolean lasting) {
        return new Stored(row.keyset(), System.nanoTime() - row.age().toNanos(), lasting);
    }
}
