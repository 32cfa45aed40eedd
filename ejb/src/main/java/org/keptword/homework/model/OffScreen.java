package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;

/**
 * A response its author keeps off the own screen. While it is in force, row-level security shows the response to no client; author and
 * counselor undo it together.
 */
@Entity
public class OffScreen extends ParticipantRecord {

    @Column(updatable = false)
    private UUID responseId;

    @Column(updatable = false)
    private UUID assignmentId;

    @Column(updatable = false)
    private @Nullable LocalDate entryOn;

    @Column(updatable = false)
    private Instant since;

    private @Nullable Instant undoneAt;

    @Column
    private @Nullable UUID undoneBy;

    @Version
    private int version;

    protected OffScreen() {}

    /** The author keeps it off the own screen from now on. */
    public OffScreen(Response response, Instant now) {
        super(Ids.newId(), response);
        this.responseId = response.id();
        this.assignmentId = response.assignmentId();
        this.entryOn = response.entryOn().orElse(null);
        this.since = now;
    }

    /** Author and counselor bring it back together. */
    public void undo(UUID by, Instant now) {
        if (undoneAt != null) {
            throw new DomainRefusal("refusal.review.onScreenAlready");
        }
        undoneBy = by;
        undoneAt = now;
    }

    public UUID responseId() {
        return responseId;
    }

    public Optional<LocalDate> entryOn() {
        return Optional.ofNullable(entryOn);
    }

    public Instant since() {
        return since;
    }
}
