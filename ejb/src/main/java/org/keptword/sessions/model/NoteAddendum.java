package org.keptword.sessions.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.NamedStamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What was added to a signed note: signed at once, never changed. */
@Entity
@Immutable
public class NoteAddendum extends CaseRecord {

    private static final String TABLE = "note_addendum";

    private UUID noteId;

    @Enumerated(EnumType.STRING)
    private SessionNotes.Addendum.Kind kind;

    private Sealed text;

    private NamedStamp signed;

    private Sealed fingerprint;

    protected NoteAddendum() {}

    /** Adds words to a signed note; blank ones, and a note that is not signed, are refused. */
    public NoteAddendum(
            SessionNote to,
            SessionNotes.Addendum.Kind kind,
            String words,
            SessionNotes.Signature signature,
            Vault vault) {
        super(Ids.newId(), to);
        if (to.signature().isEmpty()) {
            throw new DomainRefusal("refusal.sessions.notSigned");
        }
        if (words == null || words.isBlank()) {
            throw new DomainRefusal("refusal.sessions.addendumEmpty");
        }
        this.noteId = to.id();
        this.kind = kind;
        this.text = vault.seal(slot("text"), words.strip());
        this.signed = signature.stamp();
        this.fingerprint = vault.seal(slot("fingerprint"), fingerprintOf(words.strip()));
    }

    private String fingerprintOf(String words) {
        return NoteFingerprint.of(id(), noteId, null, signed, List.of(), words);
    }

    public UUID noteId() {
        return noteId;
    }

    /** How it reads. */
    public SessionNotes.Addendum line(Vault vault) {
        String words = vault.open(slot("text"), text);
        return new SessionNotes.Addendum(
                kind,
                words,
                SessionNotes.Signature.of(signed),
                fingerprintOf(words).equals(vault.open(slot("fingerprint"), fingerprint)));
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, TABLE, column);
    }
}
