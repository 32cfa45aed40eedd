package org.keptword.cases.participants;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;

/**
 * How a participant can be reached safely.
 *
 * @param email an address, or null; used only when {@code emailSafe}
 * @param phone a number, or null
 * @param seenBy who else sees this phone or mailbox, or null when nobody does
 * @param confirmedOn when the participant last confirmed it, or null when never
 */
public record ContactSheet(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String seenBy,
        boolean emailSafe,
        boolean textSafe,
        boolean callSafe,
        boolean voicemailSafe,
        @Nullable LocalDate confirmedOn) {

    /** The longest entry in characters. */
    public static final int LONGEST = 200;

    public ContactSheet {
        email = kept(email);
        phone = kept(phone);
        seenBy = kept(seenBy);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new DomainRefusal("refusal.cases.noAddress");
        }
    }

    /** The same sheet, confirmed on a day. */
    public ContactSheet confirmed(LocalDate on) {
        return new ContactSheet(email, phone, seenBy, emailSafe, textSafe, callSafe, voicemailSafe, on);
    }

    private static @Nullable String kept(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST) {
            throw new DomainRefusal("refusal.cases.textTooLong", LONGEST);
        }
        return text.strip();
    }

    /** An address as it is compared: capitals mean nothing. */
    public static String plain(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** The length of an address as it is compared. Two that are the same have the same. */
    public static short length(String address) {
        return (short) plain(address).length();
    }

    /** Whether something may be mailed: an address marked safe that nobody else reads. */
    public boolean mayMail() {
        return email != null && emailSafe && seenBy == null;
    }
}
