package org.keptword.homework.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What another tab or device wrote on a draft that had moved on: kept beside it until the author settles it. */
@Entity
@Table(name = "draft_copy")
public class DraftCopy {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "response_id")
    private UUID responseId;

    @Column(name = "based_on")
    private int basedOn;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "answers"))
    private Sealed answers;

    private String device;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected DraftCopy() {}

    public DraftCopy(Response of, int basedOn, String answers, String device, Vault vault, Instant now) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.participantId();
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

    public UUID id() {
        return id;
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
        return new SealedColumn(practiceId, "draft_copy", "answers", id);
    }
}
