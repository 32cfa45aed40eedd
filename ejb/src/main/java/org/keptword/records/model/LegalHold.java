package org.keptword.records.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.records.HoldLine;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.Slot;
import org.keptword.vault.Vault;

/** A legal hold on a case: placed with a reason, lifted once with another, and kept afterwards. */
@Entity
public class LegalHold extends CaseRecord {

    @Column(updatable = false)
    private Sealed reason;

    @Column(updatable = false)
    private UUID placedBy;

    @Column(updatable = false)
    private String placedName;

    @Column(updatable = false)
    private Instant placedAt;

    private UUID liftedBy;

    private String liftedName;

    private Instant liftedAt;

    private Sealed liftReason;

    @Version
    private int version;

    protected LegalHold() {}

    /** @param words why; 10 to 1000 characters */
    public LegalHold(CaseId of, Actor by, String words, Instant now, Vault vault) {
        super(Ids.newId(), by.practice().value(), of.value());
        this.reason = vault.seal(slot("reason"), Reasons.require(words));
        this.placedBy = Objects.requireNonNull(by.personValue());
        this.placedName = by.name();
        this.placedAt = Objects.requireNonNull(now);
    }

    /** From now on it does not hold any more. Refused without a reason, and once it was lifted. */
    public void lift(Actor by, String words, Instant now, Vault vault) {
        if (liftedAt != null) {
            throw new DomainRefusal("refusal.records.lifted");
        }
        liftReason = vault.seal(slot("lift_reason"), Reasons.require(words));
        liftedBy = by.personValue();
        liftedName = by.name();
        liftedAt = now;
    }

    public boolean stands() {
        return liftedAt == null;
    }

    /** As it is shown. */
    public HoldLine line(Vault vault) {
        return new HoldLine(
                id(),
                vault.open(slot("reason"), reason),
                placedName,
                placedAt,
                Optional.ofNullable(liftedAt)
                        .map(at -> new HoldLine.Lifted(liftedName, at, vault.open(slot("lift_reason"), liftReason))));
    }

    private Slot slot(String column) {
        return new Slot(this, "legal_hold", column);
    }
}
