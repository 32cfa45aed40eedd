package org.keptword.shared.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.keptword.shared.PracticeId;

/** A row of a practice: its identity, given at birth, and the practice, which never changes. */
@MappedSuperclass
public abstract class PracticeRecord {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID practiceId;

    protected PracticeRecord() {}

    protected PracticeRecord(UUID id, UUID practiceId) {
        this.id = id;
        this.practiceId = practiceId;
    }

    public UUID id() {
        return id;
    }

    public UUID practiceId() {
        return practiceId;
    }

    public PracticeId practice() {
        return new PracticeId(practiceId);
    }
}
