package org.keptword.cases.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which number may be sent a text. */
class ContactSheetTest {

    private static ContactSheet sheet(String phone, String seenBy, boolean textSafe) {
        return new ContactSheet(null, phone, seenBy, false, textSafe, true, true, null);
    }

    @Test
    void aNumberThatIsSafeAndSeenByNobodyElseMayBeSentATextHoweverItIsWritten() {
        assertEquals(
                Optional.of("+15551234567"),
                sheet("+1 (555) 123-4567", null, true).textNumber());
        assertEquals(
                Optional.of("5551234567"), sheet("555.123\u20114567", " ", true).textNumber());
    }

    @Test
    void noOtherMay() {
        assertEquals(
                Optional.empty(),
                sheet("+1 555 123 4567", null, false).textNumber(),
                "safe to call is not safe to text");
        assertEquals(
                Optional.empty(), sheet("+1 555 123 4567", "My brother", true).textNumber());
        assertEquals(Optional.empty(), sheet(null, null, true).textNumber());
        assertEquals(Optional.empty(), sheet("ask my sister", null, true).textNumber());
        assertEquals(Optional.empty(), sheet("555 1234567 ext. 12", null, true).textNumber());
        assertEquals(Optional.empty(), sheet("12345", null, true).textNumber());
    }

    @Test
    void twoNumbersAreOnePhoneWithAndWithoutTheCodeOfTheCountry() {
        assertTrue(ContactSheet.isSamePhone("+1 555 123 4567", "(555) 123-4567"));
        assertTrue(ContactSheet.isSamePhone("+34 612 345 678", "0034612345678"));
        assertFalse(ContactSheet.isSamePhone("+1 555 123 4567", "+1 555 123 4568"));
    }
}
