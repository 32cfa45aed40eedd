package org.keptword.access.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.internal.WorkingTimeRepository;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;

/**
 * When the counselors of the practice work, for other features inside their services; one statement each time. Whoever asks about several
 * days of one counselor takes the {@link Timetable}. It tells of no case and no client.
 */
@ApplicationScoped
public class WorkingTimes {

    /** So far back a timetable knows absences. Whoever asks does so about today and days ahead, or about a flag of the last days. */
    private static final Period KNOWN = Period.ofDays(60);

    @Inject
    WorkingTimeRepository repository;

    @Inject
    Clock clock;

    /** Whether a day is one of work: of the counselor's week, and the counselor is not away. */
    public boolean worksOn(PersonId counselor, LocalDate day) {
        return of(counselor).worksOn(day);
    }

    /** The first day on which the counselor works, {@code from} included. */
    public LocalDate nextReading(PersonId counselor, LocalDate from) {
        return of(counselor).nextReading(from);
    }

    /** All about one counselor, absences of long ago aside; somebody who never said anything works the week of the practice. */
    public Timetable of(PersonId counselor) {
        return Optional.ofNullable(of(List.of(counselor)).get(counselor)).orElseThrow(NotFound::new);
    }

    /** The same about several; one who is not of the practice is absent. */
    public Map<PersonId, Timetable> of(Collection<PersonId> counselors) {
        return counselors.isEmpty()
                ? Map.of()
                : repository.timetables(
                        counselors,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(KNOWN));
    }
}
