package org.keptword.homework.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What the counselor sent to the author of a response. Visible to the author when the time to undo is over. */
@Entity
@DynamicUpdate
public class Feedback extends ParticipantRecord {

    /** What came with it. */
    public enum Outcome {
        /** Thanks, without other words. */
        SEEN,
        SENT,
        RETURNED,
        /** Marked reviewed, without words. */
        REVIEWED,
        /** A further reply to work that was answered before. */
        FURTHER
    }

    private UUID responseId;

    private int revision;

    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable Sealed text;

    private Stamp sent;

    private Instant visibleAt;

    private @Nullable Instant undoneAt;

    private @Nullable Instant readAt;

    protected Feedback() {}

    /**
     * Sends what a reading came to.
     *
     * @param id the key of the attempt to send, so that the same attempt again is the same feedback
     */
    public Feedback(UUID id, Review of, Outcome outcome, @Nullable String text, UUID sentBy, Vault vault, Instant now) {
        super(id, of);
        this.responseId = of.responseId();
        this.revision = of.revision();
        this.reviewId = of.id();
        this.outcome = outcome;
        this.text = vault.seal(slot(), text == null || text.isBlank() ? null : text);
        this.sent = new Stamp(sentBy, now);
        this.visibleAt = now.plus(Response.UNDO);
    }

    /** Undoes it before the author could see it. */
    public void undo(Instant now) {
        if (!now.isBefore(visibleAt)) {
            throw new DomainRefusal("refusal.homework.tooLateToUndo");
        }
        undoneAt = now;
    }

    /** The author has read it. */
    public void read(Instant now) {
        readAt = readAt == null ? now : readAt;
    }

    public UUID responseId() {
        return responseId;
    }

    public int revision() {
        return revision;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable String text(Vault vault) {
        return vault.open(slot(), text);
    }

    public Instant sentAt() {
        return sent.at();
    }

    public Instant visibleAt() {
        return visibleAt;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public boolean isRead() {
        return readAt != null;
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "feedback", "text");
    }
}
