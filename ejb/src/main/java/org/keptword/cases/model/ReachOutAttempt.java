package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.safety.RecordReachOut;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;

/** That a row of a participant's contact log tells of a personal attempt; never what it says. Only the author reads it. */
@Entity
public class ReachOutAttempt extends ParticipantRecord {

    private UUID responseId;

    private String rowId;

    @Enumerated(EnumType.STRING)
    private RecordReachOut.AttemptKind kind;

    private boolean kept;

    @Column
    private @Nullable LocalDate keptUntil;

    private Instant notedAt;

    private @Nullable Instant takenBackAt;

    @Version
    private int version;

    protected ReachOutAttempt() {}

    public ReachOutAttempt(
            UUID practice, RecordReachOut command, RecordReachOut.Attempt attempt, LocalDate until, Instant now) {
        super(
                Ids.newId(),
                practice,
                command.caseId().value(),
                command.participant().value());
        this.responseId = command.response().value();
        this.rowId = attempt.row();
        this.kept = command.kept();
        note(attempt.kind(), until, now);
    }

    /**
     * The row says it again, or otherwise. What was once reported to the counselor stays reported, also when the log is kept to oneself later.
     *
     * @param until the last day of the author's own rest over an attempt kept to oneself
     * @return whether this is news: the attempt was not current, was of another kind, or was kept until now
     */
    public boolean tell(RecordReachOut.AttemptKind now, boolean kept, LocalDate until, Instant at) {
        boolean shown = this.kept && !kept;
        boolean news = shown || takenBackAt != null || kind != now;
        this.kept = this.kept && kept;
        if (news) {
            note(now, until, at);
        }
        return news;
    }

    private void note(RecordReachOut.AttemptKind of, LocalDate until, Instant at) {
        kind = of;
        keptUntil = kept && of == RecordReachOut.AttemptKind.UNANSWERED ? until : null;
        notedAt = at;
        takenBackAt = null;
    }

    /** The row does not say it any more. */
    public void takeBack(Instant now) {
        if (takenBackAt == null) {
            takenBackAt = now;
        }
    }

    public boolean isOf(UUID response) {
        return responseId.equals(response);
    }

    public boolean isRow(String row) {
        return rowId.equals(row);
    }

    /** Whether it is current and reported to the counselor. */
    public boolean isReported(RecordReachOut.AttemptKind of) {
        return kind == of && !kept && takenBackAt == null;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
