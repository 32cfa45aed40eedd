package org.keptword.promises.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time zones the owner of a promise has lived in, oldest first. Each day of a promise falls due exactly once, wherever its owner
 * lives by then: what fell due before a move keeps its moment. A time the clocks skip is moved on by as much; one they show twice is
 * meant the first time.
 */
public record OwnerTimeZones(List<ZonePeriod> stays) {

    /** One zone, lived in from a moment on. */
    public record ZonePeriod(Instant since, ZoneId zone) {}

    public OwnerTimeZones {
        stays = List.copyOf(stays);
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("Everybody lives somewhere");
        }
        for (int i = 1; i < stays.size(); i++) {
            if (!stays.get(i).since().isAfter(stays.get(i - 1).since())) {
                throw new IllegalArgumentException("Moves come one after the other");
            }
        }
    }

    public static OwnerTimeZones at(ZoneId zone, Instant since) {
        return new OwnerTimeZones(List.of(new ZonePeriod(since, zone)));
    }

    /** The same people after a move; nothing changes when they live there already. */
    public OwnerTimeZones moved(ZoneId to, Instant now) {
        ZonePeriod last = stays.get(stays.size() - 1);
        if (last.zone().equals(to) || !now.isAfter(last.since())) {
            return this;
        }
        List<ZonePeriod> after = new ArrayList<>(stays);
        after.add(new ZonePeriod(now, to));
        return new OwnerTimeZones(after);
    }

    /** Where they live now. */
    public ZoneId current() {
        return stays.get(stays.size() - 1).zone();
    }

    /** When a day ends for a promise: at its time, or with the day when it has none. */
    public Instant due(LocalDate day, @Nullable LocalTime time) {
        for (int i = 0; i < stays.size(); i++) {
            Instant at = at(day, time, stays.get(i).zone());
            boolean begun = i == 0 || !at.isBefore(stays.get(i).since());
            boolean over = i + 1 < stays.size() && !at.isBefore(stays.get(i + 1).since());
            if (begun && !over) {
                return at;
            }
        }
        return skipped(day, time);
    }

    /** When a day begins, which is never after its due moment. */
    public Instant begins(LocalDate day, @Nullable LocalTime time) {
        Instant due = due(day, time);
        ZonePeriod stay = stays.get(0);
        for (ZonePeriod later : stays) {
            if (!later.since().isAfter(due)) {
                stay = later;
            }
        }
        Instant start = day.atStartOfDay(stay.zone()).toInstant();
        return start.isAfter(due) ? due : start;
    }

    /** A move to the east jumped over the moment: it is the moment of the move. */
    private Instant skipped(LocalDate day, @Nullable LocalTime time) {
        for (int i = 1; i < stays.size(); i++) {
            ZonePeriod stay = stays.get(i);
            if (at(day, time, stay.zone()).isBefore(stay.since())
                    && !at(day, time, stays.get(i - 1).zone()).isBefore(stay.since())) {
                return stay.since();
            }
        }
        return at(day, time, current());
    }

    private static Instant at(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return time == null
                ? day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1)
                : day.atTime(time).atZone(zone).toInstant();
    }

    /** As it is stored: a text for each stay. */
    public String[] stored() {
        return stays.stream().map(stay -> stay.since() + " " + stay.zone()).toArray(String[]::new);
    }

    /** Reads what {@link #stored} wrote. */
    public static OwnerTimeZones of(String[] stored) {
        return new OwnerTimeZones(Arrays.stream(stored)
                .map(text -> text.split(" ", 2))
                .map(parts -> new ZonePeriod(Instant.parse(parts[0]), ZoneId.of(parts[1])))
                .toList());
    }
}
