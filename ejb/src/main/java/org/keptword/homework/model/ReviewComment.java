package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.SaveEntries;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A comment beside a passage, until it is sent and after. */
@Entity
public class ReviewComment extends ParticipantRecord {

    private UUID reviewId;

    private String path;
    private int starts;
    private int ends;

    private Sealed quote;

    private Sealed text;

    @Column
    private Instant writtenAt;

    private @Nullable UUID sentWith;

    /** What save was the last entry of the audit log, and when. */
    private @Nullable Stamp noted;

    @Version
    private int version;

    protected ReviewComment() {}

    /** A comment whose id the page gave, so that the same comment sent twice is one. */
    public ReviewComment(UUID id, Review of, ReviewAnswer.Passage passage, String text, Vault vault, Instant now) {
        super(id, of);
        this.reviewId = of.id();
        this.path = passage.path();
        this.starts = passage.starts();
        this.ends = passage.ends();
        this.quote = vault.seal(slot("quote"), passage.quote());
        write(text, vault, now);
    }

    /** Changes the words; an empty comment is refused. */
    public final void write(String newText, Vault vault, Instant now) {
        if (newText == null || newText.isBlank()) {
            throw new DomainRefusal("refusal.homework.emptyComment");
        }
        text = vault.seal(slot("text"), newText);
        writtenAt = now;
    }

    /** Takes note of a save; whether the audit log needs an entry of it ({@link SaveEntries#as}). */
    public boolean note(UUID as, Instant now) {
        boolean due = SaveEntries.isDue(noted, as, now);
        if (due) {
            noted = new Stamp(as, now);
        }
        return due;
    }

    /** It went out with a reply, and stays as it is from now on. */
    public void sent(UUID feedback) {
        sentWith = feedback;
    }

    /** The reply it went out with was undone. */
    public void unsent() {
        sentWith = null;
    }

    public boolean isSent() {
        return sentWith != null;
    }

    /** The reply it went out with; null while it was not sent. */
    public @Nullable UUID sentWith() {
        return sentWith;
    }

    public int version() {
        return version;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public ReviewAnswer.Passage passage(Vault vault) {
        return new ReviewAnswer.Passage(path, starts, ends, vault.open(slot("quote"), quote));
    }

    public String text(Vault vault) {
        return vault.open(slot("text"), text);
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "review_comment", column, version);
    }
}
