package org.keptword.promises.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.RestKind;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.ParticipantRecord;

/** A time in which promises rest; the history by which an occurrence of long ago is known to have rested. */
@Entity
public class PromiseRest extends ParticipantRecord {

    private @Nullable UUID promiseId;

    @Enumerated(EnumType.STRING)
    private RestKind kind;

    @Column
    private @Nullable UUID responseId;

    private Instant since;

    private @Nullable Instant until;

    @Version
    private int version;

    protected PromiseRest() {}

    private PromiseRest(UUID practice, UUID caseId, UUID participant, RestKind kind, Instant since) {
        super(Ids.newId(), practice, caseId, participant);
        this.kind = kind;
        this.since = since;
    }

    /** Promises of a participant rest from now on. */
    public static PromiseRest of(
            UUID practice, CaseId caseId, ParticipantId participant, RestKind kind, Instant since) {
        return new PromiseRest(practice, caseId.value(), participant.value(), kind, since);
    }

    /** Promises towards the partner rest for a space plan. */
    public static PromiseRest plan(
            UUID practice,
            CaseId caseId,
            ParticipantId participant,
            UUID response,
            Instant since,
            @Nullable Instant until) {
        PromiseRest rest = new PromiseRest(practice, caseId.value(), participant.value(), RestKind.SPACE, since);
        rest.responseId = response;
        rest.until = until;
        return rest;
    }

    /** One promise rests from now on. */
    public static PromiseRest of(Promise promise, Instant since) {
        PromiseRest rest = new PromiseRest(
                promise.practiceId(), promise.caseId(), promise.participantId(), RestKind.COUNSELOR, since);
        rest.promiseId = promise.id();
        return rest;
    }

    /** It is over at a moment, or at once when it had not begun. */
    public void end(Instant at) {
        until = at.isBefore(since) ? since : at;
    }

    /** What began it was undone: it took no time, and no day counts as resting for it. */
    public void undo() {
        until = since;
    }

    /** A plan now ends at another moment, or is open. */
    public void last(@Nullable Instant newUntil) {
        until = newUntil == null || !newUntil.isBefore(since) ? newUntil : since;
    }

    public RestKind kind() {
        return kind;
    }

    /** The promise that rests, or null for those of the participant. */
    public @Nullable UUID promiseId() {
        return promiseId;
    }

    public Instant since() {
        return since;
    }

    /** Until when, or null for until further notice. */
    public @Nullable Instant until() {
        return until;
    }
}
