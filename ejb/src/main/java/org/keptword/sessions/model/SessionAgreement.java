package org.keptword.sessions.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.Ids;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** One thing agreed in a session, for one participant or for nobody in particular. */
@Entity
@Table(name = "session_agreement")
public class SessionAgreement {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "session_id")
    private UUID sessionId;

    private String exercise;

    @Column(name = "promise_id")
    private UUID promiseId;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "text"))
    private Sealed text;

    @Column(name = "ordinal")
    private int ordinal;

    @Version
    private int version;

    protected SessionAgreement() {}

    /**
     * One line.
     *
     * @param participant for whom, or null
     * @param exercise the exercise, or null
     * @param promise the promise made of it, or null
     */
    public SessionAgreement(
            Session of, UUID participant, String exercise, PromiseId promise, String words, int ordinal, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = participant;
        this.sessionId = of.id();
        this.exercise = exercise;
        this.promiseId = promise == null ? null : promise.value();
        this.text = vault.seal(slot(), words == null || words.isBlank() ? null : words.strip());
        this.ordinal = ordinal;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Optional<UUID> participantId() {
        return Optional.ofNullable(participantId);
    }

    public String exercise() {
        return exercise;
    }

    public Optional<PromiseId> promise() {
        return Optional.ofNullable(promiseId).map(PromiseId::new);
    }

    public String text(Vault vault) {
        return vault.open(slot(), text);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "session_agreement", "text", id);
    }
}
