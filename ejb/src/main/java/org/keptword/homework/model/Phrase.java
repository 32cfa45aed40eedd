package org.keptword.homework.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.WholeText;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A sentence a counselor often uses, in the counselor's own small bank. */
@Entity
@Table(name = "phrase")
public class Phrase {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "person_id")
    private UUID personId;

    private String label;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text"))
    private Sealed text;

    @Column(name = "ordinal")
    private int ordinal;

    @Version
    private int version;

    protected Phrase() {}

    public Phrase(UUID practice, UUID person, String label, String text, int ordinal, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = practice;
        this.personId = person;
        this.ordinal = ordinal;
        write(label, text, vault);
    }

    /** Changes label (1 to 60 characters) and words. */
    public final void write(String newLabel, String newText, Vault vault) {
        if (newLabel == null || newLabel.isBlank() || newLabel.length() > 60 || newText == null || newText.isBlank()) {
            throw new DomainRefusal("refusal.homework.phraseIncomplete");
        }
        label = WholeText.require(newLabel.strip());
        text = vault.seal(new SealedColumn(practiceId, "phrase", "text", id), newText);
    }

    public UUID id() {
        return id;
    }

    /** Where it stands in the bank; gaps mean nothing. */
    public int ordinal() {
        return ordinal;
    }

    public String label() {
        return label;
    }

    public String text(Vault vault) {
        return vault.open(new SealedColumn(practiceId, "phrase", "text", id), text);
    }
}
