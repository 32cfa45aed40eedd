package org.keptword.safety.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.safety.FlagKind;
import org.keptword.safety.Flags;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** That a human must look at something; open until somebody says what was done. */
@Entity
public class RiskFlag extends ParticipantRecord {

    private UUID responseId;

    @Column
    private Integer revision;

    @Enumerated(EnumType.STRING)
    private FlagKind kind;

    @Enumerated(EnumType.STRING)
    private Flags.Source source;

    private Instant raisedAt;

    private @Nullable Stamp acknowledged;

    private @Nullable Instant goneOnAt;

    private @Nullable Sealed done;

    @Version
    private int version;

    protected RiskFlag() {}

    public RiskFlag(UUID practice, Flags.RaiseFlag command, Instant now) {
        super(
                Ids.newId(),
                practice,
                command.caseId().value(),
                command.participant().value());
        this.responseId = command.response().value();
        this.revision = command.revision();
        this.kind = command.kind();
        this.source = command.source();
        this.raisedAt = now;
    }

    /** Somebody has looked and says what was done; saying nothing is refused, and so is saying it twice. */
    public void acknowledge(String whatWasDone, UUID by, Vault vault, Instant now) {
        requireOpen();
        if (whatWasDone == null || whatWasDone.isBlank()) {
            throw new DomainRefusal("refusal.safety.whatWasDoneMissing");
        }
        done = vault.seal(slot(), whatWasDone.strip());
        acknowledged = new Stamp(by, now);
    }

    /** Refuses one that was acknowledged. */
    public void requireOpen() {
        if (acknowledged != null) {
            throw new DomainRefusal("refusal.safety.acknowledgedAlready");
        }
    }

    /** It waited too long and is with the cover and those who supervise from now on, too. */
    public void goOn(Instant now) {
        if (acknowledged != null || goneOnAt != null) {
            throw new IllegalStateException("It waits no more, or has gone on already");
        }
        goneOnAt = now;
    }

    /** Since when it is with cover and supervisor, too. */
    public Optional<Instant> goneOnAt() {
        return Optional.ofNullable(goneOnAt);
    }

    public UUID responseId() {
        return responseId;
    }

    public FlagKind kind() {
        return kind;
    }

    /** Whether a report of a contact raised it. */
    public boolean isReport() {
        return source == Flags.Source.CONTACT_REPORT;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Optional<Instant> acknowledgedAt() {
        return Stamp.when(acknowledged);
    }

    public Optional<String> done(Vault vault) {
        return Optional.ofNullable(vault.open(slot(), done));
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "risk_flag", "done", version);
    }
}
