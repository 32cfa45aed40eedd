package org.keptword.notices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.keptword.notices.ShortNoteEvent;
import org.keptword.shared.PracticeId;
import org.keptword.shared.persistence.ParticipantRecord;

/** A short note was taken back after a mail may have announced it. Holds no word of the note and never changes. */
@Entity
@Immutable
public class ShortNoteWithdrawal extends ParticipantRecord {

    @Column(updatable = false)
    private Instant withdrawnAt;

    protected ShortNoteWithdrawal() {}

    public ShortNoteWithdrawal(PracticeId practice, ShortNoteEvent.TakenBack note, Instant now) {
        super(
                note.note(),
                practice.value(),
                note.caseId().value(),
                note.participant().value());
        this.withdrawnAt = now;
    }
}
