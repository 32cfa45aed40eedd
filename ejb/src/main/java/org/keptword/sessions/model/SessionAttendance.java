package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Ids;

/** Whether one participant came to one session. */
@Entity
@Immutable
@Table(name = "session_attendance")
public class SessionAttendance {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "session_id")
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
