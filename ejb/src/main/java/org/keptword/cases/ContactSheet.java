package org.keptword.cases;

import java.time.LocalDate;

/**
 * How a participant can be reached safely.
 *
 * @param email an address, or null; used only when {@code emailSafe}
 * @param phone a number, or null
 * @param seenBy who else sees this phone or mailbox, or null when nobody does
 * @param confirmedOn when the participant last confirmed it, or null when never
 */
public record ContactSheet(
        String email,
        String phone,
        String seenBy,
        boolean emailSafe,
        boolean textSafe,
        boolean callSafe,
        boolean voicemailSafe,
        LocalDate confirmedOn) {

    /** Whether something may be mailed: an address marked safe that nobody else reads. */
    public boolean mayMail() {
        return email != null && emailSafe && seenBy == null;
    }
}
