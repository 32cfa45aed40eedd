package org.keptword.notices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.notices.ShortNoteTakenBack;
import org.keptword.shared.PracticeId;

/** That a short note was taken back after a mail may have told its client of it. It holds no word of the note and never changes. */
@Entity
@Immutable
@Table(name = "short_note_gone")
public class GoneNote {

    /** The note's. */
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID participantId;

    @Column(updatable = false)
    private Instant goneAt;

    protected GoneNote() {}

    public GoneNote(PracticeId practice, ShortNoteTakenBack note, Instant now) {
        this.id = note.note();
        this.practiceId = practice.value();
        this.caseId = note.caseId().value();
        this.participantId = note.participant().value();
        this.goneAt = Objects.requireNonNull(now);
    }
}
