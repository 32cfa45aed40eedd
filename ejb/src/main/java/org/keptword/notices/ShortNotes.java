package org.keptword.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.notices.internal.ShortNoteRows;
import org.keptword.notices.model.ShortNote;
import org.keptword.vault.Vault;

/** What the first page of a client shows of short notes, inside its own transaction and under its own permit: one statement. */
@ApplicationScoped
public class ShortNotes {

    @Inject
    ShortNoteRows rows;

    @Inject
    Vault vault;

    /** What stands on the first page of the client who asks, the oldest first; the asking service records that it was shown. */
    public List<StandingNote> standing(Permit own) {
        return rows.standing(own).stream().map(this::line).toList();
    }

    /** A note as its client reads it. */
    StandingNote line(ShortNote note) {
        return new StandingNote(note.id(), note.text(vault), note.writtenName(), note.writtenAt(), note.readAt());
    }
}
