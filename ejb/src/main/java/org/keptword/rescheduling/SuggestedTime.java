package org.keptword.rescheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;

/**
 * When somebody could come instead: a day, with either a time or a part of the day.
 *
 * @param time on the clock of whoever suggests it; empty where a part of the day is meant
 * @param part empty where a time is meant
 */
public record SuggestedTime(LocalDate day, Optional<LocalTime> time, Optional<PartOfDay> part) {

    private static final String SEPARATOR = " ";

    public SuggestedTime {
        Objects.requireNonNull(day);
        if (time.isPresent() == part.isPresent()) {
            throw new IllegalArgumentException("Either a time or a part of the day");
        }
    }

    /** One with a time, or where there is none with a part of the day; a day alone is refused. */
    public static SuggestedTime of(LocalDate day, @Nullable LocalTime time, @Nullable PartOfDay part) {
        if (time != null) {
            return new SuggestedTime(day, Optional.of(time), Optional.empty());
        }
        if (part == null) {
            throw new DomainRefusal("refusal.rescheduling.noTime");
        }
        return new SuggestedTime(day, Optional.empty(), Optional.of(part));
    }

    /** One as {@link #toText} wrote it. */
    public static SuggestedTime parse(String text) {
        int end = text.indexOf(SEPARATOR);
        LocalDate day = LocalDate.parse(text.substring(0, end));
        String rest = text.substring(end + 1);
        return Character.isDigit(rest.charAt(0))
                ? new SuggestedTime(day, Optional.of(LocalTime.parse(rest)), Optional.empty())
                : new SuggestedTime(day, Optional.empty(), Optional.of(PartOfDay.valueOf(rest)));
    }

    /** The day and the time or part of the day, as it is stored. */
    public String toText() {
        return day
                + SEPARATOR
                + time.map(LocalTime::toString)
                        .orElseGet(() -> part.map(PartOfDay::name).orElseThrow());
    }

    /** The moment that is meant, where a time is. */
    public Optional<Instant> at(ZoneId zone) {
        return time.map(clock -> day.atTime(clock).atZone(zone).toInstant());
    }

    /** Whether it is over: its moment, or its whole day. */
    public boolean isOver(Instant now, ZoneId zone) {
        return at(zone).map(at -> !at.isAfter(now)).orElseGet(() -> day.isBefore(LocalDate.ofInstant(now, zone)));
    }
}
