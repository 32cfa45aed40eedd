package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** That somebody may make an account and take the place of a participant. There is one for a participant. */
@Entity
public class Invitation extends AccountCode {

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID participantId;

    @Version
    private int version;

    protected Invitation() {}

    public Invitation(
            UUID practice, CaseId caseId, ParticipantId participant, String name, PersonId madeBy, Instant now) {
        super(practice);
        this.caseId = caseId.value();
        this.participantId = participant.value();
        renew(name, madeBy, now);
    }

    /** A new code is given out; the one before is worth nothing. */
    public final void renew(String participantName, PersonId by, Instant now) {
        giveOut(by.value(), now);
        call(participantName);
    }

    public CaseId ofCase() {
        return new CaseId(caseId);
    }

    public ParticipantId participant() {
        return new ParticipantId(participantId);
    }
}
