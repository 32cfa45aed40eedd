package org.keptword.custody;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The end of a practice's chain at a moment, signed and kept outside the database: what is cut off, and a database brought back to an older
 * state, show by it.
 *
 * @param removed how many of the oldest entries the practice has not kept, and with {@code removedMac} the seal of the last of them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AuditLogHead(
        UUID practice, long number, byte[] mac, long removed, byte[] removedMac, Instant at, byte[] signature) {

    private static final int LINES = 7;

    public AuditLogHead {
        mac = mac.clone();
        removedMac = removedMac.clone();
        signature = signature.clone();
    }

    static AuditLogHead signed(AuditLogKey key, LinkedAuditEntry last, AuditLogCut cut, Instant at) {
        return signed(key, cut, last.number(), last.mac(), at);
    }

    private static AuditLogHead signed(AuditLogKey key, AuditLogCut cut, long number, byte[] mac, Instant at) {
        return new AuditLogHead(
                cut.practice(),
                number,
                mac,
                cut.number(),
                cut.mac(),
                at,
                key.head(cut.practice(), number, mac, cut.number(), cut.mac(), at));
    }

    /** The head before the first link; it says whether entries without a stamp may come first. */
    static AuditLogHead ofNone(AuditLogKey key, UUID practice, boolean open, Instant at) {
        byte[] beginning = open ? AuditLogKey.openBeginning() : AuditLogKey.beginning();
        return signed(key, AuditLogCut.none(practice), 0, beginning, at);
    }

    /** Whether it stands before the first link and lets entries without a stamp come first. */
    boolean isOpen() {
        return number == 0 && AuditLogKey.same(mac, AuditLogKey.openBeginning());
    }

    /** Where the chain begins as far as it knows. */
    AuditLogCut beginning() {
        return new AuditLogCut(practice, removed, removedMac, at, new byte[0]);
    }

    boolean isSignedBy(AuditLogKey key) {
        return AuditLogKey.same(signature, key.head(practice, number, mac, removed, removedMac, at));
    }

    /** As it is kept: a line for each of its parts. */
    String text() {
        return String.join(
                "",
                Stream.of(
                                practice.toString(),
                                Long.toString(number),
                                HexFormat.of().formatHex(mac),
                                Long.toString(removed),
                                HexFormat.of().formatHex(removedMac),
                                at.toString(),
                                HexFormat.of().formatHex(signature))
                        .map(line -> line + "\n")
                        .toList());
    }

    /** The head of a practice as it was kept; one that is signed by nobody where the text is no head of this practice. */
    static AuditLogHead parse(UUID practice, String text) {
        List<String> lines = text.lines().toList();
        try {
            if (lines.size() == LINES && lines.get(0).equals(practice.toString())) {
                return new AuditLogHead(
                        practice,
                        Long.parseLong(lines.get(1)),
                        HexFormat.of().parseHex(lines.get(2)),
                        Long.parseLong(lines.get(3)),
                        HexFormat.of().parseHex(lines.get(4)),
                        Instant.parse(lines.get(5)),
                        HexFormat.of().parseHex(lines.get(6)));
            }
            return unsigned(practice);
        } catch (IllegalArgumentException | DateTimeException broken) {
            return unsigned(practice);
        }
    }

    private static AuditLogHead unsigned(UUID practice) {
        return new AuditLogHead(practice, -1, new byte[0], 0, new byte[0], Instant.EPOCH, new byte[0]);
    }
}
