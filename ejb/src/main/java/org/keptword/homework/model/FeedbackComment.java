package org.keptword.homework.model;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A comment beside a passage, as it was sent. */
@Entity
@Immutable
public class FeedbackComment extends ParticipantRecord {

    private UUID feedbackId;

    private String path;
    private int starts;
    private int ends;

    private Sealed quote;

    private Sealed text;

    protected FeedbackComment() {}

    public FeedbackComment(Feedback of, ReviewAnswer.Passage passage, String text, Vault vault) {
        super(Ids.newId(), of);
        this.feedbackId = of.id();
        this.path = passage.path();
        this.starts = passage.starts();
        this.ends = passage.ends();
        this.quote = vault.seal(slot("quote"), passage.quote());
        this.text = vault.seal(slot("text"), text);
    }

    public UUID feedbackId() {
        return feedbackId;
    }

    public ReviewAnswer.Passage passage(Vault vault) {
        return new ReviewAnswer.Passage(path, starts, ends, vault.open(slot("quote"), quote));
    }

    public String text(Vault vault) {
        return vault.open(slot("text"), text);
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "feedback_comment", column);
    }
}
