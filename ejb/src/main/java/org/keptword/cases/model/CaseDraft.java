package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.SaveEntries;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * A case one counselor is about to open. Once it is opened, discarded or not saved for 30 days, or its author is disabled, its words
 * are gone and nothing is saved in it.
 */
@Entity
public class CaseDraft extends PracticeRecord {

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private UUID draftKey;

    private @Nullable Sealed names;

    private @Nullable Sealed text;

    private Instant savedAt;

    private @Nullable UUID openedAs;

    private @Nullable Instant endedAt;

    /** What save was the last entry of the audit log, and when. */
    private @Nullable Stamp noted;

    @Version
    private int version;

    protected CaseDraft() {}

    /** Begins an empty draft. */
    public CaseDraft(UUID practiceId, PersonId writer, UUID draftKey, Instant now) {
        super(Ids.newId(), practiceId);
        this.personId = writer.value();
        this.draftKey = draftKey;
        this.savedAt = now;
    }

    /** Takes what is typed now, and what the clients are called in it. */
    public void write(String called, String typed, Vault vault, Instant now) {
        if (isEnded()) {
            throw new IllegalStateException("A draft that ended takes no words");
        }
        names = vault.seal(slot("names"), called);
        text = vault.seal(slot("text"), typed);
        savedAt = now;
    }

    /** Takes note of a save; whether the audit log needs an entry of it ({@link SaveEntries#as}). */
    public boolean note(UUID as, Instant now) {
        boolean due = SaveEntries.isDue(noted, as, now);
        if (due) {
            noted = new Stamp(as, now);
        }
        return due;
    }

    /** The case is opened; what was typed is in its records now. */
    public void open(CaseId id, Instant now) {
        discard(now);
        openedAs = id.value();
    }

    /** Erases what was typed. */
    public void discard(Instant now) {
        names = null;
        text = null;
        endedAt = now;
    }

    public UUID key() {
        return draftKey;
    }

    public String names(Vault vault) {
        String called = vault.open(slot("names"), names);
        return called == null ? "" : called;
    }

    public String text(Vault vault) {
        String typed = vault.open(slot("text"), text);
        return typed == null ? "" : typed;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Returns the case it was opened as; empty while it is not. */
    public Optional<CaseId> openedAs() {
        return Optional.ofNullable(openedAs).map(CaseId::new);
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public int version() {
        return version;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "case_draft", column, version);
    }
}
