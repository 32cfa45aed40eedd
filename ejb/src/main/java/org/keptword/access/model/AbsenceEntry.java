package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.presence.Timetable;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.PracticeRecord;

/** That a counselor is away from a day to a day. */
@Entity
@Table(name = "absence")
public class AbsenceEntry extends PracticeRecord {

    /** The longest absence, in days after the first. */
    public static final int LONGEST = 366;

    private UUID personId;

    private LocalDate fromDay;

    private LocalDate toDay;

    private @Nullable LocalDate endedOn;

    private @Nullable UUID coverId;

    @Column
    private Instant madeAt;

    @Version
    private int version;

    protected AbsenceEntry() {}

    public AbsenceEntry(Actor counselor, LocalDate from, LocalDate to, Optional<PersonId> cover, Instant now) {
        super(Ids.newId(), counselor.practice().value());
        this.personId = counselor.requirePersonValue();
        this.fromDay = from;
        this.madeAt = now;
        last(to, cover);
    }

    /** Takes another last day and another cover; a last day before the first is refused, and so is covering oneself. */
    public final void last(LocalDate to, Optional<PersonId> cover) {
        if (to.isBefore(fromDay)) {
            throw new DomainRefusal("refusal.access.absenceBackwards");
        }
        if (ChronoUnit.DAYS.between(fromDay, to) > LONGEST) {
            throw new DomainRefusal("refusal.access.absenceTooLong", LONGEST);
        }
        UUID named = cover.map(PersonId::value).orElse(null);
        if (personId.equals(named)) {
            throw new DomainRefusal("refusal.access.coverIsOneself");
        }
        toDay = to;
        coverId = named;
    }

    /** The counselor works again from this day on; one that has not begun is called off by it. */
    public void end(LocalDate day) {
        endedOn = day;
    }

    /** The days away; empty when it was called off before its first day was over. */
    public Optional<Timetable.Absence> absence() {
        LocalDate last = endedOn != null && !endedOn.isAfter(toDay) ? endedOn.minusDays(1) : toDay;
        return last.isBefore(fromDay)
                ? Optional.empty()
                : Optional.of(new Timetable.Absence(
                        id(), fromDay, last, Optional.ofNullable(coverId).map(PersonId::new)));
    }

    public UUID personId() {
        return personId;
    }

    public int version() {
        return version;
    }
}
