package org.keptword.promises;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a promise is due, in the owner's own days.
 *
 * @param first the day of a promise made once, or the first day of one that comes back
 * @param last the last day of one that comes back, or null for no end
 * @param time by what time, or null for any time of the day
 * @param rule how it comes back, empty for once
 */
public record PromiseTiming(
        LocalDate first, @Nullable LocalDate last, @Nullable LocalTime time, Optional<PromiseRecurrence> rule) {

    public PromiseTiming {
        if (last != null && (rule.isEmpty() || last.isBefore(first))) {
            throw new IllegalArgumentException("Only what comes back has a last day, and it is not before the first");
        }
    }

    /** Once, on or before a day. */
    public static PromiseTiming once(LocalDate day, @Nullable LocalTime time) {
        return new PromiseTiming(day, null, time, Optional.empty());
    }

    public static PromiseTiming recurring(
            PromiseRecurrence rule, LocalDate first, @Nullable LocalDate last, @Nullable LocalTime time) {
        return new PromiseTiming(first, last, time, Optional.of(rule));
    }

    public boolean comesBack() {
        return rule.isPresent();
    }

    /** The last day it can fall on; empty when it has no end. */
    public Optional<LocalDate> end() {
        return comesBack() ? Optional.ofNullable(last) : Optional.of(first);
    }

    /** Its days between two days, both included. */
    public List<LocalDate> days(LocalDate from, LocalDate until) {
        if (rule.isEmpty()) {
            return first.isBefore(from) || first.isAfter(until) ? List.of() : List.of(first);
        }
        LocalDate to = last != null && last.isBefore(until) ? last : until;
        return to.isBefore(first) || to.isBefore(from) ? List.of() : rule.get().days(first, from, to);
    }
}
