package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.SaveEntries;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A note one counselor is typing in one case. It holds no clinical record: that is made by the act it belongs to. */
@Entity
public class NoteDraft extends CaseRecord {

    @Column
    private UUID personId;

    private String place;

    private @Nullable Sealed text;

    private Instant savedAt;

    /** What save was the last entry of the audit log, and when. */
    private @Nullable Stamp noted;

    @Version
    private int version;

    protected NoteDraft() {}

    /** Begins an empty note. */
    public NoteDraft(UUID practiceId, CaseId caseId, PersonId writer, NoteLocation place, Instant now) {
        super(Ids.newId(), practiceId, caseId.value());
        this.personId = writer.value();
        this.place = place.value();
        this.savedAt = now;
    }

    /** Takes the words as they stand now; none for a note that was cleared. */
    public void write(String words, Vault vault, Instant now) {
        text = vault.seal(slot(), words.isEmpty() ? null : words);
        savedAt = now;
    }

    /** Takes note of a save; whether the audit log needs an entry of it ({@link SaveEntries#as}). */
    public boolean note(UUID as, Instant now) {
        boolean due = SaveEntries.isDue(noted, as, now);
        if (due) {
            noted = new Stamp(as, now);
        }
        return due;
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
        return new SealedColumn(this, "note_draft", "text", version);
    }
}
