package org.keptword.homework.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.homework.Passage;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A comment beside a passage, as it was sent. */
@Entity
@Immutable
@Table(name = "feedback_comment")
public class FeedbackComment {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "feedback_id")
    private UUID feedbackId;

    private String path;
    private int starts;
    private int ends;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "quote"))
    private Sealed quote;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text"))
    private Sealed text;

    protected FeedbackComment() {}

    public FeedbackComment(Feedback of, Passage passage, String text, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.participantId();
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

    public Passage passage(Vault vault) {
        return new Passage(path, starts, ends, vault.open(slot("quote"), quote));
    }

    public String text(Vault vault) {
        return vault.open(slot("text"), text);
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(practiceId, "feedback_comment", column, id);
    }
}
