package org.keptword.vault.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.ActorKey;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;
import org.keptword.shared.MicrosecondClock;

/** Reads and makes keys where no transaction is at work, as a job of their practice and with the database role of jobs. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OwnTransaction {

    /** The real time, as in every signed actor. */
    private static final Clock REAL = new MicrosecondClock();

    @Resource(lookup = "java:jboss/datasources/KeptwordJobsDS")
    DataSource source;

    public Optional<KeyStore.Row> read(UUID practice) {
        return act(practice, null);
    }

    public Optional<KeyStore.Row> begin(UUID practice, Supplier<MasterKey> master) {
        return act(practice, master);
    }

    private Optional<KeyStore.Row> act(UUID practice, @Nullable Supplier<MasterKey> master) {
        try (Connection connection = source.getConnection()) {
            ActorKey.own().act(connection, null, practice, "job", REAL.instant());
            if (master != null) {
                KeyStore.begin(connection, master.get(), practice);
            }
            return KeyStore.find(connection, practice);
        } catch (SQLException refused) {
            throw new CustodyBroken("the keys of a practice could not be read or made", refused);
        }
    }
}
