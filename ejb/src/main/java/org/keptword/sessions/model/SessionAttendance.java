package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;

/** Whether one participant came to one session. */
@Entity
@Immutable
public class SessionAttendance extends ParticipantRecord {

    @Column
    private UUID sessionId;

    private boolean came;

    protected SessionAttendance() {}

    public SessionAttendance(Session of, UUID participant, boolean came) {
        super(Ids.newId(), of.practiceId(), of.caseId(), participant);
        this.sessionId = of.id();
        this.came = came;
    }

    public boolean came() {
        return came;
    }
}
