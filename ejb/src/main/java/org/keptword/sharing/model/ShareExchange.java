package org.keptword.sharing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.CaseRecord;

/** Two texts that are opened together or not at all: while it is not open, and after it ended, neither is read. */
@Entity
public class ShareExchange extends CaseRecord {

    @Column(updatable = false)
    private String exercise;

    private @Nullable Instant openedAt;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected ShareExchange() {}

    public ShareExchange(UUID practice, CaseId of, String exercise) {
        super(Ids.newId(), practice, of.value());
        this.exercise = exercise;
    }

    /** Both are opened. */
    public void open(Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("It has ended");
        }
        openedAt = now;
    }

    /** Neither is read any longer. */
    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public boolean isOpened() {
        return openedAt != null;
    }

    public boolean hasEnded() {
        return endedAt != null;
    }
}
