package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Id
    private UUID personId;

    @Column
    private UUID practiceId;

    @Embedded
    private WeekHours hours;

    private @Nullable UUID standingCoverId;

    @Version
    private int version;

    protected WorkingTimeEntry() {}

    /** A week and no cover. */
    public WorkingTimeEntry(Actor counselor, WorkingWeek week) {
        this.personId = counselor.requirePersonValue();
        this.practiceId = counselor.practice().value();
        work(week);
    }

    /** Takes another week. */
    public final void work(WorkingWeek week) {
        hours = new WeekHours(week);
    }

    /** Names who is told of what waited too long, or nobody; oneself is refused. */
    public void coveredBy(Optional<PersonId> cover) {
        UUID named = cover.map(PersonId::value).orElse(null);
        if (personId.equals(named)) {
            throw new DomainRefusal("refusal.access.coverIsOneself");
        }
        standingCoverId = named;
    }

    public WorkingWeek week() {
        return hours.week();
    }

    public Optional<PersonId> standingCover() {
        return Optional.ofNullable(standingCoverId).map(PersonId::new);
    }

    public int version() {
        return version;
    }
}
