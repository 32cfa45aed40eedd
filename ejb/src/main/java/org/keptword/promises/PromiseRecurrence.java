package org.keptword.promises;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * On which days a promise comes back: a recurrence rule of RFC 5545 over whole days, at most once a day. The first and the last day
 * stand beside it, so COUNT and UNTIL are refused, and so is everything finer than a day. A day that is not in a month or year is left
 * out, as the standard says; {@link #monthly} and {@link #yearly} take the last day there is instead.
 *
 * @param text the rule, such as {@code FREQ=WEEKLY;BYDAY=MO,WE}; at most 120 characters
 */
public record PromiseRecurrence(String text) {

    private static final int LONGEST = 120;
    private static final String BYDAY = "BYDAY=";
    private static final Pattern ALLOWED =
            Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|BYDAY|BYMONTHDAY"
                    + "|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+)*");

    public PromiseRecurrence {
        if (text.length() > LONGEST || !ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a rule over days: " + text);
        }
        parse(text);
    }

    public static PromiseRecurrence daily() {
        return new PromiseRecurrence("FREQ=DAILY");
    }

    /** Once a week on the weekday of the first day, or on the days named. */
    public static PromiseRecurrence weekly(Collection<DayOfWeek> days) {
        if (days.isEmpty()) {
            return new PromiseRecurrence("FREQ=WEEKLY");
        }
        return new PromiseRecurrence(EnumSet.copyOf(days).stream()
                .map(day -> day.name().substring(0, 2).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(",", "FREQ=WEEKLY;BYDAY=", "")));
    }

    /** Once a month on the day of the month of {@code first}; in a shorter month on its last day. */
    public static PromiseRecurrence monthly(LocalDate first) {
        return new PromiseRecurrence("FREQ=MONTHLY;" + dayOrLast(first));
    }

    /** Once a year on the day of {@code first}; for 29 February on the 28th where there is no 29th. */
    public static PromiseRecurrence yearly(LocalDate first) {
        return new PromiseRecurrence("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";" + dayOrLast(first));
    }

    private static String dayOrLast(LocalDate first) {
        int day = first.getDayOfMonth();
        if (day <= 28) {
            return "BYMONTHDAY=" + day;
        }
        return IntStream.rangeClosed(28, day)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "BYMONTHDAY=", ";BYSETPOS=-1"));
    }

    /** Its frequency: DAILY, WEEKLY, MONTHLY or YEARLY. */
    public String frequency() {
        return text.split("[=;]", 3)[1];
    }

    /** The days of the week it names, in their order; empty where it names none. */
    public List<DayOfWeek> weekdays() {
        List<String> named = Stream.of(text.split(";"))
                .filter(part -> part.startsWith(BYDAY))
                .flatMap(part -> Stream.of(part.substring(BYDAY.length()).split(",")))
                .toList();
        return Stream.of(DayOfWeek.values())
                .filter(day -> named.contains(day.name().substring(0, 2)))
                .toList();
    }

    /** The days between two days, both included, of a promise that begins on {@code first}. */
    public List<LocalDate> days(LocalDate first, LocalDate from, LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        RecurrenceRuleIterator all = parse(text).iterator(day(first));
        if (from.isAfter(first)) {
            all.fastForward(day(from));
        }
        while (all.hasNext()) {
            DateTime next = all.nextDateTime();
            LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(until)) {
                break;
            }
            if (!day.isBefore(from) && !day.isBefore(first)) {
                days.add(day);
            }
        }
        return days;
    }

    private static DateTime day(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static RecurrenceRule parse(String text) {
        try {
            return new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException broken) {
            throw new IllegalArgumentException("Not a rule: " + text, broken);
        }
    }
}
