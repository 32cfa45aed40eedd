package org.keptword.retention.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.internal.ErasurePolicy.RetentionStatus;
import org.keptword.shared.DomainRefusal;

class ErasurePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final RetentionStatus KEPT = new RetentionStatus(true, Optional.of(TODAY.plusDays(1)), false);
    private static final RetentionStatus OVER = new RetentionStatus(true, Optional.of(TODAY), false);

    @Test
    void aCaseIsDueOnTheDayItsTimePassesAndNotBefore() {
        assertTrue(OVER.isDue(TODAY));
        assertFalse(KEPT.isDue(TODAY));
        assertFalse(new RetentionStatus(true, Optional.of(TODAY), true).isDue(TODAY), "held");
        assertFalse(new RetentionStatus(true, Optional.empty(), false).isDue(TODAY), "another goes on from it");
        assertFalse(new RetentionStatus(false, Optional.of(TODAY), false).isDue(TODAY), "open");
    }

    @Test
    void afterItsTimeAllOfACaseOrOneClientsContentMayGo() {
        assertDoesNotThrow(
                () -> ErasurePolicy.require(OVER, ErasureLine.Basis.RETENTION, false, Optional.empty(), TODAY));
        assertDoesNotThrow(
                () -> ErasurePolicy.require(OVER, ErasureLine.Basis.RETENTION, true, Optional.empty(), TODAY));
        assertRefused("refusal.records.kept", KEPT, ErasureLine.Basis.RETENTION, true, Optional.empty());
    }

    @Test
    void beforeItsTimeOnlyWhatAClientAskedForInWritingMayGo() {
        assertDoesNotThrow(
                () -> ErasurePolicy.require(KEPT, ErasureLine.Basis.CLIENT_ASKED, true, Optional.of(TODAY), TODAY));
        assertRefused("refusal.records.whoAsked", KEPT, ErasureLine.Basis.CLIENT_ASKED, false, Optional.of(TODAY));
        assertRefused("refusal.records.askedOn", KEPT, ErasureLine.Basis.CLIENT_ASKED, true, Optional.empty());
        assertRefused(
                "refusal.records.askedOn", KEPT, ErasureLine.Basis.CLIENT_ASKED, true, Optional.of(TODAY.plusDays(1)));
    }

    @Test
    void nothingOfAnOpenOrHeldCaseMayGo() {
        for (ErasureLine.Basis basis : ErasureLine.Basis.values()) {
            assertRefused(
                    "refusal.records.open",
                    new RetentionStatus(false, Optional.empty(), false),
                    basis,
                    true,
                    Optional.of(TODAY));
            assertRefused(
                    "refusal.records.held",
                    new RetentionStatus(true, Optional.of(TODAY), true),
                    basis,
                    true,
                    Optional.of(TODAY));
        }
    }

    private static void assertRefused(
            String key, RetentionStatus status, ErasureLine.Basis basis, boolean ofOne, Optional<LocalDate> askedOn) {
        assertEquals(
                key,
                assertThrows(DomainRefusal.class, () -> ErasurePolicy.require(status, basis, ofOne, askedOn, TODAY))
                        .key());
    }
}
