package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;

/**
 * A response its author keeps off the own screen. While it is in force, row-level security shows the response to no client; author and
 * counselor undo it together.
 */
@Entity
@DynamicUpdate
public class OffScreen extends ParticipantRecord {

    private UUID responseId;

    @Column
    private UUID assignmentId;

    private @Nullable LocalDate entryOn;

    private Instant since;

    private @Nullable Stamp undone;

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
        if (undone != null) {
            throw new DomainRefusal("refusal.review.onScreenAlready");
        }
        undone = new Stamp(by, now);
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
