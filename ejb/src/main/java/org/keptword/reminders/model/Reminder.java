package org.keptword.reminders.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderKind;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;

/** The reminders of one client: what was chosen last, and whether they are on. */
@Entity
@DynamicUpdate
public class Reminder {

    @Id
    private UUID personId;

    @Column(updatable = false)
    private UUID practiceId;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private ReminderChannel channel;

    private boolean separate;

    /** Minutes after midnight on the client's clock; null for a kind that is off. */
    private @Nullable Short promisesMinute;

    private @Nullable Short checkInMinute;

    private @Nullable Short practiceMinute;

    private @Nullable Short sessionMinute;

    private String days;

    @Column
    private Instant nextAt;

    @Version
    private int version;

    protected Reminder() {}

    /** Turns the reminders of a client on. */
    public Reminder(Actor client, ReminderChoice choice) {
        this.personId = client.requirePersonValue();
        this.practiceId = client.practice().value();
        choose(choice);
    }

    /** Takes what the client chose, and turns reminders on. The next round works out when the first one is due. */
    public final void choose(ReminderChoice choice) {
        active = true;
        channel = choice.channel();
        separate = choice.separate();
        promisesMinute = minute(choice.times().get(ReminderKind.PROMISES));
        checkInMinute = minute(choice.times().get(ReminderKind.CHECK_IN));
        practiceMinute = minute(choice.times().get(ReminderKind.PRACTICE));
        sessionMinute = minute(choice.times().get(ReminderKind.SESSION));
        days = choice.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        nextAt = Instant.EPOCH;
    }

    /** Turns reminders off. What was chosen stays for the next time. Off twice is off. */
    public void turnOff() {
        active = false;
    }

    /** A round looks at it again at a moment. */
    public void lookAgain(Instant at) {
        nextAt = at;
    }

    /** What was chosen last. */
    public ReminderChoice choice() {
        Map<ReminderKind, LocalTime> times = new EnumMap<>(ReminderKind.class);
        put(times, ReminderKind.PROMISES, promisesMinute);
        put(times, ReminderKind.CHECK_IN, checkInMinute);
        put(times, ReminderKind.PRACTICE, practiceMinute);
        put(times, ReminderKind.SESSION, sessionMinute);
        Set<DayOfWeek> on =
                Arrays.stream(days.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new ReminderChoice(times, separate, on, channel);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    /** Whether reminders are on. */
    public boolean isActive() {
        return active;
    }

    private static void put(Map<ReminderKind, LocalTime> times, ReminderKind kind, @Nullable Short minute) {
        if (minute != null) {
            times.put(kind, LocalTime.MIN.plusMinutes(minute));
        }
    }

    private static @Nullable Short minute(@Nullable LocalTime at) {
        return at == null ? null : (short) (at.getHour() * 60 + at.getMinute());
    }
}
