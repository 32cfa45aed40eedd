package org.keptword.notices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.notices.ShortNoteService;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.NamedStamp;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * A few words of the counselor on one client's first page. They never change; they stand there until the client marks them as read, and
 * until then they can be taken back.
 */
@Entity
@DynamicUpdate
public class ShortNote extends ParticipantRecord {

    @Column
    private UUID idempotencyKey;

    private Sealed text;

    private NamedStamp written;

    private @Nullable Instant readAt;

    private @Nullable Instant takenBackAt;

    @Version
    private int version;

    protected ShortNote() {}

    /** The counselor writes a note. */
    public ShortNote(ShortNoteService.WriteShortNote command, Actor counselor, Vault vault, Instant now) {
        super(
                Ids.newId(),
                counselor.practice().value(),
                command.caseId().value(),
                command.participant().value());
        this.idempotencyKey = command.idempotencyKey();
        this.text = vault.seal(slot(), command.text());
        this.written = NamedStamp.of(counselor, now);
    }

    /** Marks it as read by the client. The first time counts; a note that was taken back meanwhile is refused. */
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

    /** Its words. */
    public String text(Vault vault) {
        return vault.open(slot(), text);
    }

    public String writtenName() {
        return written.name();
    }

    public Instant writtenAt() {
        return written.at();
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    public Optional<Instant> takenBackAt() {
        return Optional.ofNullable(takenBackAt);
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "short_note", "text");
    }
}
