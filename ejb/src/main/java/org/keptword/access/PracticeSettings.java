package org.keptword.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a manager sets for the practice.
 *
 * @param restDays how many days reaching out rests after the first attempt without an answer
 */
public record PracticeSettings(
        String name, Locale language, ZoneId zone, String consentVersion, int restDays, List<PlaceSettings> places) {

    /** A place and its lines. */
    public record PlaceSettings(UUID id, String name, List<Line> lines) {

        /** One of its lines. */
        public Optional<Line> line(UUID wanted) {
            return lines.stream().filter(one -> one.id().equals(wanted)).findFirst();
        }
    }

    /** A line in both languages; {@code old} when nobody made sure of it for half a year. */
    public record Line(
            UUID id,
            CrisisLine.Kind kind,
            String nameEn,
            String nameEs,
            String phone,
            @Nullable String text,
            String hoursEn,
            String hoursEs,
            LocalDate checkedOn,
            boolean old) {}

    /** One of the places. */
    public Optional<PlaceSettings> place(UUID wanted) {
        return places.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }
}
