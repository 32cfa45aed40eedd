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

    public CrisisLine {
        if (name.isBlank() || phone.isBlank() || hours.isBlank()) {
            throw new IllegalArgumentException("A crisis line has a name, a number and hours");
        }
    }
}
