package org.keptword.access.practice;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;

/**
 * Command: a line for a place, new or changed, as made sure of today.
 *
 * @param replaces the line it takes the place of, or null for a new one
 * @param text how to reach it by message, or null
 */
public record SetCrisisLine(
        UUID place,
        @Nullable UUID replaces,
        CrisisLine.Kind kind,
        String nameEn,
        String nameEs,
        String phone,
        @Nullable String text,
        String hoursEn,
        String hoursEs) {

    private static final int LONGEST = 120;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_TEXT = 80;

    public SetCrisisLine {
        Objects.requireNonNull(place);
        Objects.requireNonNull(kind);
        nameEn = fit(nameEn, LONGEST);
        nameEs = fit(nameEs, LONGEST);
        phone = fit(phone, LONGEST_PHONE);
        hoursEn = fit(hoursEn, LONGEST);
        hoursEs = fit(hoursEs, LONGEST);
        text = text == null || text.isBlank() ? null : fit(text, LONGEST_TEXT);
    }

    private static String fit(String text, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest) {
            throw new DomainRefusal("refusal.access.lineIncomplete", longest);
        }
        return text.strip();
    }
}
