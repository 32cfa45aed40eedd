package org.keptword.homework.assign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an exercise is given once or comes back. Days are the client's own days; a week begins on Monday.
 *
 * @param days the weekdays, only for WEEKDAYS
 * @param until the last day, or null for no end
 */
public record Recurrence(
        Kind kind, Set<DayOfWeek> days, @Nullable LocalDate until) {

    /** How it comes back. */
    public enum Kind {
        NEVER,
        DAILY,
        WEEKLY,
        WEEKDAYS,
        /** Once before each planned session; the entry belongs to the session, not to a day. */
        BEFORE_SESSION
    }

    private static final int DAYS_OF_A_WEEK = 7;

    public static final Recurrence ONCE = new Recurrence(Kind.NEVER, Set.of(), null);

    public Recurrence {
        days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
        if ((kind == Kind.WEEKDAYS) == days.isEmpty()) {
            throw new IllegalArgumentException(
                    "Weekdays are chosen when, and only when, it comes back on chosen weekdays");
        }
        if (kind == Kind.NEVER && until != null) {
            throw new IllegalArgumentException("What is assigned once has no last day");
        }
    }

    public boolean comesBack() {
        return kind != Kind.NEVER;
    }

    /** Whether its entries are those of a week, and not of a day. */
    public boolean isWeekly() {
        return kind == Kind.WEEKLY;
    }

    /** The entry kept under a day, {@link #entryFor}. */
    public Entry entry(LocalDate day) {
        return new Entry(day, isWeekly());
    }

    /** The entry that is planned for a day, or the next one after it; empty when none is planned any more. */
    public Optional<LocalDate> entryFrom(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .limit(DAYS_OF_A_WEEK)
                .filter(this::isPlanned)
                .findFirst()
                .flatMap(this::entryFor);
    }

    /** The entry after one. */
    public Optional<LocalDate> entryAfter(LocalDate entry) {
        return entryFrom(isWeekly() ? entry.plusWeeks(1) : entry.plusDays(1));
    }

    /** Whether its entries belong to sessions. */
    public boolean isBeforeSession() {
        return kind == Kind.BEFORE_SESSION;
    }

    /**
     * The day under which something written on {@code today} is kept: the day itself, or the Monday of a weekly one. The day of what comes
     * before a session is that of the session, which is not known here.
     */
    public Optional<LocalDate> entryFor(LocalDate today) {
        return switch (kind) {
            case NEVER, BEFORE_SESSION -> Optional.empty();
            case DAILY, WEEKDAYS -> Optional.of(today);
            case WEEKLY -> Optional.of(weekOf(today));
        };
    }

    /** Whether an entry is planned for that day. */
    public boolean isPlanned(LocalDate day) {
        if (until != null && day.isAfter(until)) {
            return false;
        }
        return switch (kind) {
            case NEVER -> false;
            case WEEKLY, DAILY, BEFORE_SESSION -> true;
            case WEEKDAYS -> days.contains(day.getDayOfWeek());
        };
    }

    /** What the columns of an assignment say of how it comes back. */
    public static Recurrence stored(Kind kind, String days, @Nullable LocalDate until) {
        Set<DayOfWeek> chosen = days.isEmpty()
                ? Set.of()
                : Arrays.stream(days.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new Recurrence(kind, chosen, until);
    }

    /** The days as a column holds them. */
    public String storedDays() {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    /** How often it comes back in a week. */
    public int timesAWeek() {
        return switch (kind) {
            case NEVER, WEEKLY, BEFORE_SESSION -> 1;
            case DAILY -> 7;
            case WEEKDAYS -> days.size();
        };
    }

    /** The Monday of the week a day lies in. */
    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * One entry of a recurring assignment.
     *
     * @param day its day, or the Monday of its week
     * @param weekly whether it is that of a week
     */
    public record Entry(LocalDate day, boolean weekly) {}
}
