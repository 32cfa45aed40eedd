package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditLogHeadTest {

    private static final AuditLogKey KEY = AuditLogKey.of("0f".repeat(32));
    private static final UUID PRACTICE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-25T19:00:00.123456Z");

    private static LinkedAuditEntry link(long number) {
        byte[] mac = new byte[AuditLogKey.LENGTH];
        mac[0] = (byte) number;
        return new LinkedAuditEntry(number, AT, mac, UUID.randomUUID(), null);
    }

    private static AuditLogCut cut(long number) {
        return AuditLogCut.signed(KEY, link(number), PRACTICE, AT);
    }

    private static AuditLogHead head() {
        return AuditLogHead.signed(KEY, link(7), cut(3), AT);
    }

    @Test
    void aCutIsGenuineWhereItIsSignedAndNoOlderThanTheHead() {
        assertTrue(cut(3).isKnownTo(head(), KEY));
        assertTrue(cut(5).isKnownTo(head(), KEY), "the head is written after it");
        assertFalse(cut(2).isKnownTo(head(), KEY));
        assertFalse(AuditLogCut.none(PRACTICE).isKnownTo(head(), KEY));
        AuditLogCut three = cut(3);
        assertFalse(new AuditLogCut(PRACTICE, 4, three.mac(), AT, three.signature()).isKnownTo(head(), KEY));
        assertFalse(new AuditLogCut(PRACTICE, 3, new byte[32], AT, three.signature()).isKnownTo(head(), KEY));
        assertFalse(new AuditLogCut(UUID.randomUUID(), 3, three.mac(), AT, three.signature()).isKnownTo(head(), KEY));
        assertFalse(three.isKnownTo(head(), AuditLogKey.of("0e".repeat(32))));
        assertTrue(AuditLogCut.none(PRACTICE).isKnownTo(AuditLogHead.ofNone(KEY, PRACTICE, false, AT), KEY));
    }

    @Test
    void anotherNumberUnderTheSameSignatureIsNotSigned() {
        AuditLogHead head = head();
        assertFalse(
                new AuditLogHead(PRACTICE, 6, head.mac(), 3, head.removedMac(), AT, head.signature()).isSignedBy(KEY));
        assertFalse(
                new AuditLogHead(PRACTICE, 7, head.mac(), 2, head.removedMac(), AT, head.signature()).isSignedBy(KEY));
        assertFalse(new AuditLogHead(PRACTICE, 7, head.mac(), 3, new byte[32], AT, head.signature()).isSignedBy(KEY));
    }

    @Test
    void whatIsNoHeadIsSignedByNobody() {
        assertTrue(AuditLogHead.parse(PRACTICE, head().text()).isSignedBy(KEY));
        assertFalse(AuditLogHead.parse(UUID.randomUUID(), head().text()).isSignedBy(KEY), "of another practice");
        assertFalse(AuditLogHead.parse(PRACTICE, "nothing").isSignedBy(KEY));
        assertFalse(AuditLogHead.parse(PRACTICE, "\u00c3\0\7").isSignedBy(KEY));
        assertFalse(AuditLogHead.parse(PRACTICE, "").isSignedBy(KEY));
    }

    @Test
    void aStampIsMadeForOneEntryWithOneKey() {
        AuditLogEntry entry = AuditLogEntry.ofCommand(PRACTICE, "test", "READ", "cases", "here", AT);
        AuditLogKey other = AuditLogKey.of("0e".repeat(32));
        assertFalse(AuditLogKey.same(KEY.stamp(entry), other.stamp(entry)));
        assertFalse(AuditLogKey.same(
                KEY.stamp(entry), KEY.stamp(AuditLogEntry.ofCommand(PRACTICE, "test", "READ", "cases", "there", AT))));
        assertFalse(entry.isStampedBy(KEY), "one without a stamp");
    }

    @Test
    void aKeyThatIsTooShortOrNoneIsRefused() {
        assertThrows(CustodyBroken.class, () -> AuditLogKey.of("0f0f"));
        assertThrows(CustodyBroken.class, () -> AuditLogKey.of("no digits"));
    }
}
