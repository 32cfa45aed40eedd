package org.keptword.cases.participants;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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

    /** So many of the last digits are the same where two numbers are: the rest is the code of a country or of a trunk. */
    private static final int COMPARED_DIGITS = 8;

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

    /** The address and nothing else of the sheet. */
    public ContactSheet addressAlone() {
        return new ContactSheet(email, null, null, false, false, false, false, null);
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

    /** The number that may be sent a text, as digits with a plus in front where there is one: marked safe, and nobody else sees the phone. */
    public Optional<String> textNumber() {
        if (phone == null || !textSafe || seenBy != null) {
            return Optional.empty();
        }
        String number = number(phone);
        return number.matches("\\+?[0-9]{6,15}") ? Optional.of(number) : Optional.empty();
    }

    /** Whether a call reaches the participant alone: marked safe, and nobody else sees the phone. */
    public boolean mayCall() {
        return phone != null && callSafe && seenBy == null;
    }

    /** Whether two numbers reach the same phone, with or without the code of the country. */
    public static boolean isSamePhone(String one, String other) {
        return tail(one).equals(tail(other));
    }

    private static String number(String typed) {
        return typed.replaceAll("[\\s().\u00a0\u2010-\u2015/-]", "");
    }

    private static String tail(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
    }
}
