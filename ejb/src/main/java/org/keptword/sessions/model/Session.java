package org.keptword.sessions.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.sessions.SessionState;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Sealed;
import org.keptword.vault.Slot;
import org.keptword.vault.Vault;

/** A meeting of the counselor with everybody in a case or with one of them. */
@Entity
@Table(name = "session")
public class Session {

    /** The shortest and longest meeting in minutes. */
    public static final int SHORTEST = 5;

    public static final int LONGEST = 480;

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "counselor_id")
    private UUID counselorId;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int minutes;
    private String place;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private Integer ordinal;

    @Column(name = "attempt")
    private UUID attempt;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason"))
    private Sealed reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Version
    private int version;

    protected Session() {}

    /** Plans a meeting; {@code with} is the one participant it is with, or null for everybody. */
    public Session(
            SessionId id,
            UUID practice,
            CaseId of,
            ParticipantId with,
            UUID counselor,
            Instant startsAt,
            int minutes,
            String place,
            Instant now) {
        requireLength(minutes);
        this.id = id.value();
        this.practiceId = Objects.requireNonNull(practice);
        this.caseId = of.value();
        this.participantId = with == null ? null : with.value();
        this.counselorId = Objects.requireNonNull(counselor);
        this.startsAt = Objects.requireNonNull(startsAt);
        this.minutes = minutes;
        this.place = place == null || place.isBlank() ? null : place.strip();
        this.state = SessionState.PLANNED;
        this.plannedAt = now;
    }

    /** Moves a planned meeting. */
    public void move(Instant to, int newMinutes) {
        requirePlanned();
        requireLength(newMinutes);
        startsAt = Objects.requireNonNull(to);
        minutes = newMinutes;
    }

    /**
     * It took place, at the time and for as long as it really did. A meeting put down as missed can still turn out to have been held.
     *
     * @param key the attempt that records it
     * @param with the one participant who was meant to be there, or null for everybody
     */
    public void held(UUID key, Instant at, int lasted, ParticipantId with, Instant now) {
        if (state != SessionState.PLANNED && state != SessionState.MISSED) {
            throw new DomainRefusal("refusal.sessions.notPlanned");
        }
        requireLength(lasted);
        if (at.isAfter(now)) {
            throw new DomainRefusal("refusal.sessions.notYet");
        }
        startsAt = at;
        minutes = lasted;
        participantId = with == null ? null : with.value();
        state = SessionState.HELD;
        attempt = Objects.requireNonNull(key);
        recordedAt = now;
    }

    /** Whether this attempt recorded it. */
    public boolean isHeldBy(UUID key) {
        return state == SessionState.HELD && key.equals(attempt);
    }

    /** Its place among the held sessions of its case, from 1 in order of time; it moves when an earlier one is recorded late. */
    public void count(int place) {
        if (state != SessionState.HELD || place < 1) {
            throw new IllegalStateException("Only held sessions are counted, from 1");
        }
        if (ordinal == null || ordinal != place) {
            ordinal = place;
        }
    }

    /** Nobody came. */
    public void missed(Instant now) {
        requirePlanned();
        if (startsAt.isAfter(now)) {
            throw new DomainRefusal("refusal.sessions.notYet");
        }
        state = SessionState.MISSED;
        recordedAt = now;
    }

    /** It is called off. */
    public void cancel(String why, Vault vault, Instant now) {
        requirePlanned();
        state = SessionState.CANCELLED;
        reason = vault.seal(new Slot(practiceId, "session", "reason", id), why == null || why.isBlank() ? null : why);
        recordedAt = now;
    }

    private void requirePlanned() {
        if (state != SessionState.PLANNED) {
            throw new DomainRefusal("refusal.sessions.notPlanned");
        }
    }

    private static void requireLength(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new DomainRefusal("refusal.sessions.length", SHORTEST, LONGEST);
        }
    }

    public UUID id() {
        return id;
    }

    public SessionId sessionId() {
        return new SessionId(id);
    }

    public UUID practiceId() {
        return practiceId;
    }

    public UUID caseId() {
        return caseId;
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

    public String place() {
        return place;
    }

    public SessionState state() {
        return state;
    }

    public Optional<Integer> ordinal() {
        return Optional.ofNullable(ordinal);
    }

    public String reason(Vault vault) {
        return vault.open(new Slot(practiceId, "session", "reason", id), reason);
    }

    public int version() {
        return version;
    }
}
