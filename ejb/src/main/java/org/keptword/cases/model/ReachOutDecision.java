package org.keptword.cases.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.safety.ReachOut;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** One decision of the counselor about a participant's reaching out; never changed. */
@Entity
@Immutable
public class ReachOutDecision extends ParticipantRecord {

    @Enumerated(EnumType.STRING)
    private ReachOut.DecisionKind kind;

    private @Nullable Sealed reason;

    private Stamp decided;

    protected ReachOutDecision() {}

    /** Opening anything again needs a reason; recording the no is its own. */
    public ReachOutDecision(
            Participant of,
            ReachOut.DecisionKind kind,
            @Nullable String reason,
            UUID decidedBy,
            Instant now,
            Vault vault) {
        super(Ids.newId(), of.practiceId(), of.caseId(), of.id());
        this.kind = kind;
        this.decided = new Stamp(decidedBy, now);
        if (kind != ReachOut.DecisionKind.NO_RECORDED && (reason == null || reason.isBlank())) {
            throw new DomainRefusal("refusal.cases.reachOutWithoutReason");
        }
        if (reason != null && reason.length() > SetContactState.LONGEST_TEXT) {
            throw new DomainRefusal("refusal.cases.textTooLong", SetContactState.LONGEST_TEXT);
        }
        this.reason = vault.seal(slot(), reason);
    }

    public ReachOut.DecisionKind kind() {
        return kind;
    }

    /** Why, or null. */
    public @Nullable String reason(Vault vault) {
        return vault.open(slot(), reason);
    }

    public Instant decidedAt() {
        return decided.at();
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "reach_out_decision", "reason");
    }
}
