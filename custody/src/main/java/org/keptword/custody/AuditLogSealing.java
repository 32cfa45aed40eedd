package org.keptword.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
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

/**
 * Links what waits to the chain of its practice and writes where it ends to a second place, as long as the chain is the one its head knows.
 * Belongs into a transaction that acts for the practice and sees what is committed.
 */
public final class AuditLogSealing {

    private static final String LINK =
            "insert into keptword.audit_link (practice_id, number, sealed_at, entry_id, several_ids, macs)"
                    + " values (?, ?, ?, ?, ?, ?)";

    /** So many links are one row at most, which is then read without looking elsewhere for a part of it. */
    private static final int IN_A_ROW = 32;

    /** No practice lets entries go before: three years, the fewest it can choose. */
    private static final Duration LEAST_KEPT = Duration.ofDays(3 * 365);

    private final Connection connection;
    private final AuditLogKey key;
    private final HeadStore heads;
    private final UUID practice;
    private final AuditLogStatus status;
    private final AuditLogRepository repository;

    public AuditLogSealing(Connection connection, AuditLogKey key, HeadStore heads, UUID practice) {
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
        Optional<AuditLogHead> head = heads.read(practice);
        Optional<AuditLogFinding> against = status.against(head);
        if (against.isPresent()) {
            return stopped(against.get(), now);
        }
        List<AuditLogEntry> waiting = waiting(most);
        AuditLogHead known = head.isPresent() ? head.get() : begun(waiting, now);
        Optional<LinkedAuditEntry> last = status.last();
        advance(known, last, now);
        if (waiting.isEmpty()) {
            return Outcome.NOTHING;
        }
        boolean open = last.isPresent() ? status.isUnstamped(last.get()) : known.isOpen();
        Set<UUID> linked = repository.linked(waiting);
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
        Optional<AuditLogHead> head = heads.read(practice);
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
        heads.write(first);
        return first;
    }

    /** What was linked and removed before this transaction is on the disk, so a head may say it. */
    private void advance(AuditLogHead known, Optional<LinkedAuditEntry> last, Instant now)
            throws SQLException, IOException {
        AuditLogCut cut = status.cut();
        if (last.isPresent() && (last.get().number() > known.number() || cut.number() > known.removed())) {
            heads.write(AuditLogHead.signed(key, last.get(), cut, now));
        }
    }

    /**
     * Removes the oldest entries that the practice need not keep, some thousand at most, unless somebody else is at it; taken is how many. Where
     * the chain begins then is signed and kept with it; the next head says it as well.
     */
    public Outcome remove(Instant now) throws SQLException, IOException {
        if (!AuditLogLock.tried(connection, practice)) {
            return Outcome.NOTHING;
        }
        Optional<AuditLogHead> head = heads.read(practice);
        Optional<AuditLogFinding> against = status.against(head);
        if (against.isPresent()) {
            return stopped(against.get(), now);
        }
        Optional<LinkedAuditEntry> last = head.isEmpty() ? Optional.empty() : repository.removable();
        if (last.isEmpty()) {
            return Outcome.NOTHING;
        }
        Optional<AuditLogFinding> doubt = againstRemoving(last.get(), now);
        if (doubt.isPresent()) {
            return new Outcome(0, doubt);
        }
        advance(head.get(), status.last(), now);
        return new Outcome(repository.remove(AuditLogCut.signed(key, last.get(), practice, now)), Optional.empty());
    }

    /** A cut is signed only over links that were made with the key and are as old as every practice may let go, whatever the database says. */
    private Optional<AuditLogFinding> againstRemoving(LinkedAuditEntry last, Instant now) throws SQLException {
        AuditLogCut cut = status.cut();
        long number = cut.number();
        byte[] before = cut.mac();
        while (number < last.number()) {
            List<LinkedAuditEntry> links = repository.links(number);
            if (links.isEmpty()) {
                return found(Kind.DELETED, number + 1);
            }
            for (LinkedAuditEntry link : links) {
                number++;
                if (link.number() != number || link.entry() == null) {
                    return found(Kind.DELETED, number);
                }
                if (!link.fits(key, practice, link.mac(), number, before)) {
                    return found(Kind.EDITED, number);
                }
                if (number <= last.number() && isKept(link, now)) {
                    return found(Kind.CUT_BROKEN, number);
                }
                before = link.mac();
            }
        }
        return Optional.empty();
    }

    private static boolean isKept(LinkedAuditEntry link, Instant now) {
        Instant old = now.minus(LEAST_KEPT);
        return !link.sealedAt().isBefore(old)
                || !Objects.requireNonNull(link.entry()).at().isBefore(old);
    }

    private static Optional<AuditLogFinding> found(Kind kind, long number) {
        return Optional.of(new AuditLogFinding(kind, number, number, null));
    }

    private void link(List<AuditLogEntry> entries, Optional<LinkedAuditEntry> last, Instant now) throws SQLException {
        long number = last.map(LinkedAuditEntry::number).orElse(0L);
        byte[] before = last.map(LinkedAuditEntry::mac).orElseGet(AuditLogKey::beginning);
        try (PreparedStatement insert = connection.prepareStatement(LINK)) {
            for (int first = 0; first < entries.size(); first += IN_A_ROW) {
                List<AuditLogEntry> row = entries.subList(first, Math.min(entries.size(), first + IN_A_ROW));
                ByteBuffer macs = ByteBuffer.allocate(row.size() * AuditLogKey.LENGTH);
                for (AuditLogEntry entry : row) {
                    number++;
                    before = key.link(practice, number, before, entry, now);
                    macs.put(before);
                }
                insert.setObject(1, practice);
                insert.setLong(2, number);
                insert.setTimestamp(3, Timestamp.from(now));
                List<UUID> ids = row.stream().map(AuditLogEntry::id).toList();
                insert.setObject(4, AuditLogEntry.oneOf(ids), Types.OTHER);
                insert.setArray(5, ids.size() > 1 ? connection.createArrayOf("uuid", ids.toArray()) : null);
                insert.setBytes(6, macs.array());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** They wait no more. An entry that was refused has neither a link nor waits then, and every check finds it. */
    private void done(List<AuditLogEntry> entries) throws SQLException {
        UUID[] ids = entries.stream().map(AuditLogEntry::id).toArray(UUID[]::new);
        try (PreparedStatement done = connection.prepareStatement(
                "delete from keptword.audit_queue where practice_id = ? and entry_id = any(?)")) {
            done.setObject(1, practice);
            done.setArray(2, connection.createArrayOf("uuid", ids));
            if (done.executeUpdate() != ids.length) {
                throw new CustodyBroken("an entry of the trail was linked by somebody else at the same time");
            }
        }
    }

    private Optional<AuditLogFinding> refused(
            List<AuditLogEntry> foreign, Optional<LinkedAuditEntry> last, int linked, Instant now) throws SQLException {
        if (foreign.isEmpty()) {
            return Optional.empty();
        }
        List<AuditLogFinding> findings = foreign.stream()
                .map(entry -> new AuditLogFinding(Kind.INSERTED, 0, 0, entry.id()))
                .toList();
        long upTo = last.map(LinkedAuditEntry::number).orElse(0L) + linked;
        AuditLogNotes.keep(connection, practice, null, now, new AuditLogReport(0, upTo, now, 0, 0, 0, false, findings));
        return Optional.of(findings.get(0));
    }

    private Outcome stopped(AuditLogFinding against, Instant now) throws SQLException {
        Optional<LinkedAuditEntry> last = status.last();
        AuditLogReport report = new AuditLogReport(
                0,
                last.map(LinkedAuditEntry::number).orElse(0L),
                last.map(LinkedAuditEntry::sealedAt).orElse(null),
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
        List<UUID> ids = repository.waiting(AuditLogRepository.BEGINNING, most);
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
