package org.keptword.homework.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.homework.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.vault.Sealed;
import org.keptword.vault.Slot;
import org.keptword.vault.Vault;

/** One exercise, at one version, given to one participant. */
@Entity
@Table(name = "assignment")
public class Assignment {

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

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "exercise_version")
    private UUID exerciseVersion;

    private String exercise;
    private String phase;
    private String step;
    private int minutes;
    private boolean lighter;

    @Column(name = "left_out")
    private String[] leftOut;

    private boolean gated;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "before_session")
    private UUID beforeSession;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "instructions"))
    private Sealed instructions;

    @Enumerated(EnumType.STRING)
    private Recurrence.Kind recurs;

    @Column(name = "recur_days")
    private String recurDays;

    @Column(name = "recur_until")
    private LocalDate recurUntil;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "withdrawn_reason"))
    private Sealed withdrawnReason;

    @Column(name = "assigned_by")
    private UUID assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "attempt")
    private UUID attempt;

    private int place;

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
        this.id = id.value();
        this.practiceId = Objects.requireNonNull(practiceId);
        this.caseId = caseId.value();
        this.participantId = participant.value();
        this.exerciseVersion = what.version();
        this.exercise = what.exercise();
        this.phase = what.phase();
        this.step = what.step();
        this.minutes = what.minutes();
        this.lighter = what.lighter();
        this.leftOut = leftOut.toArray(String[]::new);
        this.gated = gated;
        this.state = State.QUEUED;
        this.assignedBy = assignedBy;
        this.assignedAt = now;
        come(Recurrence.ONCE);
    }

    /** Which exercise, at which version, and where it stands in the guide; minutes expected of the version given. */
    public record AssignedExercise(
            UUID version, String exercise, String phase, String step, int minutes, boolean lighter) {}

    /** Sets how it comes back. */
    public final void come(Recurrence recurrence) {
        recurs = recurrence.kind();
        recurDays = recurrence.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        recurUntil = recurrence.until();
    }

    /** Notes which attempt of assigning gave it: the same attempt again gives nothing more. */
    public void comeFrom(UUID key) {
        attempt = Objects.requireNonNull(key);
    }

    /** Sets its place in the queue; the smallest opens first. */
    public void standAt(int newPlace) {
        place = newPlace;
    }

    /** Takes what the gate leaves of it now: what is left out, and whether an act towards the other remains. */
    public void weighAgain(List<String> nowLeftOut, boolean nowGated) {
        requireRunning();
        leftOut = nowLeftOut.toArray(String[]::new);
        gated = nowGated;
    }

    /** Adds the counselor's own words. */
    public void instruct(String words, Vault vault) {
        instructions = vault.seal(slot("instructions"), words == null || words.isBlank() ? null : words);
    }

    /** Gives or moves the day it is planned for, and the session it is meant for, if any. */
    public void planFor(LocalDate day, UUID session) {
        requireRunning();
        dueOn = day;
        beforeSession = session;
    }

    /** The client may begin. */
    public void open(Instant now) {
        if (state != State.QUEUED) {
            throw new DomainRefusal("refusal.homework.notQueued");
        }
        state = State.OPEN;
        openedAt = now;
    }

    /** Stops it for now. */
    public void pause() {
        requireRunning();
        state = State.PAUSED;
    }

    /** Goes on after a pause. */
    public void resume(Instant now) {
        if (state != State.PAUSED) {
            throw new DomainRefusal("refusal.homework.notPaused");
        }
        state = State.OPEN;
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

    /** Needs no more: a recurring one past its last day, or one whose work is done. */
    public void end() {
        requireRunning();
        state = State.ENDED;
    }

    /** Changes to the lighter version, with its minutes. */
    public void lighten(int newMinutes) {
        requireRunning();
        lighter = true;
        minutes = newMinutes;
    }

    private void requireRunning() {
        if (state == State.WITHDRAWN || state == State.ENDED) {
            throw new DomainRefusal("refusal.homework.over");
        }
    }

    public Recurrence recurrence() {
        return new Recurrence(
                recurs,
                recurDays.isEmpty()
                        ? java.util.Set.of()
                        : Arrays.stream(recurDays.split(","))
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                recurUntil);
    }

    public UUID id() {
        return id;
    }

    public AssignmentId assignmentId() {
        return new AssignmentId(id);
    }

    public UUID practiceId() {
        return practiceId;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID participantId() {
        return participantId;
    }

    public UUID exerciseVersion() {
        return exerciseVersion;
    }

    public String exercise() {
        return exercise;
    }

    public String phase() {
        return phase;
    }

    public String step() {
        return step;
    }

    public int minutes() {
        return minutes;
    }

    public boolean isLighter() {
        return lighter;
    }

    /** Ids of the items a gate left out when it was given. */
    public List<String> leftOut() {
        return List.of(leftOut);
    }

    /** Whether any of its items is an act towards the other person or needs the other's input. */
    public boolean isGated() {
        return gated;
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public Optional<UUID> beforeSession() {
        return Optional.ofNullable(beforeSession);
    }

    public String instructions(Vault vault) {
        return vault.open(slot("instructions"), instructions);
    }

    public String withdrawnReason(Vault vault) {
        return vault.open(slot("withdrawn_reason"), withdrawnReason);
    }

    /** Whether this person gave it: the counselor, or the client as an own act. */
    public boolean isGivenBy(PersonId person) {
        return assignedBy.equals(person.value());
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    /** Its place in the queue. */
    public int place() {
        return place;
    }

    public int version() {
        return version;
    }

    private Slot slot(String column) {
        return new Slot(practiceId, "assignment", column, id);
    }
}
