package org.keptword.cases.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keptword.cases.NoteLocation;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A note one counselor is typing in one case. It holds no clinical record: that is made by the act it belongs to. */
@Entity
@Table(name = "note_draft")
public class NoteDraft {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "person_id")
    private UUID personId;

    private String place;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text"))
    private Sealed text;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private int version;

    protected NoteDraft() {}

    /** Begins an empty note. */
    public NoteDraft(UUID practiceId, CaseId caseId, PersonId writer, NoteLocation place, Instant now) {
        this.id = Ids.newId();
        this.practiceId = Objects.requireNonNull(practiceId);
        this.caseId = caseId.value();
        this.personId = writer.value();
        this.place = place.value();
        this.savedAt = now;
    }

    /** Takes the words as they stand now; none for a note that was cleared. */
    public void write(String words, Vault vault, Instant now) {
        text = vault.seal(slot(), words.isEmpty() ? null : words);
        savedAt = now;
    }

    public UUID id() {
        return id;
    }

    public NoteLocation place() {
        return new NoteLocation(place);
    }

    public String text(Vault vault) {
        String words = vault.open(slot(), text);
        return words == null ? "" : words;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public int version() {
        return version;
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "note_draft", "text", id);
    }
}
