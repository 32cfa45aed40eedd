package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;

/** Whether one participant came to one session. */
@Entity
public class SessionAttendance extends ParticipantRecord {

    @Column
    private UUID sessionId;

    private boolean came;

    @SuppressWarnings("UnusedVariable") // read by queries and kept for the record
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    protected SessionAttendance() {}

    public SessionAttendance(Session of, UUID participant, boolean came) {
        super(Ids.newId(), of.practiceId(), of.caseId(), participant);
        this.sessionId = of.id();
        this.came = came;
    }

    /** The record it belongs to was withdrawn. */
    public void withdraw(Instant now) {
        withdrawnAt = now;
    }

    public boolean came() {
        return came;
    }
}
