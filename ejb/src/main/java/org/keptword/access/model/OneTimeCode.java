package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.shared.persistence.Stamp;

/**
 * That a person may do something once with a code that was handed over: who gave it out, until when it works, and how far the call to
 * the sign-in service is.
 */
@MappedSuperclass
public abstract class OneTimeCode extends PracticeRecord {

    @Embedded
    private Stamp made;

    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private InvitationStatus.State state;

    private @Nullable UUID personId;

    @Column
    private @Nullable Instant usedAt;

    protected OneTimeCode() {}

    /** @param person who it is for; null for somebody who has no account yet */
    @SuppressWarnings("NullAway.Init") // each kind of code gives itself out when it is made
    protected OneTimeCode(UUID practice, @Nullable UUID person) {
        super(Ids.newId(), practice);
        this.personId = person;
    }

    /** A code is given out; one given out before is worth nothing. */
    protected final void giveOut(UUID by, Instant now) {
        giveOut(by, now, InvitationWay.IN_THE_ROOM);
    }

    /** A code is given out that is valid for so long; one given out before is worth nothing. */
    protected final void giveOut(UUID by, Instant now, Duration valid) {
        requireUnused();
        made = new Stamp(by, now);
        expiresAt = made.at().plus(valid);
        state = InvitationStatus.State.OPEN;
    }

    /** No code is worth anything from now on. */
    public void revoke() {
        requireUnused();
        state = InvitationStatus.State.REVOKED;
    }

    /** Whether it was handed out and neither used nor withdrawn. */
    public final boolean isOut() {
        return state == InvitationStatus.State.OPEN || state == InvitationStatus.State.ACCOUNT_BEGUN;
    }

    /** Whether the code still works. */
    public boolean isUsable(Instant now) {
        return isOut() && now.isBefore(expiresAt);
    }

    /** The sign-in service is about to be told. Recorded first, so that a call that failed is repeated. */
    public void begin() {
        state = InvitationStatus.State.ACCOUNT_BEGUN;
        if (personId == null) {
            personId = Ids.newId();
        }
    }

    /** The sign-in service has done it. */
    public void use(Instant now) {
        if (state != InvitationStatus.State.ACCOUNT_BEGUN) {
            throw new IllegalStateException("Nothing was begun");
        }
        state = InvitationStatus.State.USED;
        usedAt = now;
    }

    /** Works again as it did before it was withdrawn. */
    protected final void restore(InvitationStatus.State before) {
        if (state == InvitationStatus.State.REVOKED) {
            state = before;
        }
    }

    final void requireUnused() {
        if (state == InvitationStatus.State.USED) {
            throw new IllegalStateException("A used code is over");
        }
    }

    public PersonId person() {
        return new PersonId(Objects.requireNonNull(personId));
    }

    public InvitationStatus.State state() {
        return state;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
