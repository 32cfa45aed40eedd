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
import javax.sql.DataSource;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;

/**
 * The wrapped keys of practices. Within a transaction they are read on its own connection, under row-level security like everything
 * else: no second connection is needed once the practice has a key. A key is made and committed in a transaction of its own before
 * anything is sealed with it.
 */
@ApplicationScoped
public class KeyRows implements KeyShelf {

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    DataSource source;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    OwnTransaction own;

    @Override
    public Optional<Stored> find(UUID practice) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return own.read(practice).map(KeyRows::stored);
        }
        try (Connection connection = source.getConnection()) {
            return KeyStore.find(connection, practice).map(KeyRows::stored);
        } catch (SQLException refused) {
            throw new CustodyBroken("the keys of a practice could not be read", refused);
        }
    }

    @Override
    public Stored begin(UUID practice, MasterKey master) {
        return own.begin(practice, master)
                .map(KeyRows::stored)
                .orElseThrow(() -> new CustodyBroken("a key was made and is not to be seen"));
    }

    private static Stored stored(KeyStore.Row row) {
        return new Stored(row.keyset(), System.nanoTime() - row.age().toNanos());
    }
}
