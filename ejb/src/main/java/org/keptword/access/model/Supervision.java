package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.Ids;

/** That a supervisor reads along with a counselor's cases. */
@Entity
public class Supervision {

    @Id
    private UUID id;

    private UUID practiceId;

    private UUID supervisorId;

    private UUID counselorId;

    private Instant since;

    private Instant until;

    protected Supervision() {}

    public Supervision(UUID practiceId, UUID supervisorId, UUID counselorId, Instant since) {
        if (supervisorId.equals(counselorId)) {
            throw new IllegalArgumentException("Nobody supervises oneself");
        }
        this.id = Ids.newId();
        this.practiceId = Objects.requireNonNull(practiceId);
        this.supervisorId = supervisorId;
        this.counselorId = counselorId;
        this.since = since;
    }

    /** It ends now. */
    public void end(Instant now) {
        until = now;
    }

    public UUID counselorId() {
        return counselorId;
    }
}
