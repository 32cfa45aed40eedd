package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
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
@Table(name = "known_response")
public class KnownResponse extends ParticipantRecord {

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "week_of")
    private LocalDate weekOf;

    @Column
    @Enumerated(EnumType.STRING)
    private Response.State state;

    @Column
    private int revisions;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Whether its author made it private after the counselor had read it. */
    @Column(name = "private_now")
    private boolean privateNow;

    protected KnownResponse() {}
}
