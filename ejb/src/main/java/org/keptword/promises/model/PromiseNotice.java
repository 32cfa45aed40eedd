package org.keptword.promises.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.keptword.promises.NoticeKind;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;

/** What the one a promise is for privately says about one day of it. Belongs to the one who says it; the owner never sees it. */
@Entity
public class PromiseNotice extends ParticipantRecord {

    private UUID promiseId;

    private LocalDate day;

    @Column
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column
    private Instant saidAt;

    @Version
    private int version;

    protected PromiseNotice() {}

    @SuppressWarnings("NullAway.Init") // who makes one says something with it
    public PromiseNotice(PromiseShown about, LocalDate day, Instant due) {
        super(Ids.newId(), about.practiceId(), about.caseId(), about.participantId());
        this.promiseId = about.promiseId();
        this.day = day;
        this.dueAt = due;
    }

    /** Says it, or something else than before. */
    public void say(NoticeKind seen, Instant now) {
        kind = seen;
        saidAt = now;
    }

    public UUID promiseId() {
        return promiseId;
    }

    public LocalDate day() {
        return day;
    }

    public NoticeKind kind() {
        return kind;
    }
}
