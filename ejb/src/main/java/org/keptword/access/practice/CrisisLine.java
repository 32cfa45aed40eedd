package org.keptword.access.practice;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line to call or write to in an emergency, in one language.
 *
 * @param text how to reach it by message, or null
 * @param hours when it is answered, in words
 * @param checkedOn when somebody of the practice last made sure
 */
public record CrisisLine(
        Kind kind, String name, String phone, @Nullable String text, String hours, LocalDate checkedOn)
        implements Serializable {

    /** What the line is for. */
    public enum Kind {
        EMERGENCY,
        SUICIDE,
        PARTNER_VIOLENCE
    }

    /** The number as a telephone takes it: digits and signs. One that is spelled in letters stays as it is. */
    public String dialed() {
        return phone.chars().anyMatch(Character::isLetter)
                ? phone.replaceAll("\\s", "")
                : phone.replaceAll("[^0-9+*#,;]", "").replace("#", "%23");
    }

    public CrisisLine {
        if (name.isBlank() || phone.isBlank() || hours.isBlank()) {
            throw new IllegalArgumentException("A crisis line has a name, a number and hours");
        }
    }
}
