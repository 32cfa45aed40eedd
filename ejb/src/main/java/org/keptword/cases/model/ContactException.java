package org.keptword.cases.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A written exception to closed contact: logistics about one thing, with channel and hours. */
@Entity
@Immutable
public class ContactException extends ParticipantRecord {

    private UUID contactStateId;

    @Enumerated(EnumType.STRING)
    private SetContactState.ExceptionAbout about;

    private Sealed terms;

    protected ContactException() {}

    public ContactException(
            Participant of,
            ContactStatement to,
            SetContactState.ExceptionAbout about,
            String channelAndHours,
            Vault vault) {
        super(Ids.newId(), of.practiceId(), of.caseId(), of.id());
        if (channelAndHours == null || channelAndHours.isBlank()) {
            throw new DomainRefusal("refusal.cases.exceptionWithoutTerms");
        }
        this.contactStateId = to.id();
        this.about = about;
        this.terms = vault.seal(slot(), channelAndHours);
    }

    public UUID contactStateId() {
        return contactStateId;
    }

    public SetContactState.ExceptionAbout about() {
        return about;
    }

    /** Channel and hours, in words. */
    public String terms(Vault vault) {
        return vault.open(slot(), terms);
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "contact_exception", "terms");
    }
}
