package org.keptword.cases.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.cases.ReachOutDecisionKind;
import org.keptword.cases.SetContactState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** One decision of the counselor about a participant's reaching out; never changed. */
@Entity
@Immutable
@Table(name = "reach_out_decision")
public class ReachOutDecision {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    private ReachOutDecisionKind kind;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason"))
    private Sealed reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected ReachOutDecision() {}

    /** Opening anything again needs a reason; recording the no is its own. */
    public ReachOutDecision(
            Participant of, ReachOutDecisionKind kind, String reason, UUID decidedBy, Instant now, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.id();
        this.kind = Objects.requireNonNull(kind);
        this.decidedBy = decidedBy;
        this.decidedAt = now;
        if (kind != ReachOutDecisionKind.NO_RECORDED && (reason == null || reason.isBlank())) {
            throw new DomainRefusal("refusal.cases.reachOutWithoutReason");
        }
        if (reason != null && reason.length() > SetContactState.LONGEST_TEXT) {
            throw new DomainRefusal("refusal.cases.textTooLong", SetContactState.LONGEST_TEXT);
        }
        this.reason = vault.seal(slot(), reason);
    }

    public ReachOutDecisionKind kind() {
        return kind;
    }

    /** Why, or null. */
    public String reason(Vault vault) {
        return vault.open(slot(), reason);
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "reach_out_decision", "reason", id);
    }
}
