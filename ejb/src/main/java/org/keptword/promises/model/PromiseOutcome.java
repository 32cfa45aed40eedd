package org.keptword.promises.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.OutcomeKind;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What became of one occurrence of a promise. Undone, it stays as a row that counts for nothing. */
@Entity
public class PromiseOutcome extends ParticipantRecord {

    /** The longest note, in UTF-16 code units. */
    public static final int LONGEST_NOTE = 2000;

    private UUID promiseId;

    private LocalDate day;

    @Column
    private Instant beginsAt;

    @Column
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    private @Nullable Sealed note;

    @Column
    private UUID idempotencyKey;

    private Instant saidAt;

    private @Nullable Instant undoneAt;

    @Version
    private int version;

    protected PromiseOutcome() {}

    /**
     * Says what became of one day.
     *
     * @param begins when the day begins, and {@code due} when it falls due
     * @param idempotencyKey the key of the attempt; the same key again is the same answer
     */
    public PromiseOutcome(
            Promise of,
            LocalDate day,
            Instant begins,
            Instant due,
            OutcomeKind kind,
            UUID idempotencyKey,
            Instant now) {
        super(Ids.newId(), of);
        this.promiseId = of.id();
        this.day = day;
        this.beginsAt = begins;
        this.dueAt = due;
        this.kind = kind;
        this.idempotencyKey = idempotencyKey;
        this.saidAt = now;
    }

    /** Adds a word about it, or takes it away. */
    public void note(@Nullable String words, Vault vault) {
        if (words != null && words.length() > LONGEST_NOTE) {
            throw new DomainRefusal("refusal.promises.noteTooLong", LONGEST_NOTE);
        }
        note = vault.seal(slot(), words == null || words.isBlank() ? null : words.strip());
    }

    public void undo(Instant now) {
        undoneAt = now;
    }

    public UUID promiseId() {
        return promiseId;
    }

    public LocalDate day() {
        return day;
    }

    public OutcomeKind kind() {
        return kind;
    }

    public Instant saidAt() {
        return saidAt;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public @Nullable String note(Vault vault) {
        return vault.open(slot(), note);
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "promise_outcome", "note", version);
    }
}
