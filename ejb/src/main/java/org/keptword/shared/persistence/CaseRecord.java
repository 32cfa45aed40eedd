package org.keptword.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.keptword.shared.CaseId;

/** A row of a case, which never changes. */
@MappedSuperclass
public abstract class CaseRecord extends PracticeRecord {

    @Column(updatable = false)
    private UUID caseId;

    protected CaseRecord() {}

    protected CaseRecord(UUID id, UUID practiceId, UUID caseId) {
        super(id, practiceId);
        this.caseId = caseId;
    }

    /** A row of the same case as another. */
    protected CaseRecord(UUID id, CaseRecord of) {
        this(id, of.practiceId(), of.caseId);
    }

    public UUID caseId() {
        return caseId;
    }

    /** The case, as commands and views name it. */
    public CaseId ofCase() {
        return new CaseId(caseId);
    }
}
