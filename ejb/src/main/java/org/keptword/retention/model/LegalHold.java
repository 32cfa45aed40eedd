package org.keptword.retention.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.retention.HoldLine;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A legal hold on a case: placed with a reason, lifted once with another, and kept afterwards. */
@Entity
@Table(name = "legal_hold")
public class LegalHold {

    @Id
    private UUID id;

    @Column(name = "practice_id", updatable = false)
    private UUID practiceId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason", updatable = false))
    private Sealed reason;

    @Column(name = "placed_by", updatable = false)
    private UUID placedBy;

    @Column(name = "placed_name", updatable = false)
    private String placedName;

    @Column(name = "placed_at", updatable = false)
    private Instant placedAt;

    @Column(name = "lifted_by")
    private UUID liftedBy;

    @Column(name = "lifted_name")
    private String liftedName;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "lift_reason"))
    private Sealed liftReason;

    @Version
    private int version;

    protected LegalHold() {}

    /** @param words why; 10 to 1000 characters */
    public LegalHold(CaseId of, Actor by, String words, Instant now, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = by.practice().value();
        this.caseId = of.value();
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

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public boolean stands() {
        return liftedAt == null;
    }

    /** As it is shown. */
    public HoldLine line(Vault vault) {
        return new HoldLine(
                id,
                vault.open(slot("reason"), reason),
                placedName,
                placedAt,
                Optional.ofNullable(liftedAt)
                        .map(at -> new HoldLine.Lifted(liftedName, at, vault.open(slot("lift_reason"), liftReason))));
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(practiceId, "legal_hold", column, id);
    }
}
