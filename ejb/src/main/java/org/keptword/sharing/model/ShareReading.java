package org.keptword.sharing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** That the partner has opened a text, the first time. Belongs to the one who read. */
@Entity
@Table(name = "share_reading")
public class ShareReading {

    @Id
    @Column(name = "share_id")
    private UUID shareId;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "read_at")
    private Instant readAt;

    @Version
    private int version;

    protected ShareReading() {}

    public ShareReading(Share of, Instant now) {
        this.shareId = of.id();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.recipient().value();
        this.readAt = Objects.requireNonNull(now);
    }

    public Instant readAt() {
        return readAt;
    }
}
