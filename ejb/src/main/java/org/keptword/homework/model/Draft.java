package org.keptword.homework.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.StaleState;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * The text being written, for its author alone. Its number counts the saves: who writes names the number the text was based on,
 * and an older one is refused, so that no tab overwrites another.
 */
@Entity
@Table(name = "draft")
public class Draft {

    @Id
    @Column(name = "response_id")
    private UUID responseId;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @jakarta.persistence.Version
    private int number;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "answers"))
    private Sealed answers;

    private String device;

    @Column(name = "saved_at")
    private Instant savedAt;

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
        return new SealedColumn(practiceId, "draft", "answers", responseId);
    }
}
