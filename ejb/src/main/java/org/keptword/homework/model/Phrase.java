package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.UUID;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.WholeText;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A sentence a counselor often uses, in the counselor's own small bank. */
@Entity
public class Phrase extends PracticeRecord {

    @Column
    private UUID personId;

    private String label;

    private Sealed text;

    private int ordinal;

    @Version
    private int version;

    protected Phrase() {}

    public Phrase(UUID practice, UUID person, String label, String text, int ordinal, Vault vault) {
        super(Ids.newId(), practice);
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
        text = vault.seal(new SealedColumn(this, "phrase", "text", version), newText);
    }

    /** Where it stands in the bank; gaps mean nothing. */
    public int ordinal() {
        return ordinal;
    }

    public String label() {
        return label;
    }

    public String text(Vault vault) {
        return vault.open(new SealedColumn(this, "phrase", "text", version), text);
    }
}
