package org.keptword.sessions.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Ids;

/** Whether one participant came to one session. */
@Entity
@Immutable
public class SessionAttendance {

    @Id
    private UUID id;

    private UUID practiceId;

    private UUID caseId;

    private UUID participantId;

    private UUID sessionId;

    private boolean came;

    protected SessionAttendance() {}

    public SessionAttendance(Session of, UUID participant, boolean came) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = participant;
        this.sessionId = of.id();
        this.came = came;
    }

    public UUID participantId() {
        return participantId;
    }

    public boolean came() {
        return came;
    }
}
