package org.keptword.promises;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;

/**
 * The terms of a promise.
 *
 * @param what in the words of the owner; 1 to 300 UTF-16 code units
 * @param hardDay the smallest part that is kept on a hard day too; at most 300 UTF-16 code units
 */
public record PromiseTerms(
        String what,
        Optional<String> hardDay,
        Beneficiary beneficiary,
        Size size,
        Horizon horizon,
        Kind kind,
        Timing timing) {

    /** The longest text. */
    public static final int LONGEST = 300;

    public PromiseTerms {
        Objects.requireNonNull(beneficiary);
        Objects.requireNonNull(size);
        Objects.requireNonNull(horizon);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(timing);
        if (what == null || what.isBlank()) {
            throw new DomainRefusal("refusal.promises.nothingPromised");
        }
        what = what.strip();
        hardDay = hardDay.map(String::strip).filter(text -> !text.isEmpty());
        if (what.length() > LONGEST || hardDay.map(String::length).orElse(0) > LONGEST) {
            throw new DomainRefusal("refusal.promises.tooLong", LONGEST);
        }
    }

    /**
     * Whether it asks for something towards or with the other partner, and so rests while that is closed: what is for the partner, and
     * time together that is not for the children alone.
     */
    public boolean isTowardsPartner() {
        return beneficiary == Beneficiary.PARTNER
                || (kind == Kind.TIME_TOGETHER && beneficiary != Beneficiary.CHILDREN);
    }

    /** Whom a promise is for. */
    public enum Beneficiary {
        PARTNER,
        ONESELF,
        CHILDREN,
        HOUSEHOLD
    }

    /** Whether a promise is for the next weeks or for a longer time. */
    public enum Horizon {
        SHORT,
        LONG
    }

    /** What a promise is made of. */
    public enum Kind {
        /** Something said, such as a message at the time agreed. */
        WORD,
        ACT,
        TIME_TOGETHER,
        /** A step of a longer plan. */
        PLAN_ITEM
    }

    /** How big a promise is for the one who makes it. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    /**
     * When a promise is due, in the owner's own days.
     *
     * @param first the day of a promise made once, or the first day of one that comes back
     * @param last the last day of one that comes back, or null for no end
     * @param time by what time, or null for any time of the day
     * @param rule how it comes back, empty for once
     */
    public record Timing(
            LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalTime time,
            Optional<PromiseRecurrence> rule) {

        public Timing {
            if (last != null && (rule.isEmpty() || last.isBefore(first))) {
                throw new IllegalArgumentException(
                        "Only what comes back has a last day, and it is not before the first");
            }
        }

        /** Once, on or before a day. */
        public static Timing once(LocalDate day, @Nullable LocalTime time) {
            return new Timing(day, null, time, Optional.empty());
        }

        public static Timing recurring(
                PromiseRecurrence rule, LocalDate first, @Nullable LocalDate last, @Nullable LocalTime time) {
            return new Timing(first, last, time, Optional.of(rule));
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
            return to.isBefore(first) || to.isBefore(from)
                    ? List.of()
                    : rule.get().days(first, from, to);
        }
    }
}
