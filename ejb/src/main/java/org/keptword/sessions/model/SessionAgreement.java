package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Ids;
import org.keptword.shared.PromiseId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** One thing agreed in a session, for one participant or for nobody in particular. */
@Entity
public class SessionAgreement extends CaseRecord {

    private @Nullable UUID participantId;

    @Column
    private UUID sessionId;

    private @Nullable String exercise;

    private @Nullable UUID promiseId;

    private @Nullable Sealed text;

    @Column
    private int ordinal;

    private @Nullable UUID recording;

    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    protected SessionAgreement() {}

    /**
     * One line of the record the session has now.
     *
     * @param participant for whom, or null
     * @param exercise the exercise, or null
     * @param promise the promise made of it, or null
     */
    public SessionAgreement(
            Session of,
            UUID participant,
            @Nullable String exercise,
            @Nullable PromiseId promise,
            @Nullable String words,
            int ordinal,
            Vault vault) {
        super(Ids.newId(), of);
        this.participantId = participant;
        this.sessionId = of.id();
        this.recording = of.idempotencyKey().orElse(null);
        this.exercise = exercise;
        this.promiseId = promise == null ? null : promise.value();
        this.text = vault.seal(slot(), words == null || words.isBlank() ? null : words.strip());
        this.ordinal = ordinal;
    }

    /** The record it belongs to was undone. */
    public void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** Whether it was agreed in the record of this idempotency key. */
    public boolean isOf(UUID record) {
        return record.equals(recording);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<UUID> participantId() {
        return Optional.ofNullable(participantId);
    }

    public @Nullable String exercise() {
        return exercise;
    }

    public Optional<PromiseId> promise() {
        return Optional.ofNullable(promiseId).map(PromiseId::new);
    }

    public @Nullable String text(Vault vault) {
        return vault.open(slot(), text);
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "session_agreement", "text", version);
    }
}
