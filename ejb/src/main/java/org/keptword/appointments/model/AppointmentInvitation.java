package org.keptword.appointments.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.appointments.CalendarTime;
import org.keptword.appointments.PlannedAppointment;
import org.keptword.notices.AppointmentMail;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * What the calendar of one mailbox of a client shows of one session, and what it should show. A mail that may have gone out counts as sent: it is
 * not sent again, and what follows it builds on it.
 */
@Entity
@DynamicUpdate
public class AppointmentInvitation extends ParticipantRecord {

    /** Its state. */
    public enum State {
        /** A mail is to be sent. */
        WAITING,
        /** Somebody sends it now. */
        CLAIMED,
        /** The calendar shows what it should, or there is no safe way. */
        SETTLED,
        /** What it should show could not be sent. */
        GIVEN_UP
    }

    /** So long who claimed it has to settle it. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** Pauses before a mail that was not taken is tried again: a little more than a day in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private UUID sessionId;

    /** The address. It is written once; a client with another address has another row. */
    @Column(updatable = false)
    private Sealed mailbox;

    @Column(updatable = false)
    private UUID uid;

    private int sequence;

    @Column
    private @Nullable Instant shownStartsAt;

    @Column
    private @Nullable Integer shownMinutes;

    @Column
    private @Nullable Instant wantedStartsAt;

    @Column
    private @Nullable Integer wantedMinutes;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column
    private Instant nextAt;

    @Column
    private @Nullable Instant settledAt;

    @Version
    private int version;

    protected AppointmentInvitation() {}

    /** A session that a client's calendar does not know yet. */
    public AppointmentInvitation(
            UUID practice, PersonId client, PlannedAppointment session, String address, Vault vault, Instant now) {
        super(Ids.newId(), practice, session.caseId(), session.participant());
        this.personId = client.value();
        this.sessionId = session.session();
        this.mailbox = Objects.requireNonNull(vault.seal(slot(), address));
        this.uid = UUID.randomUUID();
        this.state = State.SETTLED;
        this.nextAt = now;
        this.settledAt = now;
    }

    /**
     * Takes what the calendar should show, unless a mail is being sent.
     *
     * @param time empty where the appointment is not in the client's calendar any more
     */
    public void want(Optional<CalendarTime> time, Instant now) {
        if (state == State.CLAIMED || (time.equals(wanted()) && state != State.SETTLED)) {
            return;
        }
        wantedStartsAt = time.map(CalendarTime::startsAt).orElse(null);
        wantedMinutes = time.map(CalendarTime::minutes).orElse(null);
        if (isDue(now)) {
            state = State.WAITING;
            attempts = 0;
            nextAt = now;
        } else if (state != State.SETTLED) {
            settle(now);
        }
    }

    /** Whether a mail would change what the calendar shows of what lies ahead. */
    public boolean isDue(Instant now) {
        return !wanted().equals(shown()) && last().startsAt().isAfter(now);
    }

    /** Somebody sends it now. */
    public void claim(Instant now) {
        state = State.CLAIMED;
        attempts++;
        nextAt = now.plus(CLAIM);
    }

    /** The mail was taken, or may have been. */
    public void sent(Instant now) {
        shownStartsAt = wantedStartsAt;
        shownMinutes = wantedMinutes;
        sequence++;
        settle(now);
    }

    /** Nothing is to be sent, or nothing may be. */
    public void settle(Instant now) {
        state = State.SETTLED;
        settledAt = now;
    }

    /** It was not taken: it is tried again after a pause, or given up after many. */
    public void tryAgain(Instant now) {
        if (attempts > PAUSES.size()) {
            giveUp(now);
        } else {
            state = State.WAITING;
            nextAt = now.plus(PAUSES.get(attempts - 1));
        }
    }

    /** It will not be sent; what changes later will be. */
    public void giveUp(Instant now) {
        state = State.GIVEN_UP;
        settledAt = now;
    }

    /**
     * The mail that is due.
     *
     * @param planned whether the session is planned with the client, also where no entry is wanted
     */
    public AppointmentMail mail(boolean planned) {
        CalendarTime time = last();
        return new AppointmentMail(kind(planned), uid, sequence, time.startsAt(), time.minutes());
    }

    private AppointmentMail.Kind kind(boolean planned) {
        if (wanted().isEmpty()) {
            return planned ? AppointmentMail.Kind.REMOVED : AppointmentMail.Kind.CANCELED;
        }
        return shown().isEmpty() ? AppointmentMail.Kind.ADDED : AppointmentMail.Kind.CHANGED;
    }

    /** What a mail names: the new time, or the one that leaves the calendar. One of both is there. */
    private CalendarTime last() {
        return wanted().or(this::shown).orElse(new CalendarTime(Instant.EPOCH, 0));
    }

    /** What the calendar shows, as far as mails can tell. */
    public Optional<CalendarTime> shown() {
        return time(shownStartsAt, shownMinutes);
    }

    private Optional<CalendarTime> wanted() {
        return time(wantedStartsAt, wantedMinutes);
    }

    private static Optional<CalendarTime> time(@Nullable Instant startsAt, @Nullable Integer minutes) {
        return startsAt == null || minutes == null
                ? Optional.empty()
                : Optional.of(new CalendarTime(startsAt, minutes));
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public UUID session() {
        return sessionId;
    }

    /** The address whose calendar it is about, in clear. */
    public String mailbox(Vault vault) {
        return Objects.requireNonNull(vault.open(slot(), mailbox));
    }

    public boolean isClaimed() {
        return state == State.CLAIMED;
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "appointment_invitation", "mailbox");
    }
}
