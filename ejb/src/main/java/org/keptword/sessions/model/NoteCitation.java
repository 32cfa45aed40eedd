package org.keptword.sessions.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;

/** That a note refers to a response or a promise. Comes and goes while the note is not signed, and is part of what is signed. */
@Entity
@Immutable
public class NoteCitation extends CaseRecord {

    private UUID noteId;

    @Enumerated(EnumType.STRING)
    private CitedSource.CitedKind kind;

    private UUID citedId;

    @Embedded
    @SuppressWarnings("UnusedVariable") // read by queries and kept for the record
    private Stamp cited;

    protected NoteCitation() {}

    public NoteCitation(SessionNote in, CiteInNote.Cited cited, PersonId who, Instant now) {
        super(Ids.newId(), in);
        in.requireUnsigned();
        this.noteId = in.id();
        this.kind = cited.kind();
        this.citedId = cited.id();
        this.cited = new Stamp(who.value(), now);
    }

    public UUID noteId() {
        return noteId;
    }

    public CiteInNote.Cited cited() {
        return new CiteInNote.Cited(kind, citedId);
    }
}
