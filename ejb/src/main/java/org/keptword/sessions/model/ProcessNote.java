package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.StaleState;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What a counselor thinks about a session for oneself: nobody else reads it, and it enters nothing. */
@Entity
public class ProcessNote extends CaseRecord {

    @Column
    private UUID sessionId;

    @Column
    private UUID authorId;

    private @Nullable Sealed text;

    private Instant savedAt;

    @Version
    private int version;

    protected ProcessNote() {}

    public ProcessNote(Session session, PersonId author, String words, Vault vault, Instant now) {
        super(Ids.newId(), session);
        this.sessionId = session.id();
        this.authorId = author.value();
        write(words, vault, now);
    }

    /** Saves the words on top of the save {@code basedOn}; an older one is refused, so that no tab overwrites another. */
    public void save(int basedOn, String words, Vault vault, Instant now) {
        if (basedOn != version) {
            throw new StaleState();
        }
        write(words, vault, now);
    }

    private void write(@Nullable String words, Vault vault, Instant now) {
        text = vault.seal(slot(), words == null || words.isBlank() ? null : words);
        savedAt = now;
    }

    public @Nullable String text(Vault vault) {
        return vault.open(slot(), text);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public int version() {
        return version;
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "process_note", "text", version);
    }
}
