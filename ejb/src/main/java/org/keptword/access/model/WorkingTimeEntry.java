package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;

/** What one counselor said of the own week, and who is told of what waited too long. */
@Entity
@Table(name = "working_time")
public class WorkingTimeEntry {

    private static final int DAYS = 7;
    private static final int MINUTES = 60;

    @Id
    private UUID personId;

    @Column
    private UUID practiceId;

    private int[] begins = new int[DAYS];

    private int[] ends = new int[DAYS];

    private @Nullable UUID standingCoverId;

    @Version
    private int version;

    protected WorkingTimeEntry() {}

    /** The usual week and no cover. */
    public WorkingTimeEntry(Actor counselor) {
        this.personId = counselor.requirePersonValue();
        this.practiceId = counselor.practice().value();
        work(WorkingWeek.USUAL);
    }

    /** Takes another week. */
    public final void work(WorkingWeek week) {
        begins = new int[DAYS];
        ends = new int[DAYS];
        week.days().forEach((day, hours) -> {
            begins[day.getValue() - 1] = minutes(hours.begins());
            ends[day.getValue() - 1] = minutes(hours.ends());
        });
    }

    /** Names who is told of what waited too long, or nobody; oneself is refused. */
    public void coveredBy(Optional<PersonId> cover) {
        UUID named = cover.map(PersonId::value).orElse(null);
        if (personId.equals(named)) {
            throw new DomainRefusal("refusal.access.coverIsOneself");
        }
        standingCoverId = named;
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
    }

    public WorkingWeek week() {
        Map<DayOfWeek, WorkingWeek.Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int at = day.getValue() - 1;
            if (begins[at] < ends[at]) {
                days.put(day, new WorkingWeek.Hours(time(begins[at]), time(ends[at])));
            }
        }
        return new WorkingWeek(days);
    }

    public Optional<PersonId> standingCover() {
        return Optional.ofNullable(standingCoverId).map(PersonId::new);
    }

    public int version() {
        return version;
    }
}
