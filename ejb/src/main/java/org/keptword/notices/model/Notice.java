package org.keptword.notices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.persistence.CaseRecord;

/** Something that happened and is to be announced: a row of the outbox. It holds ids only. */
@Entity
@DynamicUpdate
public class Notice extends CaseRecord {

    /** What happened. */
    public enum Cause {
        REPLY,
        WORK,
        SHARE_ASKED,
        SHARE_SHOWN,
        SHORT_NOTE,
        /** The answer to a client who asked for another time of a session. */
        TIME_ANSWER,
        /** A flag, for whoever works with the case. */
        FLAG,
        /** A flag that waited too long, for the cover and those who supervise. */
        FLAG_WAITED,
        /** A colleague opened a case in an emergency, for its counselor and the managers. */
        EMERGENCY;

        /** Whether it is for staff, at once; the others are for a client, once a day. */
        public boolean isForStaff() {
            return this == FLAG || this == FLAG_WAITED || this == EMERGENCY;
        }

        /** Whether it is about a text of one partner that the other reads. */
        public boolean isSharing() {
            return this == SHARE_ASKED || this == SHARE_SHOWN;
        }
    }

    /** Its state. */
    public enum State {
        WAITING,
        /** A letter was made of it. */
        TAKEN,
        /** A mail announced it. */
        TOLD,
        /** Not announced: it was seen meanwhile, is no more, or there is no safe way. */
        DROPPED,
        /** It waited too long to be worth telling. */
        EXPIRED
    }

    private @Nullable UUID participantId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private UUID thingId;

    private @Nullable UUID alsoTo;

    private Instant causedAt;

    /** From when on a round looks at it. */
    @Column
    private Instant nextAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private @Nullable Instant settledAt;

    @Version
    private int version;

    protected Notice() {}

    private Notice(
            PracticeId practice,
            CaseId of,
            @Nullable UUID participant,
            Cause cause,
            UUID thing,
            @Nullable UUID alsoTo,
            Instant now) {
        super(Ids.newId(), practice.value(), of.value());
        this.participantId = participant;
        this.cause = cause;
        this.thingId = thing;
        this.alsoTo = alsoTo;
        this.causedAt = now;
        this.nextAt = now;
        this.state = State.WAITING;
    }

    /**
     * About something of one participant: a client's news, or the flag that the participant's hand-in raised.
     *
     * @param thing what it is about
     */
    public static Notice of(
            PracticeId practice, CaseId of, ParticipantId participant, Cause cause, UUID thing, Instant now) {
        return new Notice(practice, of, participant.value(), cause, thing, null, now);
    }

    /** A flag that went on, to those who supervise and to the cover where there is one. */
    public static Notice waited(PracticeId practice, CaseId of, UUID flag, Optional<PersonId> cover, Instant now) {
        return new Notice(
                practice,
                of,
                null,
                Cause.FLAG_WAITED,
                flag,
                cover.map(PersonId::value).orElse(null),
                now);
    }

    /** A case was opened in an emergency. */
    public static Notice emergency(PracticeId practice, CaseId of, UUID emergency, Instant now) {
        return new Notice(practice, of, null, Cause.EMERGENCY, emergency, null, now);
    }

    /** A letter is made of it. */
    public void take() {
        state = State.TAKEN;
    }

    /** The letter came to nothing, and another one may be made. */
    public void requeue() {
        state = State.WAITING;
    }

    /** A mail announced it. */
    public void announced(Instant now) {
        state = State.TOLD;
        settledAt = now;
    }

    /** Drops it without announcing it. */
    public void drop(Instant now) {
        state = State.DROPPED;
        settledAt = now;
    }

    /** Whose news it is, or whose hand-in raised the flag; null for a flag that went on, and for an emergency. */
    public @Nullable UUID participantId() {
        return participantId;
    }

    public int version() {
        return version;
    }

    public Cause cause() {
        return cause;
    }

    public UUID thingId() {
        return thingId;
    }

    /** Who receives it besides those who reach the case. */
    public Optional<PersonId> alsoTo() {
        return Optional.ofNullable(alsoTo).map(PersonId::new);
    }

    public Instant causedAt() {
        return causedAt;
    }

    /** Whether no letter was made of it yet. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether a mail announced it, or is about to. */
    public boolean mayHaveBeenAnnounced() {
        return state == State.TAKEN || state == State.TOLD;
    }

    /** Whether a letter was made of it and came to nothing yet. */
    public boolean isTaken() {
        return state == State.TAKEN;
    }
}
