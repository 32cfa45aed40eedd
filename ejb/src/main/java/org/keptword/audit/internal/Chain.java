package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.AuditLogCheck;
import org.keptword.custody.AuditLogHead;
import org.keptword.custody.AuditLogNotes;
import org.keptword.custody.AuditLogReport;
import org.keptword.custody.AuditLogSealing;
import org.keptword.custody.CustodyBroken;
import org.keptword.shared.Ids;

/** The chain of a practice, on the connection of the transaction and so under its row-level security. */
@ApplicationScoped
public class Chain {

    private static final Logger LOG = Logger.getLogger(Chain.class);

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    AuditLogSecrets secrets;

    @Inject
    UpkeepRepository upkeep;

    /** The practices with entries to link, or whose head is behind; for the timer, which asks for all of them without an actor. */
    public List<UUID> waiting() {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_links()", UUID.class)
                .getResultList());
    }

    /**
     * Links so many of what waits and returns how many; 0 when nothing waits, somebody else is at it, or the chain is not gone on with. That the
     * head does not have the last link is noted with it, so that any server writes the head if this one dies before it does.
     */
    public int seal(UUID practice, int most, Instant now) {
        int taken = done(practice, sealing -> sealing.seal(most, now));
        if (taken > 0) {
            upkeep.headIsBehind(practice, now.plus(Duration.ofDays(1)));
        }
        return taken;
    }

    /** Writes where the chain ends to the second place, unless the chain is not the one it ended with before. */
    public void head(UUID practice, Instant now) {
        done(practice, sealing -> sealing.writeHead(now));
        known(practice).ifPresent(head -> upkeep.headHas(practice, head.number()));
    }

    /** Removes the oldest entries that the practice need not keep, some thousand at most; returns how many. */
    public int remove(UUID practice, Instant now) {
        return done(practice, sealing -> sealing.remove(now));
    }

    @FunctionalInterface
    private interface Step {
        AuditLogSealing.Outcome of(AuditLogSealing sealing) throws SQLException, IOException;
    }

    private int done(UUID practice, Step step) {
        AuditLogSealing.Outcome outcome =
                em.unwrap(Session.class).doReturningWork(connection -> taken(connection, practice, step));
        outcome.found()
                .ifPresent(found -> LOG.errorf(
                        "The trail of practice %s is not whole: %s; see ./run verify-trail", practice, found));
        return outcome.taken();
    }

    private AuditLogSealing.Outcome taken(Connection connection, UUID practice, Step step) {
        try {
            return step.of(new AuditLogSealing(connection, secrets.key(), secrets.heads(), practice));
        } catch (SQLException refused) {
            throw new CustodyBroken("the trail could not be linked", refused);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the head of the trail could not be read or written", unwritable);
        }
    }

    /** Where the chain ends as far as the second place knows. To be asked before the transaction of a check begins. */
    public Optional<AuditLogHead> known(UUID practice) {
        try {
            return secrets.heads().read(practice);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the head of the trail could not be read", unreadable);
        }
    }

    /** Checks the chain and keeps what was found. */
    public void check(UUID practice, Optional<AuditLogHead> head, @Nullable UUID by, Instant now) {
        em.unwrap(Session.class).doWork(connection -> checked(connection, practice, head, by, now));
    }

    private void checked(
            Connection connection, UUID practice, Optional<AuditLogHead> head, @Nullable UUID by, Instant now) {
        try {
            AuditLogReport report = new AuditLogCheck(connection, secrets.key(), practice).check(head, now);
            AuditLogNotes.keep(connection, practice, by, now, report);
        } catch (SQLException refused) {
            throw new CustodyBroken("the trail could not be read", refused);
        }
    }
}
