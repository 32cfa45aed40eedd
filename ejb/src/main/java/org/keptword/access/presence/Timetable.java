package org.keptword.access.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.PersonId;

/**
 * When one counselor works: the week, the absences, and who covers. Days are those of the counselor's zone.
 *
 * @param absences those that are not called off and were not over long ago, none meeting another; a cover who cannot sign in any more is left out
 * @param standingCover who gets flags that waited too long while the counselor is not away; empty also when that one cannot sign in any more
 */
public record Timetable(ZoneId zone, WorkingWeek week, List<Absence> absences, Optional<PersonId> standingCover) {

    /** No flag has waited too long sooner: from midnight to noon of a day, in every zone, also when the clock is put forward in between. */
    public static final Duration SOONEST_TOO_LONG = Duration.ofHours(9);

    private static final LocalTime NOON = LocalTime.NOON;

    public Timetable {
        absences = List.copyOf(absences);
    }

    /** Whether the counselor works on a day: a day of the week that is worked, and not away. */
    public boolean worksOn(LocalDate day) {
        return week.on(day.getDayOfWeek()).isPresent() && absenceOn(day).isEmpty();
    }

    /** The absence a day belongs to. */
    public Optional<Absence> absenceOn(LocalDate day) {
        return absences.stream().filter(absence -> absence.has(day)).findFirst();
    }

    /** Who covers on a day: the cover of the absence it belongs to; nobody while the counselor is not away. */
    public Optional<PersonId> coverOn(LocalDate day) {
        return absenceOn(day).flatMap(Absence::cover);
    }

    /** Whom a flag that waited too long goes to at a moment: the cover of the absence, else the standing one. */
    public Optional<PersonId> coverAt(Instant moment) {
        return coverOn(dayOf(moment)).or(() -> standingCover);
    }

    /** The first day on which the counselor works, {@code from} included. */
    public LocalDate nextReading(LocalDate from) {
        LocalDate day = from;
        while (!worksOn(day)) {
            day = absenceOn(day).map(Absence::to).orElse(day).plusDays(1);
        }
        return day;
    }

    /**
     * The absence that the next day of the week that is worked falls into: that of today, while today's hours are not over, or of the next
     * such day. Empty when the counselor is there then.
     */
    public Optional<Absence> nextAway(Instant now) {
        LocalDate day = dayOf(now);
        while (week.on(day.getDayOfWeek()).isEmpty()
                || !now.isBefore(at(day, hours(day).ends()))) {
            day = day.plusDays(1);
        }
        return absenceOn(day);
    }

    /** When the counselor next works: now within the hours of a day, else the beginning of the next hours. */
    public Instant nextReading(Instant now) {
        LocalDate day = nextReading(dayOf(now));
        while (!now.isBefore(at(day, hours(day).ends())) || isSwallowed(day)) {
            day = nextReading(day.plusDays(1));
        }
        Instant begins = at(day, hours(day).begins());
        return begins.isAfter(now) ? begins : now;
    }

    /**
     * From when on a flag has waited too long: noon of the next day of the week that is worked, after the day it was raised. An absence
     * puts nothing off, because the cover, or else the supervisor, can look meanwhile.
     */
    public Instant tooLong(Instant raised) {
        LocalDate day = dayOf(raised).plusDays(1);
        while (week.on(day.getDayOfWeek()).isEmpty()) {
            day = day.plusDays(1);
        }
        return at(day, NOON);
    }

    /** The day of a moment where the counselor is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Whether the clock is put forward over the hours of a day. */
    private boolean isSwallowed(LocalDate day) {
        return !at(day, hours(day).begins()).isBefore(at(day, hours(day).ends()));
    }

    private WorkingWeek.Hours hours(LocalDate day) {
        return week.on(day.getDayOfWeek()).orElseThrow();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /**
     * A stretch of days on which a counselor is away.
     *
     * @param to the last day away, included
     * @param cover who gets flags and queue meanwhile
     */
    public record Absence(UUID id, LocalDate from, LocalDate to, Optional<PersonId> cover) {

        public Absence {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("An absence ends on its first day or later");
            }
        }

        /** The same with nobody who covers. */
        public Absence uncovered() {
            return new Absence(id, from, to, Optional.empty());
        }

        /** Whether a day belongs to it. */
        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** Whether it shares a day with a stretch of days. */
        public boolean meets(LocalDate first, LocalDate last) {
            return !first.isAfter(to) && !last.isBefore(from);
        }
    }
}
