package org.keptword.promises.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What the counselor decided about a promise, and why. For staff alone. */
@Entity
@Table(name = "promise_decision")
public class PromiseDecision {

    /** The longest reason, in UTF-16 code units. */
    public static final int LONGEST_REASON = 1000;

    /** What was decided. */
    public enum Kind {
        APPROVED,
        DECLINED,
        PAUSED,
        RESUMED,
        SHOWN,
        HIDDEN;

        /** Whether it must be said why. */
        boolean isReasoned() {
            return this == DECLINED || this == PAUSED;
        }
    }

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "promise_id")
    private UUID promiseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason"))
    private Sealed reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected PromiseDecision() {}

    /** Takes a decision down; declining and pausing want a reason. */
    public PromiseDecision(Promise about, Kind kind, String reason, UUID by, Instant now, Vault vault) {
        boolean said = reason != null && !reason.isBlank();
        if (kind.isReasoned() && !said) {
            throw new DomainRefusal("refusal.promises.reasonMissing");
        }
        if (said && reason.length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.promises.reasonTooLong", LONGEST_REASON);
        }
        this.id = Ids.newId();
        this.practiceId = about.practiceId();
        this.caseId = about.caseId();
        this.participantId = about.participantId();
        this.promiseId = about.id();
        this.kind = Objects.requireNonNull(kind);
        this.reason = vault.seal(slot(), said ? reason.strip() : null);
        this.decidedBy = Objects.requireNonNull(by);
        this.decidedAt = Objects.requireNonNull(now);
    }

    public UUID promiseId() {
        return promiseId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String reason(Vault vault) {
        return vault.open(slot(), reason);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "promise_decision", "reason", id);
    }
}
