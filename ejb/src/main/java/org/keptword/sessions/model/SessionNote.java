package org.keptword.sessions.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.StaleState;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.NamedStamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * A progress note of a session: the joint one, or the one about one partner. Its author is who wrote the first words. Once signed it never
 * changes; the database refuses it too.
 */
@Entity
public class SessionNote extends CaseRecord {

    private static final String TABLE = "session_note";

    private UUID sessionId;

    private @Nullable UUID participantId;

    private @Nullable Sealed text;

    private @Nullable String template;

    private @Nullable UUID recording;

    private UUID writtenBy;

    private Instant savedAt;

    private @Nullable NamedStamp signed;

    private @Nullable Sealed fingerprint;

    /** Not a new version: its text is sealed for the one that was signed, and stays as it is. */
    @OptimisticLock(excluded = true)
    private @Nullable NamedStamp cosigned;

    @Version
    private int version;

    protected SessionNote() {}

    public SessionNote(Session session, NoteOf of, PersonId author, @Nullable String words, Vault vault, Instant now) {
        super(Ids.newId(), session);
        this.sessionId = session.id();
        this.participantId = of.participantValue();
        this.writtenBy = author.value();
        write(words, author, vault, now);
    }

    /** Saves the words on top of the save {@code basedOn}; an older one is refused, so that no tab overwrites another. */
    public void save(int basedOn, String words, PersonId writer, Vault vault, Instant now) {
        requireUnsigned();
        requireVersion(basedOn);
        write(words, writer, vault, now);
    }

    /** Adds words below those that are there. */
    public void append(String words, PersonId writer, Vault vault, Instant now) {
        requireUnsigned();
        String before = text(vault);
        write(before == null ? words : before + "\n\n" + words, writer, vault, now);
    }

    /** Begins with the headings of a template; never over words. */
    public void begin(String name, String skeleton, PersonId writer, Vault vault, Instant now) {
        requireUnsigned();
        if (text(vault) != null) {
            throw new DomainRefusal("refusal.sessions.noteBegun");
        }
        write(skeleton, writer, vault, now);
        template = name;
    }

    /**
     * Its author signs it as it was last saved and shown.
     *
     * @param shown the version of the save that was shown
     * @param cited what it cites, as {@code KIND id}
     * @param empty whether it holds nothing but headings
     */
    public void sign(
            int shown, PersonId who, String name, List<String> cited, boolean empty, Vault vault, Instant now) {
        requireUnsigned();
        requireVersion(shown);
        if (!isAuthor(who)) {
            throw new DomainRefusal("refusal.sessions.signNotYours");
        }
        String words = text(vault);
        if (words == null || empty) {
            throw new DomainRefusal("refusal.sessions.noteEmpty");
        }
        signed = new SessionNotes.Signature(who, name, now).stamp();
        fingerprint = vault.seal(slot("fingerprint"), fingerprintOf(words, cited));
    }

    /** The supervisor of its author co-signs it, once. */
    public void cosign(PersonId who, String name, Instant now) {
        if (signed == null) {
            throw new DomainRefusal("refusal.sessions.notSigned");
        }
        if (cosigned != null) {
            throw new DomainRefusal("refusal.sessions.cosignedAlready");
        }
        if (who.value().equals(signed.by())) {
            throw new DomainRefusal("refusal.sessions.cosignNotYours");
        }
        cosigned = new SessionNotes.Signature(who, name, now).stamp();
    }

    /** Names the template whose headings its first words brought along. */
    public void beganWith(String name) {
        requireUnsigned();
        template = name;
    }

    /** Notes the idempotency key of the session's record that began it. */
    public void comeFrom(UUID record) {
        requireUnsigned();
        recording = record;
    }

    /** Whether the session's record of this idempotency key began it. */
    public boolean isOf(UUID record) {
        return record.equals(recording);
    }

    /** Takes its words back, to be typed on where they were recorded; it is empty then. */
    public @Nullable String takeBack(Vault vault, Instant now) {
        requireUnsigned();
        String words = text(vault);
        text = null;
        template = null;
        recording = null;
        savedAt = now;
        return words;
    }

    public boolean isSigned() {
        return signed != null;
    }

    /** Refuses an act that only a note not signed yet allows. */
    public void requireUnsigned() {
        if (signed != null) {
            throw new DomainRefusal("refusal.sessions.noteSigned");
        }
    }

    /** Whether the words and what they cite are those that were signed. */
    public boolean isIntact(List<String> cited, Vault vault) {
        return signed == null || fingerprintOf(text(vault), cited).equals(vault.open(slot("fingerprint"), fingerprint));
    }

    private String fingerprintOf(@Nullable String words, List<String> cited) {
        return NoteFingerprint.of(id(), sessionId, participantId, Objects.requireNonNull(signed), cited, words);
    }

    private void requireVersion(int named) {
        if (named != version) {
            throw new StaleState();
        }
    }

    private void write(@Nullable String words, PersonId writer, Vault vault, Instant now) {
        if (text(vault) == null) {
            writtenBy = writer.value();
        }
        text = vault.seal(slot("text"), words == null || words.isBlank() ? null : words);
        savedAt = now;
    }

    /** Whether it is this person's to sign. */
    public boolean isAuthor(PersonId who) {
        return writtenBy.equals(who.value());
    }

    public @Nullable String text(Vault vault) {
        return vault.open(slot("text"), text);
    }

    /** Which note of its session it is. */
    public NoteOf of() {
        return new NoteOf(Optional.ofNullable(participantId).map(ParticipantId::new));
    }

    /** The name of the template it was begun with, or null. */
    public @Nullable String template() {
        return template;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public Optional<SessionNotes.Signature> signature() {
        return Optional.ofNullable(signed).map(SessionNotes.Signature::of);
    }

    public Optional<SessionNotes.Signature> cosignature() {
        return Optional.ofNullable(cosigned).map(SessionNotes.Signature::of);
    }

    public int version() {
        return version;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, TABLE, column, version);
    }
}
