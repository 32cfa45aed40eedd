package org.keptword.cases.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.cases.ExceptionAbout;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A written exception to closed contact: logistics about one thing, with channel and hours. */
@Entity
@Immutable
@Table(name = "contact_exception")
public class ContactException {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "contact_state_id")
    private UUID contactStateId;

    @Enumerated(EnumType.STRING)
    private ExceptionAbout about;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "terms"))
    private Sealed terms;

    protected ContactException() {}

    public ContactException(
            Participant of, ContactStatement to, ExceptionAbout about, String channelAndHours, Vault vault) {
        if (channelAndHours == null || channelAndHours.isBlank()) {
            throw new DomainRefusal("refusal.cases.exceptionWithoutTerms");
        }
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.id();
        this.contactStateId = to.id();
        this.about = about;
        this.terms = vault.seal(slot(), channelAndHours);
    }

    public UUID contactStateId() {
        return contactStateId;
    }

    public ExceptionAbout about() {
        return about;
    }

    /** Channel and hours, in words. */
    public String terms(Vault vault) {
        return vault.open(slot(), terms);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "contact_exception", "terms", id);
    }
}
