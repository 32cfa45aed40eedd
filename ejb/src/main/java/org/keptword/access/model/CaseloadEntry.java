package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keptword.access.Relation;
import org.keptword.shared.Ids;

/** That one person reaches one case, why, and until when. */
@Entity
@Table(name = "caseload")
public class CaseloadEntry {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "since")
    private Instant since;

    @Column(name = "until")
    private Instant until;

    protected CaseloadEntry() {}

    public CaseloadEntry(
            UUID practiceId, UUID caseId, UUID personId, Relation relation, UUID participantId, Instant since) {
        if ((relation == Relation.CLIENT) != (participantId != null)) {
            throw new IllegalArgumentException("A client, and nobody else, is a participant");
        }
        this.id = Ids.newId();
        this.practiceId = Objects.requireNonNull(practiceId);
        this.caseId = Objects.requireNonNull(caseId);
        this.personId = Objects.requireNonNull(personId);
        this.relation = relation;
        this.participantId = participantId;
        this.since = since;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID personId() {
        return personId;
    }

    public Relation relation() {
        return relation;
    }

    public UUID participantId() {
        return participantId;
    }
}
