package org.keptword.cases.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.cases.closing.CloseCase;
import org.keptword.cases.closing.UndoClosingService;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** One end of the work in a case: why, on which day, and what the counselor wants to say of it. It stays when the case is taken up again. */
@Entity
public class CaseClosing extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private CloseCase.Reason reason;

    private LocalDate endedOn;

    private @Nullable Sealed words;

    private boolean inDischarge;

    @Embedded
    private Stamp closed;

    @Embedded
    @SuppressWarnings("UnusedVariable") // read by queries and kept for the record
    private @Nullable Stamp reopened;

    @Version
    private int version;

    protected CaseClosing() {}

    public CaseClosing(Case of, CloseCase said, UUID closedBy, Instant now, Vault vault) {
        super(Ids.newId(), of.practiceId(), of.id());
        this.reason = said.reason();
        this.endedOn = said.on();
        this.words = vault.seal(slot(), said.words());
        this.inDischarge = said.inDischarge() && said.words() != null;
        this.closed = new Stamp(closedBy, now);
    }

    /** Refuses to undo it for anybody but the person who closed the case, and once it is too late. */
    public void requireUndoable(UUID by, Instant now) {
        if (!by.equals(closed.by())) {
            throw new DomainRefusal("refusal.cases.closedByOther");
        }
        if (!now.isBefore(closed.at().plus(UndoClosingService.UNDOABLE))) {
            throw new DomainRefusal("refusal.cases.closingTooLate");
        }
    }

    /** The case goes on. */
    public void reopen(UUID by, Instant now) {
        reopened = new Stamp(by, now);
    }

    /** What was said of it. */
    public CaseSpan.Ending ending(Vault vault) {
        return new CaseSpan.Ending(
                reason,
                endedOn,
                Optional.ofNullable(vault.open(slot(), words)),
                inDischarge,
                Objects.requireNonNull(closed.by()));
    }

    public Instant closedAt() {
        return closed.at();
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "case_closing", "words", version);
    }
}
