package org.keptword.retention.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.retention.HoldService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.NamedStamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A legal hold on a case: placed with a reason, lifted once with another, and kept afterwards. */
@Entity
@DynamicUpdate
public class LegalHold extends CaseRecord {

    private Sealed reason;

    private NamedStamp placed;

    private @Nullable NamedStamp lifted;

    private @Nullable Sealed liftReason;

    @Version
    private int version;

    protected LegalHold() {}

    /** @param words why; 10 to 1000 characters */
    public LegalHold(CaseId of, Actor by, String words, Instant now, Vault vault) {
        super(Ids.newId(), by.practice().value(), of.value());
        this.reason = vault.seal(slot("reason"), Reasons.require(words));
        this.placed = NamedStamp.of(by, now);
    }

    /** From now on it does not hold any more. Refused without a reason, and once it was lifted. */
    public void lift(Actor by, String words, Instant now, Vault vault) {
        if (lifted != null) {
            throw new DomainRefusal("refusal.records.lifted");
        }
        liftReason = vault.seal(slot("lift_reason"), Reasons.require(words));
        lifted = NamedStamp.of(by, now);
    }

    public boolean isActive() {
        return lifted == null;
    }

    /** As it is shown. */
    public HoldService.HoldLine line(Vault vault) {
        return new HoldService.HoldLine(
                id(),
                vault.open(slot("reason"), reason),
                placed.name(),
                placed.at(),
                Optional.ofNullable(lifted)
                        .map(by -> new HoldService.HoldLine.Lifted(
                                by.name(), by.at(), vault.open(slot("lift_reason"), liftReason))));
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "legal_hold", column);
    }
}
