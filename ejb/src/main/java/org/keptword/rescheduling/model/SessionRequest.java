package org.keptword.rescheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.rescheduling.AskForTime;
import org.keptword.rescheduling.RequestState;
import org.keptword.rescheduling.SuggestedTime;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;

/** A client asks for another time of a planned session. What is suggested never changes; the answer can be undone at once. */
@Entity
@DynamicUpdate
public class SessionRequest extends ParticipantRecord {

    /** So long the answer can be undone. */
    public static final Duration UNDOABLE_FOR = Duration.ofSeconds(20);

    private static final String COMMA = ",";

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private String suggestions;

    @Column(updatable = false)
    private String zone;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable Stamp answered;

    private @Nullable Instant movedFrom;

    private @Nullable Instant seenAt;

    @Version
    private int version;

    protected SessionRequest() {}

    /** A client asks. */
    public SessionRequest(Actor client, CaseId ofCase, ParticipantId participant, AskForTime command, Instant now) {
        super(Ids.newId(), client.practice().value(), ofCase.value(), participant.value());
        this.sessionId = command.session().value();
        this.suggestions =
                command.suggestions().stream().map(SuggestedTime::toText).collect(Collectors.joining(COMMA));
        this.zone = client.zone().getId();
        this.state = RequestState.OPEN;
        this.askedAt = now;
    }

    /** The client no longer asks. Withdrawn twice is withdrawn. */
    public void withdraw() {
        if (state == RequestState.WITHDRAWN) {
            return;
        }
        requireOpen();
        state = RequestState.WITHDRAWN;
    }

    /** The session was moved. */
    public void move(Instant from, UUID by, Instant now) {
        requireOpen();
        state = RequestState.MOVED;
        movedFrom = from;
        answered = new Stamp(by, now);
    }

    /** The session stays when it is. */
    public void keep(UUID by, Instant now) {
        requireOpen();
        state = RequestState.KEPT;
        answered = new Stamp(by, now);
    }

    /** Undoes the answer, which goes for a short while. */
    public void reopen(Instant now) {
        if (undoableUntil().filter(now::isBefore).isEmpty()) {
            throw new DomainRefusal("refusal.rescheduling.tooLate");
        }
        state = RequestState.OPEN;
        answered = null;
        movedFrom = null;
        seenAt = null;
    }

    /** The client has read the answer. The first time counts. */
    public void read(Instant now) {
        if (answered == null) {
            throw new DomainRefusal("refusal.rescheduling.openAgain");
        }
        if (seenAt == null) {
            seenAt = now;
        }
    }

    /** Refuses one that is not open any more. */
    public void requireOpen() {
        switch (state) {
            case OPEN -> {}
            case WITHDRAWN -> throw new DomainRefusal("refusal.rescheduling.withdrawn");
            case MOVED, KEPT -> throw new DomainRefusal("refusal.rescheduling.answered");
        }
    }

    public SessionId session() {
        return new SessionId(sessionId);
    }

    /** What was suggested, in the order of the client. */
    public List<SuggestedTime> suggestions() {
        return Stream.of(suggestions.split(COMMA, -1)).map(SuggestedTime::parse).toList();
    }

    /** On whose clock the suggestions are. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public RequestState state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> answeredAt() {
        return Stamp.when(answered);
    }

    /** When the session would have begun before it was moved. */
    public Optional<Instant> movedFrom() {
        return Optional.ofNullable(movedFrom);
    }

    /** Until when the answer can be undone; empty while there is none. */
    public Optional<Instant> undoableUntil() {
        return answeredAt().map(at -> at.plus(UNDOABLE_FOR));
    }

    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }
}
