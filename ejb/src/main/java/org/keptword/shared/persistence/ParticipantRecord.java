package org.keptword.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.keptword.shared.ParticipantId;

/** A row of one participant of a case, which never changes. Rows that may be for both participants are {@link CaseRecord}s. */
@MappedSuperclass
public abstract class ParticipantRecord extends CaseRecord {

    @Column(updatable = false)
    private UUID participantId;

    protected ParticipantRecord() {}

    protected ParticipantRecord(UUID id, UUID practiceId, UUID caseId, UUID participantId) {
        super(id, practiceId, caseId);
        this.participantId = participantId;
    }

    /** A row of the same participant as another. */
    protected ParticipantRecord(UUID id, ParticipantRecord of) {
        this(id, of.practiceId(), of.caseId(), of.participantId);
    }

    public UUID participantId() {
        return participantId;
    }

    /** The participant, as commands and views name it. */
    public ParticipantId participant() {
        return new ParticipantId(participantId);
    }
}
