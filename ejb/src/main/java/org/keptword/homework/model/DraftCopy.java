package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What another tab or device wrote on a draft that had moved on: kept beside it until the author settles it. */
@Entity
public class DraftCopy extends ParticipantRecord {

    @Column
    private UUID responseId;

    private int basedOn;

    private Sealed answers;

    private String device;

    private Instant savedAt;

    private @Nullable Instant settledAt;

    protected DraftCopy() {}

    public DraftCopy(Response of, int basedOn, String answers, String device, Vault vault, Instant now) {
        super(Ids.newId(), of);
        this.responseId = of.id();
        this.basedOn = basedOn;
        this.answers = vault.seal(slot(), answers);
        this.device = device;
        this.savedAt = now;
    }

    /** The author has taken over what was wanted of it; it stays, out of sight. */
    public void settle(Instant now) {
        settledAt = now;
    }

    public int basedOn() {
        return basedOn;
    }

    public String answers(Vault vault) {
        return vault.open(slot(), answers);
    }

    public String device() {
        return device;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public boolean isSettled() {
        return settledAt != null;
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "draft_copy", "answers");
    }
}
