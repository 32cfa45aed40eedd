package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;
import org.keptword.shared.persistence.ParticipantRecord;

/**
 * That a response exists, where it stands and since when, as far as staff may know. One its author made private after the counselor had read
 * a revision looks as if it were with its author since that revision; one that was private all along is not here, and not counted.
 */
@Entity
@Immutable
@Synchronize(
        value = {"keptword.response", "keptword.revision"},
        logical = false)
public class KnownResponse extends ParticipantRecord {

    @Column
    private UUID assignmentId;

    @Column
    private LocalDate weekOf;

    @Column
    @Enumerated(EnumType.STRING)
    private Response.State state;

    @Column
    private int revisions;

    @Column
    private Instant begunAt;

    @Column
    private Instant handedInAt;

    @Column
    private Instant openedAt;

    @Column
    private Instant changedAt;

    /** Whether its author made it private after the counselor had read it. */
    @Column
    private boolean privateNow;

    protected KnownResponse() {}
}
