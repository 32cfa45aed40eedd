package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.keptword.shared.persistence.ParticipantRecord;

/**
 * A response as it stands, to be read by others than its author: handed in, not private, not taken back, not voided. A view of the database
 * keeps everything else out, so that no query excludes it by itself.
 */
@Entity
@Immutable
@Synchronize(
        value = {"keptword.response", "keptword.revision"},
        logical = false)
public class ReadableResponse extends ParticipantRecord {

    @Column
    private UUID assignmentId;

    @Column
    private @Nullable LocalDate entryOn;

    @Column
    private @Nullable UUID sessionId;

    @Column
    private LocalDate weekOf;

    @Column
    @Enumerated(EnumType.STRING)
    private Response.State state;

    @Column
    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    @Column
    private int revisions;

    @Column
    private Instant handedInAt;

    @Column
    private Instant openedAt;

    @Column
    private boolean brought;

    @Column
    private Integer minutesSpent;

    @Column
    private Integer difficulty;

    protected ReadableResponse() {}

    public ResponseId responseId() {
        return new ResponseId(id());
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
