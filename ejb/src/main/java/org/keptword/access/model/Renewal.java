package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keptword.access.InvitationState;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.PracticeRecord;

/** That a person may choose a new password for the account there is, with a code that was handed over. */
@Entity
public class Renewal extends PracticeRecord {

    private UUID personId;

    private UUID caseId;

    private UUID madeBy;

    private Instant madeAt;

    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private Instant usedAt;

    @Version
    private int version;

    protected Renewal() {}

    /**
     * A code is given out.
     *
     * @param caseId the client's case, or null for staff
     */
    public Renewal(Actor by, PersonId person, UUID caseId, Instant now) {
        super(Ids.newId(), by.practice().value());
        this.personId = person.value();
        this.caseId = caseId;
        this.madeBy = Objects.requireNonNull(by.personValue());
        this.madeAt = now;
        this.expiresAt = now.plus(Invitation.VALID);
        this.state = InvitationState.OPEN;
    }

    /** Whether its code still works. */
    public boolean isUsable(Instant now) {
        return (state == InvitationState.OPEN || state == InvitationState.ACCOUNT_BEGUN) && now.isBefore(expiresAt);
    }

    /** The sign-in service is about to be told. Recorded first, so that a call that failed is repeated. */
    public void begin() {
        state = InvitationState.ACCOUNT_BEGUN;
    }

    /** The new password is in force. */
    public void use(Instant now) {
        if (state != InvitationState.ACCOUNT_BEGUN) {
            throw new IllegalStateException("Nothing was begun");
        }
        state = InvitationState.USED;
        usedAt = now;
    }

    /** Another code took its place. */
    public void revoke() {
        if (state == InvitationState.USED) {
            throw new IllegalStateException("A used code is over");
        }
        state = InvitationState.REVOKED;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
