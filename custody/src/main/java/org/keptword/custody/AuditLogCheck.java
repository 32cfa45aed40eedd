package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.AuditLogFinding.Kind;

/**
 * Goes along the chain of a practice and names what does not fit and where. Belongs into a transaction that acts for the practice and sees
 * one state of the database.
 */
public final class AuditLogCheck {

    private static final Duration DAY = Duration.ofDays(1);

    /** What a working server links and writes within seconds is late after this. */
    public static final Duration LATE = Duration.ofMinutes(5);

    private final Connection connection;
    private final AuditLogKey key;
    private final UUID practice;

    private final List<AuditLogFinding> findings = new ArrayList<>();
    private final BrokenLinks brokenLinks;
    private final AuditLogRepository repository;
    private final LinksAndEntries both;
    private long backdated;
    private long unstamped;

    public AuditLogCheck(Connection connection, AuditLogKey key, UUID practice) {
        this.connection = connection;
        this.key = key;
        this.practice = practice;
        this.brokenLinks = new BrokenLinks(key, practice);
        this.repository = new AuditLogRepository(connection, practice);
        this.both = new LinksAndEntries(repository);
    }

    /** @param head as it was read before the state of the database that this sees: what it knows is linked there */
    public AuditLogReport check(Optional<AuditLogHead> head, Instant now) throws SQLException {
        Walk walk = new Walk(
                head.map(AuditLogHead::number).orElse(-1L), beginning(head.filter(one -> one.isSignedBy(key))));
        walk.along();
        boolean another = head(head, walk);
        findings.addAll(brokenLinks.named(another, walk.number, findings.isEmpty()));
        inserted();
        Optional<AuditLogFinding> stopped = new AuditLogStatus(connection, key, practice).against(head);
        if (findings.isEmpty()) {
            stopped.ifPresent(findings::add);
        }
        if (findings.isEmpty() && walk.afterHead != null && isLate(walk.afterHead, now)) {
            add(Kind.HEAD_OLD, walk.headNumber + 1, walk.number, null);
        }
        long waiting = waiting(now);
        return new AuditLogReport(
                walk.removed,
                walk.number,
                walk.sealedAt,
                waiting,
                backdated,
                unstamped,
                stopped.isPresent(),
                findings.stream().limit(AuditLogReport.MOST).toList());
    }

    /** Where the chain begins: as the database says, or as the head does where that is not genuine. */
    private AuditLogCut beginning(Optional<AuditLogHead> genuine) throws SQLException {
        AuditLogCut cut = repository.cut();
        if (genuine.map(head -> cut.isKnownTo(head, key)).orElseGet(() -> cut.isSignedBy(key))) {
            return cut;
        }
        add(Kind.CUT_BROKEN, 0, 0, null);
        return genuine.map(AuditLogHead::beginning).orElseGet(() -> AuditLogCut.none(practice));
    }

    private static boolean isLate(Instant since, Instant now) {
        return since.plus(LATE).isBefore(now);
    }

    /** Goes from link to link. */
    private final class Walk {

        private final long headNumber;
        private long number;
        private long shift;
        private final long removed;
        private byte[] before;
        private @Nullable Instant sealedAt;
        private byte @Nullable [] atHead;
        private @Nullable Instant afterHead;
        private boolean stamped;

        private List<LinkedAuditEntry> page = List.of();
        private int next;
        private long read = Long.MIN_VALUE;

        Walk(long headNumber, AuditLogCut cut) {
            this.headNumber = headNumber;
            this.removed = cut.number();
            this.number = cut.number();
            this.before = cut.mac();
        }

        void along() throws SQLException {
            LinkedAuditEntry link = take();
            while (link != null && link.number() <= removed) {
                add(Kind.INSERTED, link.number(), link.number(), link.id());
                link = take();
            }
            while (link != null) {
                boolean gap = link.number() > number + 1;
                if (gap) {
                    add(Kind.DELETED, number + 1, link.number() - 1, null);
                }
                if (link.entry() == null) {
                    add(Kind.DELETED, link.number(), link.number(), link.id());
                } else {
                    if (Duration.between(link.entry().at(), link.sealedAt()).compareTo(DAY) > 0) {
                        backdated++;
                    }
                    if (gap || fits(link, link.number() + shift, before)) {
                        stamp(link);
                    } else {
                        link = misfit(link);
                    }
                }
                stepped(link);
                link = take();
            }
        }

        /** Only the entries a chain begins with may be from before there were stamps. */
        private void stamp(LinkedAuditEntry link) {
            AuditLogEntry entry = Objects.requireNonNull(link.entry());
            if (entry.stamp() == null && !stamped) {
                unstamped++;
                return;
            }
            stamped = true;
            if (!entry.isStampedBy(key)) {
                add(Kind.INSERTED, link.number(), link.number(), link.id());
            }
        }

        private void stepped(LinkedAuditEntry link) {
            number = link.number();
            before = link.mac();
            sealedAt = link.sealedAt();
            if (headNumber >= 0 && number + shift > headNumber && afterHead == null) {
                afterHead = sealedAt;
            }
            if (number + shift == headNumber) {
                atHead = link.mac();
            }
        }

        /** Tells an entry that was put in, or taken out with its link, from one that was changed. Returns where to go on from. */
        private LinkedAuditEntry misfit(LinkedAuditEntry link) throws SQLException {
            LinkedAuditEntry after = peek();
            if (after != null && after.entry() != null && !swapped(link, after)) {
                if (fits(after, link.number() + shift, before)) {
                    add(Kind.INSERTED, link.number(), link.number(), link.id());
                    shift--;
                    take();
                    return after;
                }
                if (fits(after, after.number() + shift + 1, link.mac())
                        && !fits(after, after.number() + shift, link.mac())) {
                    add(Kind.DELETED, link.number(), link.number(), null);
                    shift++;
                    return link;
                }
            }
            brokenLinks.add(link, before);
            return link;
        }

        private boolean swapped(LinkedAuditEntry link, LinkedAuditEntry after) {
            return fits(link, after.number() + shift, after.mac()) && fits(after, link.number() + shift, before);
        }

        private @Nullable LinkedAuditEntry peek() throws SQLException {
            if (next == page.size()) {
                page = repository.links(read);
                next = 0;
                both.linked(page.stream().map(LinkedAuditEntry::id).toList());
            }
            return page.isEmpty() ? null : page.get(next);
        }

        private @Nullable LinkedAuditEntry take() throws SQLException {
            LinkedAuditEntry link = peek();
            if (link != null) {
                next++;
                read = link.number();
            }
            return link;
        }
    }

    private boolean fits(LinkedAuditEntry link, long number, byte[] before) {
        return link.fits(key, practice, link.mac(), number, before);
    }

    /** Compares the end with the head outside; returns whether the chain at the head is another one. */
    private boolean head(Optional<AuditLogHead> head, Walk walk) {
        if (head.isEmpty()) {
            if (walk.number > 0) {
                add(Kind.HEAD_BROKEN, 0, 0, null);
            }
            return false;
        }
        AuditLogHead known = head.get();
        if (!known.isSignedBy(key)) {
            add(Kind.HEAD_BROKEN, 0, 0, null);
            return false;
        }
        long end = walk.number + walk.shift;
        if (end < known.number()) {
            add(Kind.CUT_OFF, end + 1, known.number(), null);
            return false;
        }
        return walk.atHead != null && !AuditLogKey.same(walk.atHead, known.mac());
    }

    private void inserted() throws SQLException {
        both.unsealed(AuditLogReport.MOST).forEach(entry -> add(Kind.INSERTED, 0, 0, entry));
        repository.withoutEntry(AuditLogReport.MOST).forEach(entry -> add(Kind.DELETED, 0, 0, entry));
    }

    private long waiting(Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*), min(since) from keptword.audit_queue where practice_id = ?")) {
            query.setObject(1, practice);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                Timestamp since = found.getTimestamp(2);
                if (since != null && isLate(since.toInstant(), now)) {
                    add(Kind.NOT_LINKED, 0, 0, null);
                }
                return found.getLong(1);
            }
        }
    }

    private void add(Kind kind, long from, long to, @Nullable UUID entry) {
        findings.add(new AuditLogFinding(kind, from, to, entry));
    }
}
