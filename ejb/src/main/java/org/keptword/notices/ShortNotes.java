package org.keptword.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.keptword.access.Permit;
import org.keptword.notices.internal.ShortNoteRows;
import org.keptword.notices.model.ShortNote;
import org.keptword.vault.Vault;

/** What the first page of a client shows of short notes, inside its own transaction and under its own permit. */
@ApplicationScoped
public class ShortNotes {

    /** So long the first page says that a note was taken back of which a mail had told. */
    private static final Duration GONE_IS_SAID = Duration.ofDays(2);

    @Inject
    ShortNoteRows rows;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What stands on the first page of the client who asks, the oldest first; the asking service records that it was shown: one statement. */
    public FirstPageNotes standing(Permit own) {
        ShortNoteRows.FirstPage found = rows.firstPage(clock.instant().minus(GONE_IS_SAID), own);
        return new FirstPageNotes(found.notes().stream().map(this::line).toList(), found.gone());
    }

    /** A note as its client reads it. */
    StandingNote line(ShortNote note) {
        return new StandingNote(note.id(), note.text(vault), note.writtenName(), note.writtenAt(), note.readAt());
    }
}
