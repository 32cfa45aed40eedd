package org.keptword.web.promises;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.DomainRefusal;

/** A recurrence that the promise forms offer. */
public enum RecurrenceOption {
    ONCE,
    DAILY,
    WEEKLY,
    WEEKDAYS,
    MONTHLY,
    YEARLY;

    /**
     * How it comes back; empty for once.
     *
     * @param first its first day
     * @param chosen the days of the week of {@link #WEEKDAYS}; without any it is refused
     */
    public Optional<PromiseRecurrence> rule(LocalDate first, Set<DayOfWeek> chosen) {
        if (this == WEEKDAYS && chosen.isEmpty()) {
            throw new DomainRefusal("refusal.promises.daysMissing");
        }
        return switch (this) {
            case ONCE -> Optional.empty();
            case DAILY -> Optional.of(PromiseRecurrence.daily());
            case WEEKLY -> Optional.of(PromiseRecurrence.weekly(Set.of()));
            case WEEKDAYS -> Optional.of(PromiseRecurrence.weekly(chosen));
            case MONTHLY -> Optional.of(PromiseRecurrence.monthly(first));
            case YEARLY -> Optional.of(PromiseRecurrence.yearly(first));
        };
    }

    /** The option a rule was made with. */
    public static RecurrenceOption of(Optional<PromiseRecurrence> rule) {
        return rule.map(one -> switch (one.frequency()) {
                    case "DAILY" -> DAILY;
                    case "MONTHLY" -> MONTHLY;
                    case "YEARLY" -> YEARLY;
                    default -> one.weekdays().isEmpty() ? WEEKLY : WEEKDAYS;
                })
                .orElse(ONCE);
    }

    /**
     * On which days it is due.
     *
     * @param last the last day of one that comes back, or null for no end; of {@link #ONCE} it says nothing
     */
    public PromiseTerms.Timing timing(LocalDate first, LocalDate last, LocalTime time, Set<DayOfWeek> chosen) {
        return rule(first, chosen)
                .map(rule -> PromiseTerms.Timing.recurring(rule, first, notBefore(first, last), time))
                .orElseGet(() -> PromiseTerms.Timing.once(first, time));
    }

    /** A last day, which lies on the first or after it. */
    public static LocalDate notBefore(LocalDate first, LocalDate last) {
        if (last != null && last.isBefore(first)) {
            throw new DomainRefusal("refusal.promises.endBeforeStart");
        }
        return last;
    }
}
