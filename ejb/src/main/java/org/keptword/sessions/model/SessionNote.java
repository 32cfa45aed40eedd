package org.keptword.sessions.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.keptword.vault.Sealed;
import org.keptword.vault.Slot;
import org.keptword.vault.Vault;

/** The progress note of a session. */
@Entity
@Table(name = "session_note")
public class SessionNote {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text"))
    private Sealed text;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private int version;

    protected SessionNote() {}

    public SessionNote(Session of, UUID author, String text, Vault vault, Instant now) {
        this.id = org.keptword.shared.Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.sessionId = of.id();
        this.writtenBy = author;
        write(text, vault, now);
    }

    /** Saves the words on top of the save {@code basedOn}; an older one is refused, so that no tab overwrites another. */
    public void save(int basedOn, String words, Vault vault, Instant now) {
        if (basedOn != version) {
            throw new org.keptword.shared.StaleState();
        }
        write(words, vault, now);
    }

    /** Adds words below those that are there. */
    public void append(String words, Vault vault, Instant now) {
        String before = text(vault);
        write(before == null ? words : before + "\n\n" + words, vault, now);
    }

    private void write(String words, Vault vault, Instant now) {
        text = vault.seal(slot(), words == null || words.isBlank() ? null : words);
        savedAt = now;
    }

    public String text(Vault vault) {
        return vault.open(slot(), text);
    }

    public UUID id() {
        return id;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public int version() {
        return version;
    }

    private Slot slot() {
        return new Slot(practiceId, "session_note", "text", id);
    }
}
