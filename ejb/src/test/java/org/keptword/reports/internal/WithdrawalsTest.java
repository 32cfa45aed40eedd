package org.keptword.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.reports.internal.WithdrawalReader.Withdrawals;
import org.keptword.reports.prep.PrepFor;

/** Which withdrawals end which kind of report. */
class WithdrawalsTest {

    private static final UUID CASE = UUID.randomUUID();

    private static final Withdrawals BEFORE = new Withdrawals(CASE, 1L, null, 2L, 3L, 4L, true, false);

    private static final List<PrepFor> FOR_PARTNERS = List.of(PrepFor.TABLE, PrepFor.partner(PartnerSlot.A));

    @Test
    void whatAuthorsWithdrawEndsEveryReport() {
        for (Withdrawals now : List.of(
                new Withdrawals(CASE, 2L, null, 2L, 3L, 4L, true, false),
                new Withdrawals(CASE, 1L, UUID.randomUUID().toString(), 2L, 3L, 4L, true, false))) {
            assertNotEquals(BEFORE.fingerprint(PrepFor.COUNSELOR), now.fingerprint(PrepFor.COUNSELOR));
            for (PrepFor whom : FOR_PARTNERS) {
                assertNotEquals(BEFORE.fingerprint(whom), now.fingerprint(whom));
            }
        }
    }

    @Test
    void whatEndsBetweenThePartnersEndsTheReportsForThemAlone() {
        for (Withdrawals now : List.of(
                new Withdrawals(CASE, 1L, null, 3L, 3L, 4L, true, false),
                new Withdrawals(CASE, 1L, null, 2L, 4L, 4L, true, false),
                new Withdrawals(CASE, 1L, null, 2L, 3L, 5L, true, false),
                new Withdrawals(CASE, 1L, null, 2L, 3L, 4L, false, false),
                new Withdrawals(CASE, 1L, null, 2L, 3L, 4L, true, true))) {
            assertEquals(BEFORE.fingerprint(PrepFor.COUNSELOR), now.fingerprint(PrepFor.COUNSELOR));
            for (PrepFor whom : FOR_PARTNERS) {
                assertNotEquals(BEFORE.fingerprint(whom), now.fingerprint(whom));
            }
        }
    }

    @Test
    void theSameStateIsTheSameFingerprint() {
        Withdrawals again = new Withdrawals(CASE, 1L, null, 2L, 3L, 4L, true, false);
        assertEquals(BEFORE.fingerprint(PrepFor.TABLE), again.fingerprint(PrepFor.TABLE));
        assertEquals(BEFORE.fingerprint(PrepFor.COUNSELOR), again.fingerprint(PrepFor.COUNSELOR));
    }
}
