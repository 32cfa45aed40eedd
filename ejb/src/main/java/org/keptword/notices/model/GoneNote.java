package org.keptword.notices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.keptword.notices.ShortNoteEvent;
import org.keptword.shared.PracticeId;
import org.keptword.shared.persistence.ParticipantRecord;

/** That a short note was taken back after a mail may have told its client of it. It holds no word of the note and never changes. */
@Entity
@Immutable
@Table(name = "short_note_gone")
public class GoneNote extends ParticipantRecord {

    @Column(updatable = false)
    private Instant goneAt;

    protected GoneNote() {}

    public GoneNote(PracticeId practice, ShortNoteEvent.TakenBack note, Instant now) {
        super(
                note.note(),
                practice.value(),
                note.caseId().value(),
                note.participant().value());
        this.goneAt = now;
    }
}
