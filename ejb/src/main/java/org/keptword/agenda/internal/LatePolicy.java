package org.keptword.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.agenda.AgendaLine.Content.Late.How;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.CaseAssignment;

/**
 * When work is past its day for the second time. Of work given once, of which nothing was handed in: its day has passed, and either
 * a day it was planned for before had passed as well, or two sessions were held since. Of work of a week or of chosen weekdays: the last
 * two entries that are over since it was given were not handed in. What comes back every day is optional and before a session belongs to
 * the session: neither raises anything. What cannot be done now did not fall due.
 */
final class LatePolicy {

    private static final int TWICE = 2;
    private static final int LOOKED_BACK = 28;

    private LatePolicy() {}

    /**
     * By which rule it is, if it is.
     *
     * @param held when the sessions with its owner were held
     * @param today in the zone given, where the counselor is
     */
    static Optional<How> weigh(
            CaseAssignment work, boolean jointWork, List<Instant> held, LocalDate today, ZoneId zone) {
        if (!work.isOpen() || (work.isGated() && !jointWork)) {
            return Optional.empty();
        }
        return work.recurs() ? entries(work, today, zone) : once(work, held, today, zone);
    }

    private static Optional<How> once(CaseAssignment work, List<Instant> held, LocalDate today, ZoneId zone) {
        Optional<LocalDate> passed = work.dueOn()
                .filter(day -> day.isBefore(today) && work.responses().isEmpty());
        if (passed.isEmpty()) {
            return Optional.empty();
        }
        if (work.passed() > 0) {
            return Optional.of(How.MOVED_AND_PASSED);
        }
        long since = held.stream()
                .map(at -> LocalDate.ofInstant(at, zone))
                .filter(day -> !day.isBefore(passed.get()))
                .count();
        return since >= TWICE ? Optional.of(How.TWO_SESSIONS) : Optional.empty();
    }

    private static Optional<How> entries(CaseAssignment work, LocalDate today, ZoneId zone) {
        Recurrence recurrence = work.recurrence();
        if (recurrence.kind() == Recurrence.Kind.DAILY || recurrence.isBeforeSession()) {
            return Optional.empty();
        }
        LocalDate assignedOn = LocalDate.ofInstant(work.assignedAt(), zone);
        LocalDate over = recurrence.isWeekly() ? Recurrence.weekOf(today) : today;
        Set<LocalDate> done =
                work.responses().stream().flatMap(one -> one.entry().stream()).collect(Collectors.toSet());
        List<LocalDate> last = Stream.iterate(over.minusDays(1), day -> day.minusDays(1))
                .limit(LOOKED_BACK)
                .filter(recurrence::isPlanned)
                .flatMap(day -> recurrence.entryFor(day).stream())
                .distinct()
                .filter(entry -> !entry.isBefore(assignedOn))
                .limit(TWICE)
                .toList();
        return last.size() == TWICE && last.stream().noneMatch(done::contains)
                ? Optional.of(How.TWO_ENTRIES)
                : Optional.empty();
    }
}
