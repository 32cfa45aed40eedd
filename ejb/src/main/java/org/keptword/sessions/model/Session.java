package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionRecordService;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A meeting of the counselor with everybody in a case or with one of them. */
@Entity
public class Session extends CaseRecord {

    /** The shortest and longest meeting in minutes. */
    public static final int SHORTEST = 5;

    public static final int LONGEST = 480;

    /** So long the record of a held one can be undone with everything that was recorded in it. */
    private static final Duration RECORD_UNDOABLE_FOR = Duration.ofSeconds(SessionRecordService.SECONDS);

    /** So long a mark as called off or missed can be taken back. */
    private static final Duration UNDOABLE_FOR = Duration.ofDays(14);

    private @Nullable UUID participantId;

    /** Changed by the database alone, for the planned ones when their case changes hands. */
    @Column(updatable = false)
    private UUID counselorId;

    private Instant startsAt;

    private int minutes;

    private @Nullable Sealed place;

    @Enumerated(EnumType.STRING)
    private SessionLine.State state;

    private @Nullable Integer ordinal;

    @Formula(
            "(select array_agg(t.participant_id) from keptword.session_attendance t where t.session_id = id and not t.came and t.withdrawn_at is null)")
    private UUID @Nullable [] away;

    @Column
    private @Nullable UUID idempotencyKey;

    private @Nullable Instant recordedAt;

    @Column
    private Instant plannedAt;

    private @Nullable UUID seriesId;

    @Embedded
    private @Nullable SessionPlan plan;

    private @Nullable Stamp withdrawn;

    private @Nullable Sealed withdrawnReason;

    @Embedded
    private @Nullable NotHeld notHeld;

    private @Nullable Integer lateMinutes;

    @Embedded
    private CalendarMark calendar;

    @Version
    private int version;

    protected Session() {}

    /** Plans a meeting; {@code with} is the one participant it is with, or null for everybody. */
    public Session(
            SessionId id,
            UUID practice,
            CaseId of,
            @Nullable ParticipantId with,
            UUID counselor,
            Instant startsAt,
            int minutes,
            Instant now) {
        super(id.value(), practice, of.value());
        requireLength(minutes);
        this.participantId = with == null ? null : with.value();
        this.counselorId = counselor;
        this.startsAt = startsAt;
        this.minutes = minutes;
        this.state = SessionLine.State.PLANNED;
        this.plannedAt = now;
        this.calendar = new CalendarMark(now);
    }

    /** Is one of several that were planned together. */
    public void belongTo(UUID series) {
        seriesId = series;
    }

    /** The other one left: it is with this one alone from now on. */
    public void meetOnly(ParticipantId one) {
        requirePlanned();
        participantId = one.value();
    }

    /** Says where one meets: a room or a link, or null for neither. */
    public void meetAt(@Nullable String roomOrLink, Vault vault) {
        place = vault.seal(slot("place"), roomOrLink == null || roomOrLink.isBlank() ? null : roomOrLink.strip());
    }

    public void move(Instant to, int newMinutes, Instant now) {
        requirePlanned();
        retime(to, newMinutes, now);
    }

    private void retime(Instant to, int newMinutes, Instant now) {
        requireLength(newMinutes);
        if (!to.equals(startsAt) || newMinutes != minutes) {
            calendar.change(now);
        }
        startsAt = to;
        minutes = newMinutes;
    }

    /**
     * It took place as {@code key}'s attempt says, when and for as long as it really did, with the one participant who was meant to be
     * there, or null for everybody. A meeting put down as missed can still turn out to have been held.
     */
    public void held(UUID key, Instant at, int lasted, @Nullable ParticipantId with, Instant now) {
        if (state != SessionLine.State.PLANNED && state != SessionLine.State.MISSED) {
            throw new DomainRefusal("refusal.sessions.notPlanned");
        }
        if (at.isAfter(now)) {
            throw new DomainRefusal("refusal.sessions.notYet");
        }
        retime(at, lasted, now);
        participantId = with == null ? null : with.value();
        state = SessionLine.State.HELD;
        idempotencyKey = key;
        recordedAt = now;
    }

    /** Its place among the held sessions of its case, from 1 in order of time; it moves when an earlier one is recorded late. */
    public void count(int place) {
        if (state != SessionLine.State.HELD || place < 1) {
            throw new IllegalStateException("Only held sessions are counted, from 1");
        }
        if (ordinal == null || ordinal != place) {
            ordinal = place;
        }
    }

    /** It did not take place, because of one of those who were to come, or both. */
    public void missed(ByWhom who, Instant now) {
        requirePlanned();
        if (startsAt.isAfter(now)) {
            throw new DomainRefusal("refusal.sessions.notYet");
        }
        notHeld = NotHeld.missed(who, notHeld);
        state = SessionLine.State.MISSED;
        recordedAt = now;
    }

    public void cancel(ByWhom who, @Nullable String why, Vault vault, Instant now) {
        requirePlanned();
        notHeld = NotHeld.calledOff(who, slot("reason"), why, vault);
        state = SessionLine.State.CANCELLED;
        recordedAt = now;
        calendar.change(now);
    }

    /** Takes back that it was called off or missed, so that it is planned again; the reason stays kept. */
    public void planAgain(Instant now) {
        if (!isUndoable(now)) {
            throw new DomainRefusal("refusal.sessions.notUndoable");
        }
        if (state == SessionLine.State.CANCELLED) {
            calendar.change(now);
        }
        state = SessionLine.State.PLANNED;
        recordedAt = null;
    }

    /** Whether its mark as called off or missed was set so lately that it can be taken back. */
    public boolean isUndoable(Instant now) {
        return (state == SessionLine.State.CANCELLED || state == SessionLine.State.MISSED)
                && recordedAt != null
                && recordedAt.plus(UNDOABLE_FOR).isAfter(now);
    }

    /** Says how many minutes late a held one began because somebody came late; 0 for on time. */
    public void late(int by) {
        if (state != SessionLine.State.HELD) {
            throw new DomainRefusal("refusal.sessions.notHeld");
        }
        if (by < 0 || by > LONGEST) {
            throw new DomainRefusal("refusal.sessions.lateBy", LONGEST);
        }
        lateMinutes = by == 0 ? null : by;
    }

    public void requirePlanned() {
        if (state != SessionLine.State.PLANNED) {
            throw new DomainRefusal("refusal.sessions.notPlanned");
        }
    }

    /** Keeps how it was scheduled, so that its record can be withdrawn. */
    public void rememberPlan() {
        plan = new SessionPlan(state, startsAt, minutes, participantId);
    }

    /** Until when its record can be undone as a whole; empty where it is too late or nothing was recorded. */
    public Optional<Instant> recordUndoableUntil(Instant now) {
        return state == SessionLine.State.HELD
                ? recordedAt().map(at -> at.plus(RECORD_UNDOABLE_FOR)).filter(now::isBefore)
                : Optional.empty();
    }

    /**
     * Withdraws the record that it was held: it is as it was scheduled before, or, where it never was, scheduled at the time that was recorded.
     *
     * @param why the reason, or null where the record is undone at once
     */
    public void withdrawRecord(UUID by, @Nullable String why, Vault vault, Instant now) {
        if (state != SessionLine.State.HELD) {
            throw new DomainRefusal("refusal.sessions.notHeld");
        }
        withdrawn = new Stamp(by, now);
        withdrawnReason = vault.seal(slot("withdrawn_reason"), why == null || why.isBlank() ? null : why.strip());
        ordinal = null;
        idempotencyKey = null;
        lateMinutes = null;
        state = SessionLine.State.PLANNED;
        recordedAt = null;
        if (plan != null) {
            retime(plan.startsAt(), plan.minutes(), now);
            participantId = plan.participantId();
            if (plan.state() == SessionLine.State.MISSED) {
                state = SessionLine.State.MISSED;
                recordedAt = now;
            }
            plan = null;
        }
    }

    private static void requireLength(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new DomainRefusal("refusal.sessions.length", SHORTEST, LONGEST);
        }
    }

    public SessionId sessionId() {
        return new SessionId(id());
    }

    public Optional<UUID> participantId() {
        return Optional.ofNullable(participantId);
    }

    public UUID counselorId() {
        return counselorId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public int minutes() {
        return minutes;
    }

    public @Nullable String place(Vault vault) {
        return vault.open(slot("place"), place);
    }

    public SessionLine.State state() {
        return state;
    }

    /** Who is noted to have stayed away, as it was when this was read. */
    public Set<ParticipantId> away() {
        return away == null ? Set.of() : Stream.of(away).map(ParticipantId::new).collect(Collectors.toSet());
    }

    public Optional<Integer> ordinal() {
        return Optional.ofNullable(ordinal);
    }

    public @Nullable String reason(Vault vault) {
        return state == SessionLine.State.CANCELLED && notHeld != null ? notHeld.reason(slot("reason"), vault) : null;
    }

    /** When its record was last withdrawn; empty while none was. */
    public Optional<Instant> withdrawnAt() {
        return Stamp.when(withdrawn);
    }

    /** Why its record was last withdrawn, or null. */
    public @Nullable String withdrawnReason(Vault vault) {
        return vault.open(slot("withdrawn_reason"), withdrawnReason);
    }

    public Optional<UUID> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    public Optional<Instant> recordedAt() {
        return Optional.ofNullable(recordedAt);
    }

    public Optional<UUID> seriesId() {
        return Optional.ofNullable(seriesId);
    }

    public Optional<ByWhom> byWhom() {
        boolean off = state == SessionLine.State.CANCELLED || state == SessionLine.State.MISSED;
        return off ? Optional.ofNullable(notHeld).map(NotHeld::byWhom) : Optional.empty();
    }

    public Optional<Integer> lateMinutes() {
        return Optional.ofNullable(lateMinutes);
    }

    public CalendarMark mark() {
        return calendar;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "session", column, version);
    }

    public int version() {
        return version;
    }
}
