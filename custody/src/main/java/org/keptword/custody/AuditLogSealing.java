package org.keptword.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.custody.AuditLogFinding.Kind;
import org.keptword.custody.AuditLogStatus.Link;

/**
 * Links what waits to the chain of its practice and writes where it ends to a second place, as long as the chain is the one its head knows.
 * Belongs into a transaction that acts for the practice and sees what is committed.
 */
public final class AuditLogSealing {

    private static final String LINK = "insert into keptword.audit_link (practice_id, number, entry_id, sealed_at, mac)"
            + " select ?::uuid, unnest(?::bigint[]), unnest(?::uuid[]), ?::timestamptz, unnest(?::bytea[])";

    private final Connection connection;
    private final AuditLogKey key;
    private final Path heads;
    private final UUID practice;
    private final AuditLogStatus status;
    private final AuditLogRepository repository;

    /** @param heads the folder of the heads */
    public AuditLogSealing(Connection connection, AuditLogKey key, Path heads, UUID practice) {
        this.connection = connection;
        this.key = key;
        this.heads = heads;
        this.practice = practice;
        this.status = new AuditLogStatus(connection, key, practice);
        this.repository = new AuditLogRepository(connection, practice);
    }

    /**
     * What came of it.
     *
     * @param taken how many entries wait no more
     * @param found what was found and not known before: why nothing is linked, or an entry that the application did not write
     */
    public record Outcome(int taken, Optional<AuditLogFinding> found) {
        private static final Outcome NOTHING = new Outcome(0, Optional.empty());
    }

    /** Links up to a number of queued entries, the oldest first, unless somebody else is at it. */
    public Outcome seal(int most, Instant now) throws SQLException, IOException {
        if (!AuditLogLock.tried(connection, practice)) {
            return Outcome.NOTHING;
        }
        Optional<AuditLogHead> head = AuditLogHead.read(heads, practice);
        Optional<AuditLogFinding> against = status.against(head);
        if (against.isPresent()) {
            return stopped(against.get(), now);
        }
        List<AuditLogEntry> waiting = waiting(most);
        AuditLogHead known = head.isPresent() ? head.get() : begun(waiting, now);
        Optional<Link> last = status.last();
        advance(known, last, now);
        if (waiting.isEmpty()) {
            return Outcome.NOTHING;
        }
        boolean open = last.isPresent() ? status.isUnstamped(last.get()) : known.isOpen();
        Set<UUID> linked =
                repository.linked(waiting.stream().map(AuditLogEntry::id).toList());
        List<AuditLogEntry> genuine = new ArrayList<>();
        List<AuditLogEntry> foreign = new ArrayList<>();
        for (AuditLogEntry entry : waiting) {
            // put back to wait though it has a link: must not keep the others from being linked
            if (linked.contains(entry.id())) {
                continue;
            }
            boolean early = open && entry.stamp() == null;
            (early || entry.isStampedBy(key) ? genuine : foreign).add(entry);
            open = early;
        }
        link(genuine, last, now);
        done(waiting);
        return new Outcome(waiting.size(), refused(foreign, last, genuine.size(), now));
    }

    /** Writes where the chain ends to the second place, unless somebody else is at it or it stands there. */
    public Outcome writeHead(Instant now) throws SQLException, IOException {
        if (!AuditLogLock.tried(connection, practice)) {
            return Outcome.NOTHING;
        }
        Optional<AuditLogHead> head = AuditLogHead.read(heads, practice);
        Optional<AuditLogFinding> against = status.against(head);
        if (against.isPresent()) {
            return stopped(against.get(), now);
        }
        if (head.isPresent()) {
            advance(head.get(), status.last(), now);
        }
        return Outcome.NOTHING;
    }

    /** The head comes before the first link: a chain without one is never the first. */
    private AuditLogHead begun(List<AuditLogEntry> waiting, Instant now) throws IOException {
        boolean open = waiting.stream().anyMatch(entry -> entry.stamp() == null);
        AuditLogHead first = AuditLogHead.ofNone(key, practice, open, now);
        first.write(heads);
        return first;
    }

    /** What was linked before this transaction is on the disk, so a head may say it. */
    private void advance(AuditLogHead known, Optional<Link> last, Instant now) throws IOException {
        if (last.isPresent() && last.get().number() > known.number()) {
            AuditLogHead.signed(key, practice, last.get().number(), last.get().mac(), now)
                    .write(heads);
        }
    }

    private void link(List<AuditLogEntry> entries, Optional<Link> last, Instant now) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        long number = last.map(Link::number).orElse(0L);
        byte[] before = last.map(Link::mac).orElseGet(AuditLogKey::beginning);
        Long[] numbers = new Long[entries.size()];
        UUID[] ids = new UUID[entries.size()];
        byte[][] macs = new byte[entries.size()][];
        for (int i = 0; i < entries.size(); i++) {
            number++;
            before = key.link(practice, number, before, entries.get(i), now);
            numbers[i] = number;
            ids[i] = entries.get(i).id();
            macs[i] = before;
        }
        try (PreparedStatement insert = connection.prepareStatement(LINK)) {
            insert.setObject(1, practice);
            insert.setArray(2, connection.createArrayOf("bigint", numbers));
            insert.setArray(3, connection.createArrayOf("uuid", ids));
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setArray(5, connection.createArrayOf("bytea", macs));
            insert.executeUpdate();
        }
    }

    /** They wait no more. An entry that was refused has neither a link nor waits then, and every check finds it. */
    private void done(List<AuditLogEntry> entries) throws SQLException {
        UUID[] ids = entries.stream().map(AuditLogEntry::id).toArray(UUID[]::new);
        try (PreparedStatement done =
                connection.prepareStatement("delete from keptword.audit_queue where entry_id = any(?)")) {
            done.setArray(1, connection.createArrayOf("uuid", ids));
            if (done.executeUpdate() != ids.length) {
                throw new CustodyBroken("an entry of the trail was linked by somebody else at the same time");
            }
        }
    }

    private Optional<AuditLogFinding> refused(List<AuditLogEntry> foreign, Optional<Link> last, int linked, Instant now)
            throws SQLException {
        if (foreign.isEmpty()) {
            return Optional.empty();
        }
        List<AuditLogFinding> findings = foreign.stream()
                .map(entry -> new AuditLogFinding(Kind.INSERTED, 0, 0, entry.id()))
                .toList();
        long upTo = last.map(Link::number).orElse(0L) + linked;
        AuditLogNotes.keep(connection, practice, null, now, new AuditLogReport(upTo, now, 0, 0, 0, false, findings));
        return Optional.of(findings.get(0));
    }

    private Outcome stopped(AuditLogFinding against, Instant now) throws SQLException {
        Optional<Link> last = status.last();
        AuditLogReport report = new AuditLogReport(
                last.map(Link::number).orElse(0L),
                last.map(Link::sealedAt).orElse(null),
                0,
                0,
                0,
                true,
                List.of(against));
        boolean fresh = AuditLogNotes.keepOnce(connection, practice, now, report);
        return new Outcome(0, fresh ? Optional.of(against) : Optional.empty());
    }

    /** The oldest that wait; those from before there were stamps come first. What waits without an entry is passed over. */
    private List<AuditLogEntry> waiting(int most) throws SQLException {
        List<UUID> ids = repository.waiting(new UUID(0, 0), most);
        Map<UUID, AuditLogEntry> found = repository.entries(ids);
        while (found.isEmpty() && ids.size() == most) {
            ids = repository.waiting(ids.get(ids.size() - 1), most);
            found = repository.entries(ids);
        }
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(entry -> entry.stamp() != null))
                .toList();
    }
}
