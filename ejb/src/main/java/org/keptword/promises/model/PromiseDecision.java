package org.keptword.promises.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What the counselor decided about a promise, and why. For staff alone. */
@Entity
public class PromiseDecision extends ParticipantRecord {

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

    private UUID promiseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable Sealed reason;

    private Stamp decided;

    @Version
    private int version;

    protected PromiseDecision() {}

    /** Takes a decision down; declining and pausing want a reason. */
    public PromiseDecision(Promise about, Kind kind, @Nullable String reason, UUID by, Instant now, Vault vault) {
        super(Ids.newId(), about);
        String said = reason == null || reason.isBlank() ? null : reason.strip();
        if (kind.isReasoned() && said == null) {
            throw new DomainRefusal("refusal.promises.reasonMissing");
        }
        if (reason != null && said != null && reason.length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.promises.reasonTooLong", LONGEST_REASON);
        }
        this.promiseId = about.id();
        this.kind = kind;
        this.reason = vault.seal(slot(), said);
        this.decided = new Stamp(by, now);
    }

    public UUID promiseId() {
        return promiseId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant decidedAt() {
        return decided.at();
    }

    public @Nullable String reason(Vault vault) {
        return vault.open(slot(), reason);
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "promise_decision", "reason", version);
    }
}
