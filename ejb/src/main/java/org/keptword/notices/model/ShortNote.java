package org.keptword.notices.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.notices.WriteShortNote;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * A few words of the counselor on one client's first page. They never change; they stand there until the client marks them as read, and
 * until then they can be taken back.
 */
@Entity
@Table(name = "short_note")
public class ShortNote {

    @Id
    private UUID id;

    @Column(name = "practice_id", updatable = false)
    private UUID practiceId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Column(name = "attempt", updatable = false)
    private UUID idempotencyKey;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text", updatable = false))
    private Sealed text;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @Column(name = "written_name", updatable = false)
    private String writtenName;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Version
    private int version;

    protected ShortNote() {}

    /** The counselor writes a note. */
    public ShortNote(WriteShortNote command, Actor counselor, Vault vault, Instant now) {
        this.id = Ids.newId();
        this.practiceId = counselor.practice().value();
        this.caseId = command.caseId().value();
        this.participantId = command.participant().value();
        this.idempotencyKey = command.idempotencyKey();
        this.text = vault.seal(slot(), command.text());
        this.writtenBy = Objects.requireNonNull(counselor.personValue());
        this.writtenName = counselor.name();
        this.writtenAt = Objects.requireNonNull(now);
    }

    /** The client has read it. The first time counts; what was taken back meanwhile is said to be gone. */
    public void read(Instant now) {
        if (takenBackAt != null) {
            throw new DomainRefusal("refusal.today.noteTakenBack");
        }
        if (readAt == null) {
            readAt = now;
        }
    }

    /** The counselor takes it off the first page, which goes until the client has marked it as read. Taken back twice is taken back. */
    public void takeBack(Instant now) {
        if (readAt != null) {
            throw new DomainRefusal("refusal.today.noteReadAlready");
        }
        if (takenBackAt == null) {
            takenBackAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public ParticipantId participant() {
        return new ParticipantId(participantId);
    }

    /** Its words. */
    public String text(Vault vault) {
        return vault.open(slot(), text);
    }

    public String writtenName() {
        return writtenName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    public Optional<Instant> takenBackAt() {
        return Optional.ofNullable(takenBackAt);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "short_note", "text", id);
    }
}
