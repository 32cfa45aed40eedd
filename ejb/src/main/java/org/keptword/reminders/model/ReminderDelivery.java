package org.keptword.reminders.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderHours;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderSchedule;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.PracticeRecord;

/** One reminder of a client's day, or a test. It is sent once at most: one that was claimed and never settled is not sent again. */
@Entity
@DynamicUpdate
public class ReminderDelivery extends PracticeRecord {

    /** Its state. */
    public enum State {
        WAITING,
        /** Somebody sends it now. */
        CLAIMED,
        SENT,
        /** Nothing was waiting, or there was no safe way. */
        DROPPED,
        /** It could not be sent in time. */
        GIVEN_UP,
        /** It may have been sent. */
        UNKNOWN
    }

    /** So long who claimed it has to settle it. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** So long a test is of use. */
    private static final Duration TEST_LASTS = Duration.ofMinutes(10);

    /** Pauses before it is tried again. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private LocalDate forDay;

    @Column(updatable = false)
    private @Nullable Short atMinute;

    @Column(updatable = false)
    private String kinds;

    @Enumerated(EnumType.STRING)
    private State state;

    /** How it went, for whoever looks after the installation. */
    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable ReminderChannel channel;

    private int attempts;

    @Column
    private Instant nextAt;

    @Column(updatable = false)
    private Instant madeAt;

    @Column
    private @Nullable Instant settledAt;

    @Version
    private int version;

    protected ReminderDelivery() {}

    private ReminderDelivery(
            UUID practice,
            PersonId person,
            LocalDate day,
            @Nullable Short atMinute,
            Set<ReminderKind> kinds,
            Instant now) {
        super(Ids.newId(), practice);
        this.personId = person.value();
        this.forDay = day;
        this.atMinute = atMinute;
        this.kinds = kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.state = State.WAITING;
        this.nextAt = now;
        this.madeAt = now;
    }

    /** A reminder to be weighed and sent now. */
    public static ReminderDelivery of(UUID practice, PersonId person, ReminderSchedule.Slot slot, Instant now) {
        short minute = (short) (slot.at().getHour() * 60 + slot.at().getMinute());
        return new ReminderDelivery(practice, person, slot.day(), minute, slot.kinds(), now);
    }

    /** A test that the client asked for, which comes at any hour. */
    public static ReminderDelivery test(UUID practice, PersonId person, LocalDate day, Instant now) {
        return new ReminderDelivery(practice, person, day, null, Set.of(), now);
    }

    /** Somebody sends it now. */
    public void claim(Instant now) {
        state = State.CLAIMED;
        attempts++;
        nextAt = now.plus(CLAIM);
    }

    /** It goes out over a channel. */
    public void goes(ReminderChannel over) {
        channel = over;
    }

    /** It is settled, for good. */
    public void settle(State end, Instant now) {
        state = end;
        settledAt = now;
    }

    /** It was not taken: it is tried again after a pause, or given up where that would be too late. */
    public void tryAgain(ZoneId zone, Instant now) {
        Optional<Instant> next = attempts <= PAUSES.size()
                ? Optional.of(now.plus(PAUSES.get(attempts - 1))).filter(at -> !isTooLate(zone, at))
                : Optional.empty();
        if (next.isPresent()) {
            state = State.WAITING;
            nextAt = next.get();
        } else {
            settle(State.GIVEN_UP, now);
        }
    }

    /** Whether it may not go out any more at a moment, on the clock of the client's zone now. */
    public boolean isTooLate(ZoneId zone, Instant now) {
        return at().map(at -> !ReminderHours.isOpen(forDay, at, zone, now))
                .orElse(!now.isBefore(madeAt.plus(TEST_LASTS)));
    }

    /** From when on it may not be shown any more. */
    public Instant ends(ZoneId zone) {
        return at().map(at -> ReminderHours.ends(forDay, at, zone)).orElse(madeAt.plus(TEST_LASTS));
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public LocalDate forDay() {
        return forDay;
    }

    /** Whether the client asked for it to see how it comes. */
    public boolean isTest() {
        return atMinute == null;
    }

    /** What it may be about; nothing for a test. */
    public Set<ReminderKind> kinds() {
        return Arrays.stream(kinds.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(ReminderKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReminderKind.class)));
    }

    public boolean isClaimed() {
        return state == State.CLAIMED;
    }

    private Optional<LocalTime> at() {
        return Optional.ofNullable(atMinute).map(LocalTime.MIN::plusMinutes);
    }
}
