package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keptword.access.InvitationState;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.ParticipantRecord;

/**
 * That somebody may make an account and take the place of a participant. There is one for a participant; it is renewed rather than
 * made anew, so that an account begun under it is found again.
 */
@Entity
public class Invitation extends ParticipantRecord {

    /** How long a code is valid. */
    public static final Duration VALID = Duration.ofDays(3);

    private UUID madeBy;

    private Instant madeAt;

    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private String name;
    private String login;

    private String subject;

    private UUID personId;

    private Instant usedAt;

    @Version
    private int version;

    protected Invitation() {}

    public Invitation(
            UUID practice, CaseId caseId, ParticipantId participant, String name, PersonId madeBy, Instant now) {
        super(Ids.newId(), practice, caseId.value(), participant.value());
        renew(name, madeBy, now);
    }

    /** A new code is given out; the one before is worth nothing. */
    public final void renew(String participantName, PersonId by, Instant now) {
        requireUnused();
        name = Objects.requireNonNull(participantName);
        madeBy = by.value();
        madeAt = now;
        expiresAt = now.plus(VALID);
        state = InvitationState.OPEN;
    }

    /** No code is worth anything until the invitation is renewed. */
    public void revoke() {
        requireUnused();
        state = InvitationState.REVOKED;
    }

    /** Whether its code still lets somebody in. */
    public boolean isUsable(Instant now) {
        return (state == InvitationState.OPEN || state == InvitationState.ACCOUNT_BEGUN) && now.isBefore(expiresAt);
    }

    /**
     * An account is about to be asked for under this name. Recorded first, so that a call that failed, or whose answer was lost, is
     * repeated and does not make a second account.
     */
    public void begin(String newLogin) {
        requireUnused();
        login = Objects.requireNonNull(newLogin);
        state = InvitationState.ACCOUNT_BEGUN;
        if (personId == null) {
            personId = Ids.newId();
        }
    }

    /** The account exists and the person has a place. */
    public void use(String newSubject, Instant now) {
        if (state != InvitationState.ACCOUNT_BEGUN) {
            throw new IllegalStateException("Nothing was begun");
        }
        subject = Objects.requireNonNull(newSubject);
        state = InvitationState.USED;
        usedAt = now;
    }

    private void requireUnused() {
        if (state == InvitationState.USED) {
            throw new IllegalStateException("A used invitation is over");
        }
    }

    public String name() {
        return name;
    }

    public String login() {
        return login;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public InvitationState state() {
        return state;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
