package org.keptword.notices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.notices.Mail;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.persistence.PracticeRecord;

/**
 * One mail to one person. It is claimed in a transaction of its own before it goes out, and settled after. When a server ends between the two, nobody
 * knows whether it went out: a flag is sent again when the claim is over, so that none is lost, and everything else is not, so that none comes twice.
 */
@Entity
@DynamicUpdate
public class Letter extends PracticeRecord {

    /** So long whoever claimed it has for sending. */
    public static final Duration CLAIM = Duration.ofMinutes(5);

    /** Where it stands. */
    public enum State {
        WAITING,
        CLAIMED,
        SENT,
        /** There was nothing to say any more, or no safe way. */
        DROPPED,
        /** It could not be sent. */
        GIVEN_UP,
        /** It may have been sent or not. */
        UNKNOWN
    }

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Mail.LetterKind kind;

    private @Nullable LocalDate forDay;

    private UUID[] notices;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column
    private Instant nextAt;

    @Column
    private Instant madeAt;

    @Column
    private @Nullable Instant settledAt;

    @Version
    private int version;

    protected Letter() {}

    /**
     * A letter to be sent at once.
     *
     * @param forDay the person's day it belongs to; null for a flag
     * @param notices what it tells of; empty for a digest
     */
    public Letter(
            PracticeId practice,
            PersonId to,
            Mail.LetterKind kind,
            @Nullable LocalDate forDay,
            Collection<UUID> notices,
            Instant now) {
        super(Ids.newId(), practice.value());
        if ((kind == Mail.LetterKind.FLAG) != (forDay == null)) {
            throw new IllegalArgumentException("A flag belongs to no day, everything else to one");
        }
        this.personId = to.value();
        this.kind = kind;
        this.forDay = forDay;
        this.notices = notices.toArray(UUID[]::new);
        this.state = State.WAITING;
        this.nextAt = now;
        this.madeAt = now;
    }

    /** Somebody sends it now. Without word from that one it can be claimed again after {@link #CLAIM}. */
    public void claim(Instant now) {
        state = State.CLAIMED;
        attempts++;
        nextAt = now.plus(CLAIM);
    }

    public void sent(Instant now) {
        settle(State.SENT, now);
    }

    public void drop(Instant now) {
        settle(State.DROPPED, now);
    }

    public void giveUp(Instant now) {
        settle(State.GIVEN_UP, now);
    }

    public void leaveOpen(Instant now) {
        settle(State.UNKNOWN, now);
    }

    /** Whether it goes once more when nobody knows whether it went: a flag that comes twice does less harm than one that is lost. */
    public boolean mayGoTwice() {
        return kind == Mail.LetterKind.FLAG;
    }

    /** It could not be sent, and is tried again at a moment. */
    public void tryAgain(Instant at) {
        state = State.WAITING;
        nextAt = at;
    }

    private void settle(State end, Instant now) {
        state = end;
        settledAt = now;
    }

    public PersonId to() {
        return new PersonId(personId);
    }

    public Mail.LetterKind kind() {
        return kind;
    }

    public Optional<LocalDate> forDay() {
        return Optional.ofNullable(forDay);
    }

    public List<UUID> notices() {
        return List.of(notices);
    }

    public boolean isClaimed() {
        return state == State.CLAIMED;
    }

    /** How often it was claimed. */
    public int attempts() {
        return attempts;
    }
}
