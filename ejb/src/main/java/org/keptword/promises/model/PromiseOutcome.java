package org.keptword.promises.model;

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
import java.util.Objects;
import java.util.UUID;
import org.keptword.promises.OutcomeKind;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What became of one occurrence of a promise. Undone, it stays as a row that counts for nothing. */
@Entity
@Table(name = "promise_outcome")
public class PromiseOutcome {

    /** The longest note, in UTF-16 code units. */
    public static final int LONGEST_NOTE = 2000;

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "promise_id")
    private UUID promiseId;

    private LocalDate day;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "note"))
    private Sealed note;

    @Column(name = "attempt")
    private UUID idempotencyKey;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

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
            Promise of, LocalDate day, Instant begins, Instant due, OutcomeKind kind, UUID idempotencyKey, Instant now) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.participantId();
        this.promiseId = of.id();
        this.day = Objects.requireNonNull(day);
        this.beginsAt = Objects.requireNonNull(begins);
        this.dueAt = Objects.requireNonNull(due);
        this.kind = Objects.requireNonNull(kind);
        this.idempotencyKey = Objects.requireNonNull(idempotencyKey);
        this.saidAt = Objects.requireNonNull(now);
    }

    /** Adds a word about it, or takes it away. */
    public void note(String words, Vault vault) {
        if (words != null && words.length() > LONGEST_NOTE) {
            throw new DomainRefusal("refusal.promises.noteTooLong", LONGEST_NOTE);
        }
        note = vault.seal(slot(), words == null || words.isBlank() ? null : words.strip());
    }

    public void undo(Instant now) {
        undoneAt = Objects.requireNonNull(now);
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID promiseId() {
        return promiseId;
    }

    public UUID participantId() {
        return participantId;
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

    public String note(Vault vault) {
        return vault.open(slot(), note);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "promise_outcome", "note", id);
    }
}
