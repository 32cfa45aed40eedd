package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.SaveEntries;
import org.keptword.shared.StaleState;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * The text being written, for its author alone. Its number counts the saves: who writes names the number the text was based on,
 * and an older one is refused, so that no tab overwrites another.
 */
@Entity
public class Draft {

    @Id
    private UUID responseId;

    private UUID practiceId;

    @Column
    private UUID caseId;

    @Column
    private UUID participantId;

    @Version
    @Column(name = "version")
    private int number;

    private Sealed answers;

    private String device;

    private Instant savedAt;

    /** What save was the last entry of the audit log, and when. No new version: what another page wrote is noted here as well, and is no save of this text. */
    @OptimisticLock(excluded = true)
    private @Nullable Stamp noted;

    protected Draft() {}

    public Draft(Response of, String answers, String device, Vault vault, Instant now) {
        this.responseId = of.id();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.participantId();
        this.number = 1;
        write(answers, device, vault, now);
    }

    /** Saves the answers written on top of the save {@code basedOn}. */
    public void save(int basedOn, String newAnswers, String newDevice, Vault vault, Instant now) {
        if (basedOn != number) {
            throw new StaleState();
        }
        write(newAnswers, newDevice, vault, now);
    }

    private void write(String newAnswers, String newDevice, Vault vault, Instant now) {
        answers = vault.seal(slot(), newAnswers);
        device = newDevice;
        savedAt = now;
    }

    /** Takes note of a save, of this text or of another page's beside it; whether the audit log needs an entry of it ({@link SaveEntries#as}). */
    public boolean note(UUID as, Instant now) {
        boolean due = SaveEntries.isDue(noted, as, now);
        if (due) {
            noted = new Stamp(as, now);
        }
        return due;
    }

    /** The answers as JSON. */
    public String answers(Vault vault) {
        return vault.open(slot(), answers);
    }

    public UUID responseId() {
        return responseId;
    }

    public int number() {
        return number;
    }

    public String device() {
        return device;
    }

    public Instant savedAt() {
        return savedAt;
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "draft", "answers", responseId, number);
    }
}
