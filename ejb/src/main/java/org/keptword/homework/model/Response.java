package org.keptword.homework.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ResponseId;
import org.keptword.shared.persistence.ParticipantRecord;

/**
 * A response: the answers to an exercise given once, or one day's or week's entry of a recurring one. Its texts are kept
 * apart: the draft for the author alone, each revision unchanged.
 */
@Entity
public class Response extends ParticipantRecord {

    /** How long sent feedback can be undone; until then the client sees nothing of it. */
    public static final Duration UNDO = Duration.ofSeconds(20);

    /** The state of the response. Handed in again is HANDED_IN with more than one revision. */
    public enum State {
        DRAFT,
        HANDED_IN,
        RETURNED,
        REVIEWED
    }

    private UUID assignmentId;

    private @Nullable LocalDate entryOn;

    private @Nullable UUID sessionId;

    private @Nullable LocalDate weekOf;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable State stateBefore;

    private @Nullable Instant settlesAt;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    private int revisions;

    private @Nullable Instant handedInAt;

    private @Nullable Instant openedAt;

    private boolean brought;

    private Instant begunAt;

    private Instant changedAt;

    @Version
    private int version;

    protected Response() {}

    /** The client begins to write. */
    public Response(ResponseId id, Assignment to, @Nullable LocalDate entryOn, Disclosure disclosure, Instant now) {
        super(id.value(), to);
        if (to.recurrence().comesBack() != (entryOn != null)) {
            throw new IllegalArgumentException("A recurring exercise has one entry a day or week");
        }
        this.assignmentId = to.id();
        this.entryOn = entryOn;
        this.weekOf = entryOn == null ? null : Recurrence.weekOf(entryOn);
        this.state = State.DRAFT;
        this.disclosure = disclosure;
        this.begunAt = now;
        this.changedAt = now;
    }

    /** It is the entry of this session, and stays so when the session moves. */
    public void belongTo(UUID session) {
        if (entryOn == null || sessionId != null) {
            throw new IllegalStateException("An entry belongs to one session, and only an entry does");
        }
        sessionId = session;
    }

    /** Whether the author may write now: before handing in, and again after it came back. */
    public boolean isWritable(Instant now) {
        State seen = stateSeenByAuthor(now);
        return seen == State.DRAFT || seen == State.RETURNED;
    }

    /** The author says who may read it. */
    public void disclose(Disclosure to, Instant now) {
        requireWritable(now);
        disclosure = to;
        changedAt = now;
    }

    /**
     * The author hands in; the answer is the number of the new revision.
     *
     * @param bring whether the author wants to bring it to the session
     */
    public int handIn(boolean bring, Instant now) {
        requireWritable(now);
        state = State.HANDED_IN;
        stateBefore = null;
        settlesAt = null;
        revisions++;
        handedInAt = now;
        openedAt = null;
        brought = bring;
        changedAt = now;
        return revisions;
    }

    /** The author takes it back to draft, which goes until the counselor opened it. */
    public void takeBack(Instant now) {
        if (state != State.HANDED_IN) {
            throw new DomainRefusal("refusal.homework.notHandedIn");
        }
        if (openedAt != null) {
            throw new DomainRefusal("refusal.homework.alreadyOpened");
        }
        state = State.DRAFT;
        changedAt = now;
    }

    /** The counselor opens what was handed in; only the first time counts. Returns whether this is it. */
    public boolean opened(Instant now) {
        boolean first = state == State.HANDED_IN && openedAt == null;
        if (first) {
            openedAt = now;
        }
        return first;
    }

    /** The counselor sends it back with comments; the author sees it when the time to undo is over. */
    public void returnForRevision(Instant now) {
        conclude(State.RETURNED, now);
    }

    /** The counselor has read and answered it. */
    public void reviewed(Instant now) {
        conclude(State.REVIEWED, now);
    }

    /** Undoes the last conclusion while the author has not seen it. */
    public void undo(Instant now) {
        if (settlesAt == null || !now.isBefore(settlesAt)) {
            throw new DomainRefusal("refusal.homework.tooLateToUndo");
        }
        state = Objects.requireNonNull(stateBefore);
        stateBefore = null;
        settlesAt = null;
        changedAt = now;
    }

    private void conclude(State to, Instant now) {
        if (state == State.DRAFT || stateSeenByAuthor(now) == State.RETURNED) {
            throw new DomainRefusal("refusal.homework.notHandedIn");
        }
        stateBefore = state;
        state = to;
        settlesAt = now.plus(UNDO);
        changedAt = now;
    }

    private void requireWritable(Instant now) {
        if (!isWritable(now)) {
            throw new DomainRefusal("refusal.homework.handedInAlready");
        }
    }

    /** The state the author is shown: a conclusion that can still be undone is not there yet. */
    public State stateSeenByAuthor(Instant now) {
        return settlesAt != null && stateBefore != null && now.isBefore(settlesAt) ? stateBefore : state;
    }

    public ResponseId responseId() {
        return new ResponseId(id());
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public Optional<LocalDate> entryOn() {
        return Optional.ofNullable(entryOn);
    }

    /** The session it is the entry of, for work that comes back before each session. */
    public Optional<UUID> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    public Optional<LocalDate> weekOf() {
        return Optional.ofNullable(weekOf);
    }

    public State state() {
        return state;
    }

    /** Whether it waits to be read: handed in, and not kept to its author alone. */
    public boolean isWaiting() {
        return state == State.HANDED_IN && disclosure != Disclosure.SELF;
    }

    /** Whether a conclusion can still be undone. */
    public boolean isSettling(Instant now) {
        return settlesAt != null && now.isBefore(settlesAt);
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    public int revisions() {
        return revisions;
    }

    public Optional<Instant> handedInAt() {
        return Optional.ofNullable(handedInAt);
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public boolean isBrought() {
        return brought;
    }

    /** When a conclusion can be undone no more; empty while nothing is concluded. It tells what was concluded together. */
    public Optional<Instant> settlesAt() {
        return Optional.ofNullable(settlesAt);
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int version() {
        return version;
    }
}
