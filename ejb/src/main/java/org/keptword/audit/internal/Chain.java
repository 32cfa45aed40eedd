package org.keptword.audit.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.TrailCheck;
import org.keptword.custody.TrailHead;
import org.keptword.custody.TrailReport;
import org.keptword.custody.TrailSealing;

/** The chain of a practice, on the connection of the transaction and so under its row-level security. */
@ApplicationScoped
public class Chain {

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    DataSource source;

    @Inject
    TrailSecrets secrets;

    /** Links so many of what waits; 0 when nothing waits or somebody else is at it. */
    public int seal(UUID practice, int most, Instant now) {
        try (Connection connection = source.getConnection()) {
            TrailSealing sealing = new TrailSealing(connection, secrets.key(), practice);
            return sealing.isAlone() ? sealing.seal(most, now) : 0;
        } catch (SQLException refused) {
            throw new CustodyBroken("the trail could not be linked", refused);
        }
    }

    /** Writes where the chain ends to the second place. */
    public void head(UUID practice, Instant now) {
        try (Connection connection = source.getConnection()) {
            Optional<TrailHead> head = new TrailSealing(connection, secrets.key(), practice).head(now);
            if (head.isPresent()) {
                head.get().write(secrets.heads());
            }
        } catch (SQLException refused) {
            throw new CustodyBroken("the end of the trail could not be read", refused);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the head of the trail could not be written", unwritable);
        }
    }

    /** Checks the chain and keeps what was found. */
    public TrailReport check(UUID practice, UUID by, Instant now) {
        try (Connection connection = source.getConnection()) {
            TrailReport report = new TrailCheck(connection, secrets.key(), practice)
                    .check(TrailHead.read(secrets.heads(), practice));
            TrailCheck.keep(connection, practice, by, now, report);
            return report;
        } catch (SQLException refused) {
            throw new CustodyBroken("the trail could not be read", refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the head of the trail could not be read", unreadable);
        }
    }
}
