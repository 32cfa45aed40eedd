package org.keptword.cases.model;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseEnding;
import org.keptword.cases.CloseCase;
import org.keptword.cases.ClosingReason;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** One end of the work in a case: why, on which day, and what the counselor wants to say of it. It stays when the case is taken up again. */
@Entity
@Table(name = "case_closing")
public class CaseClosing {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ClosingReason reason;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "words"))
    private Sealed words;

    @Column(name = "in_discharge")
    private boolean inDischarge;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "reopened_by")
    private UUID reopenedBy;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @Version
    private int version;

    protected CaseClosing() {}

    public CaseClosing(Case of, CloseCase said, UUID closedBy, Instant now, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.id();
        this.reason = said.reason();
        this.endedOn = said.on();
        this.words = vault.seal(slot(), said.words());
        this.inDischarge = said.inDischarge() && said.words() != null;
        this.closedBy = closedBy;
        this.closedAt = now;
    }

    /** The case goes on. */
    public void reopen(UUID by, Instant now) {
        reopenedBy = by;
        reopenedAt = now;
    }

    /** What was said of it. */
    public CaseEnding told(Vault vault) {
        return new CaseEnding(reason, endedOn, Optional.ofNullable(vault.open(slot(), words)), inDischarge);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "case_closing", "words", id);
    }
}
