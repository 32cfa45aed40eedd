package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.PracticeRecord;

/** That a supervisor reads along with a counselor's cases. */
@Entity
public class Supervision extends PracticeRecord {

    @Column
    private UUID supervisorId;

    private UUID counselorId;

    @Column
    private Instant since;

    @Column
    private @Nullable Instant until;

    protected Supervision() {}

    public Supervision(UUID practiceId, UUID supervisorId, UUID counselorId, Instant since) {
        super(Ids.newId(), practiceId);
        if (supervisorId.equals(counselorId)) {
            throw new IllegalArgumentException("Nobody supervises oneself");
        }
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
