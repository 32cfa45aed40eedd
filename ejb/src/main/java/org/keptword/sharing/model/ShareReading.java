package org.keptword.sharing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That the partner has opened a text, the first time. Belongs to the one who read. */
@Entity
public class ShareReading {

    @Id
    private UUID shareId;

    @Column
    private UUID practiceId;

    @Column
    private UUID caseId;

    @Column
    private UUID participantId;

    private Instant readAt;

    @Version
    private int version;

    protected ShareReading() {}

    public ShareReading(Share of, Instant now) {
        this.shareId = of.id();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.recipient().value();
        this.readAt = now;
    }

    public Instant readAt() {
        return readAt;
    }
}
