package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * A response as it stands, to be read by others than its author: handed in, not private, not taken back, not voided. A view of the database
 * keeps everything else out, so that no query excludes it by itself.
 */
@Entity
@Immutable
@Synchronize(
        value = {"keptword.response", "keptword.revision"},
        logical = false)
@Table(name = "readable_response")
public class ReadableResponse {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "entry_on")
    private @Nullable LocalDate entryOn;

    @Column(name = "session_id")
    private @Nullable UUID sessionId;

    @Column(name = "week_of")
    private LocalDate weekOf;

    @Column
    @Enumerated(EnumType.STRING)
    private Response.State state;

    @Column
    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    @Column
    private int revisions;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column
    private boolean brought;

    @Column(name = "minutes_spent")
    private Integer minutesSpent;

    @Column
    private Integer difficulty;

    protected ReadableResponse() {}

    public UUID id() {
        return id;
    }

    public ResponseId responseId() {
        return new ResponseId(id);
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID participantId() {
        return participantId;
    }

    public Optional<LocalDate> entryOn() {
        return Optional.ofNullable(entryOn);
    }

    /** The session it is the entry of, for an exercise that comes back before each session. */
    public Optional<SessionId> session() {
        return Optional.ofNullable(sessionId).map(SessionId::new);
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    /** Whether it stands as handed in: not returned for revision. */
    public boolean isCurrent() {
        return state == Response.State.HANDED_IN || state == Response.State.REVIEWED;
    }

    public boolean isBrought() {
        return brought;
    }
}
