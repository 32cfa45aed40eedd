package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.assign.PlannedDates;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** One exercise given to one participant: when it is done, how it comes back, and whether the client can work on it. */
@Entity
public class Assignment extends ExerciseAssignment {

    /** Whether the client can work on it. */
    public enum State {
        /** Waits behind the two that were given first. */
        QUEUED,
        OPEN,
        /** Stopped by the counselor, for now. */
        PAUSED,
        WITHDRAWN,
        /** A recurring one that came to its end, or one that needs no more. */
        ENDED
    }

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private DueDate due = DueDate.NONE;

    private @Nullable Sealed instructions;

    @Enumerated(EnumType.STRING)
    private Recurrence.Kind recurs;

    private String recurDays;

    private @Nullable LocalDate recurUntil;

    private @Nullable Sealed withdrawnReason;

    private Stamp assigned;

    private @Nullable Instant openedAt;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable UUID openedWith;

    private @Nullable Instant closedAt;

    private @Nullable UUID idempotencyKey;

    private int place;

    /** Whether a response to it can be read by others than its author; the database keeps it. */
    @Column(insertable = false, updatable = false)
    private boolean answered;

    @Version
    private int version;

    protected Assignment() {}

    /**
     * Gives an exercise; it waits in the queue until {@link #open}.
     *
     * @param what the exercise at its version and its place in the guide
     * @param leftOut ids of the items a gate left out
     * @param gated whether any item that remains is of kind CONTACT or JOINT
     */
    public Assignment(
            AssignmentId id,
            UUID practiceId,
            CaseId caseId,
            ParticipantId participant,
            AssignedExercise what,
            List<String> leftOut,
            boolean gated,
            UUID assignedBy,
            Instant now) {
        super(id, practiceId, caseId, participant, what);
        leaveOut(leftOut, gated);
        this.state = State.QUEUED;
        this.assigned = new Stamp(assignedBy, now);
        come(Recurrence.ONCE);
    }

    /** Sets how it comes back. */
    public final void come(Recurrence recurrence) {
        recurs = recurrence.kind();
        recurDays = recurrence.storedDays();
        recurUntil = recurrence.until();
    }

    /** Notes which attempt of assigning gave it: the same attempt again gives nothing more. */
    public void comeFrom(UUID key) {
        idempotencyKey = key;
    }

    /** The attempt that gave it, and everything else that was given with it. */
    public Optional<UUID> assignedWith() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** Forgets the attempt that gave it, so that the same attempt can give the exercise again. */
    public void forgetAttempt() {
        idempotencyKey = null;
    }

    /** Notes the idempotency key of the session's record that opened it from the queue. */
    public void comeOpenWith(UUID recording) {
        openedWith = recording;
    }

    /** Sets its place in the queue; the smallest opens first. */
    public void moveTo(int newPlace) {
        place = newPlace;
    }

    /** Takes what the gate leaves of it now: what is left out, and whether an act towards the other remains. */
    public void weighAgain(List<String> nowLeftOut, boolean nowGated) {
        requireRunning();
        leaveOut(nowLeftOut, nowGated);
    }

    /** Adds the counselor's own words. */
    public void instruct(@Nullable String words, Vault vault) {
        instructions = vault.seal(slot("instructions"), words == null || words.isBlank() ? null : words);
    }

    /** Gives or moves the day it is planned for, and the session it is meant for, if any. */
    public void planFor(LocalDate day, @Nullable UUID session) {
        requireRunning();
        due = due.plannedFor(day, session);
    }

    /**
     * Moves the day it is planned for, and notes where the day before has passed.
     *
     * @param today the day where the counselor is
     */
    public void postpone(LocalDate day, LocalDate today) {
        requireRunning();
        due = due.postponedTo(day, today);
    }

    /** Moves the last day of a recurring assignment. */
    public void prolong(LocalDate day) {
        requireRunning();
        recurUntil = day;
    }

    /** Restores dates that were in force before a move. */
    public void replan(PlannedDates before) {
        requireRunning();
        due = new DueDate(before.dueOn(), before.session(), before.passed());
        recurUntil = before.until();
    }

    /** The client may begin, from this moment on. */
    public void open(Instant from) {
        if (state != State.QUEUED) {
            throw new DomainRefusal("refusal.homework.notQueued");
        }
        state = State.OPEN;
        openedAt = from;
    }

    /** Takes back that the client may begin, before it could begin: it is queued where it was. */
    public void requeue(Instant now) {
        if (isOpenAt(now)) {
            throw new DomainRefusal("refusal.homework.notQueued");
        }
        queueAgain();
    }

    /** The record of the session that opened it from the queue was undone before it was begun: it is queued where it was. */
    public void takeBackOpening() {
        if (state == State.OPEN) {
            queueAgain();
        }
    }

    private void queueAgain() {
        state = State.QUEUED;
        openedAt = null;
        openedWith = null;
        due = due.unplanned();
    }

    /** Stops it for now. */
    public void pause() {
        requireRunning();
        state = State.PAUSED;
        closedAt = null;
    }

    /** Stops it because its case was closed at a moment. */
    public void pauseByClosing(Instant at) {
        pause();
        closedAt = at;
    }

    /** Whether it is paused because its case was closed at this moment, and by nothing else since. */
    public boolean isPausedByClosing(Instant at) {
        return state == State.PAUSED && at.equals(closedAt);
    }

    /** Refuses to resume what is over or was not paused. */
    public void requirePaused() {
        requireRunning();
        if (state != State.PAUSED) {
            throw new DomainRefusal("refusal.homework.notPaused");
        }
    }

    /** Continues after a pause. */
    public void resume(Instant now) {
        requirePaused();
        state = State.OPEN;
        closedAt = null;
        openedAt = openedAt == null ? now : openedAt;
    }

    /** Takes it away for good, with a reason; what was written stays with its author. */
    public void withdraw(String reason, Vault vault) {
        requireRunning();
        if (reason == null || reason.isBlank()) {
            throw new DomainRefusal("refusal.homework.reasonMissing");
        }
        withdrawnReason = vault.seal(slot("withdrawn_reason"), reason);
        state = State.WITHDRAWN;
    }

    /** Withdrawn without a reason: the record of the session that assigned it was undone. */
    public void retract() {
        requireRunning();
        state = State.WITHDRAWN;
    }

    /** Needs no more: a recurring one past its last day, or one whose work is done. */
    public void end() {
        requireRunning();
        state = State.ENDED;
    }

    /** Changes to the lighter version, with its minutes. */
    public void lighten(int newMinutes) {
        requireRunning();
        makeLighter(newMinutes);
    }

    private void requireRunning() {
        if (state == State.WITHDRAWN || state == State.ENDED) {
            throw new DomainRefusal("refusal.homework.over");
        }
    }

    public Recurrence recurrence() {
        return Recurrence.stored(recurs, recurDays, recurUntil);
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether the client may work on it at this moment: what a reply opens waits until the reply can be undone no more. */
    public boolean isOpenAt(Instant now) {
        return isOpen() && (openedAt == null || !openedAt.isAfter(now));
    }

    /** From when on the client may begin; empty while it waits. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(due.day());
    }

    public Optional<UUID> beforeSession() {
        return Optional.ofNullable(due.session());
    }

    public @Nullable String instructions(Vault vault) {
        return vault.open(slot("instructions"), instructions);
    }

    public @Nullable String withdrawnReason(Vault vault) {
        return vault.open(slot("withdrawn_reason"), withdrawnReason);
    }

    /** Whether this person gave it: the counselor, or the client as an own act. */
    public boolean isAssignedBy(PersonId person) {
        return person.value().equals(assigned.by());
    }

    public Instant assignedAt() {
        return assigned.at();
    }

    /** How often a day it was planned for had passed when it was planned for a later one. */
    public int passed() {
        return due.passed();
    }

    /** Its place in the queue. */
    public int place() {
        return place;
    }

    public int version() {
        return version;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "assignment", column, version);
    }
}
