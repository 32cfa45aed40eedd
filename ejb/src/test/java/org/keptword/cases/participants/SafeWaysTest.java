package org.keptword.cases.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keptword.access.joining.InvitationWay.CALL;
import static org.keptword.access.joining.InvitationWay.EMAIL;
import static org.keptword.access.joining.InvitationWay.TEXT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafeWaysTest {

    private static final ContactSheet ANA = sheet("ana@example.org", "+34 600 100 200", null);

    @Test
    void aLinkGoesOnlyOnWaysThatAreMarkedSafe() {
        assertEquals(Set.of(EMAIL, TEXT, CALL), SafeWays.of(ANA, List.of()));
        assertEquals(
                Set.of(CALL),
                SafeWays.of(
                        new ContactSheet("ana@example.org", "600 100 200", null, false, false, true, true, null),
                        List.of()));
        assertEquals(
                Set.of(), SafeWays.of(new ContactSheet(null, null, null, true, true, true, true, null), List.of()));
    }

    @Test
    void whereSomebodyElseSeesPhoneOrMailboxNoWayIsSafe() {
        assertEquals(Set.of(), SafeWays.of(sheet("ana@example.org", "600 100 200", "Tom"), List.of()));
    }

    @Test
    void aMailboxOrPhoneThePartnerUsesIsNotSafeWhateverItIsMarkedAs() {
        assertEquals(Set.of(TEXT, CALL), SafeWays.of(ANA, List.of(sheet("ANA@example.org", "611 222 333", null))));
        assertEquals(Set.of(EMAIL), SafeWays.of(ANA, List.of(sheet("tom@example.org", "600100200", null))));
    }

    @Test
    void anotherAddressOrNumberIsAnotherWay() {
        ContactSheet moved = sheet("new@example.org", "600-100-200", null);
        assertEquals(Set.of(TEXT, CALL), SafeWays.stillSafe(ANA, moved, List.of()));
        assertEquals(Set.of(EMAIL), SafeWays.stillSafe(ANA, sheet("Ana@example.org", "611 222 333", null), List.of()));
        assertEquals(Set.of(EMAIL, TEXT, CALL), SafeWays.stillSafe(ANA, ANA, List.of()));
    }

    private static ContactSheet sheet(String email, String phone, String seenBy) {
        return new ContactSheet(email, phone, seenBy, true, true, true, false, null);
    }
}
