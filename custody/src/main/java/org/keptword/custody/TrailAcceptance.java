package org.keptword.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.TrailStanding.Link;

/**
 * Takes the chain of a practice as it stands, where its head knows another one, because somebody says that this is meant: the database was
 * brought back from a backup. The old head is kept beside the new one, and that it was done stands in the trail.
 */
public final class TrailAcceptance {

    private final Connection connection;
    private final TrailKey key;
    private final Path heads;
    private final UUID practice;
    private final TrailStanding standing;

    public TrailAcceptance(Connection connection, TrailKey key, Path heads, UUID practice) {
        this.connection = connection;
        this.key = key;
        this.heads = heads;
        this.practice = practice;
        this.standing = new TrailStanding(connection, key, practice);
    }

    /**
     * What was done.
     *
     * @param from the number the old head knew; empty where there was none that is signed
     * @param to the number of the last link now
     * @param evidence where the old head is kept; empty where there was none
     */
    public record Accepted(Optional<Long> from, long to, Optional<Path> evidence) {}

    /** Why nothing is linked now; empty where the chain is gone on with and there is nothing to accept. */
    public Optional<TrailFinding> reason() throws SQLException, IOException {
        connection.setAutoCommit(true);
        KeyStore.actFor(connection, practice, false);
        return standing.against(TrailHead.read(heads, practice));
    }

    public Accepted accept(Instant now) throws SQLException, IOException {
        connection.setAutoCommit(true);
        KeyStore.actFor(connection, practice, false);
        TrailLock.await(connection, practice);
        try {
            Optional<TrailHead> head = TrailHead.read(heads, practice);
            if (standing.against(head).isEmpty()) {
                throw new CustodyBroken("the trail is the one its head knows; there is nothing to accept");
            }
            Optional<Link> last = standing.last();
            Accepted accepted = new Accepted(
                    head.filter(one -> one.isSignedBy(key)).map(TrailHead::number),
                    last.map(Link::number).orElse(0L),
                    TrailHead.keepAside(heads, practice, now));
            String numbers = accepted.from().map(Object::toString).orElse("?") + " to " + accepted.to();
            TrailEntry.ofCommand(practice, "accept-trail", "CHANGE", "trail_head", "accepted: " + numbers, now)
                    .insert(connection, key);
            last.map(link -> TrailHead.signed(key, practice, link.number(), link.mac(), now))
                    .orElseGet(() -> TrailHead.ofNone(key, practice, false, now))
                    .write(heads);
            return accepted;
        } finally {
            TrailLock.release(connection, practice);
        }
    }
}
