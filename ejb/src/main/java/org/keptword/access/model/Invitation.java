package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** That somebody may make an account and take the place of a participant. There is one for a participant. */
@Entity
public class Invitation extends AccountCode {

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private UUID participantId;

    private @Nullable Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    private InvitationStatus.@Nullable State suspendedFrom;

    @Enumerated(EnumType.STRING)
    private InvitationWay way;

    @Column
    @Enumerated(EnumType.STRING)
    private InvitationStatus.@Nullable Delivery delivery;

    @Version
    private int version;

    protected Invitation() {}

    public Invitation(
            UUID practice,
            CaseId caseId,
            ParticipantId participant,
            String name,
            InvitationWay way,
            PersonId madeBy,
            Instant now) {
        super(practice);
        this.caseId = caseId.value();
        this.participantId = participant.value();
        renew(name, way, madeBy, now);
    }

    /** A new code is given out; the one before is worth nothing. */
    public final void renew(String participantName, InvitationWay by, PersonId giver, Instant now) {
        giveOut(giver.value(), now, by.valid());
        way = by;
        delivery = by == InvitationWay.EMAIL ? InvitationStatus.Delivery.SENDING : null;
        call(participantName);
        forgetSuspension();
    }

    @Override
    public void revoke() {
        super.revoke();
        forgetSuspension();
    }

    /** The case was closed: a code that is out is withdrawn, so that it can be restored if closing the case is undone. */
    public void suspend(Instant at) {
        if (isOut()) {
            InvitationStatus.State before = state();
            revoke();
            suspendedAt = at;
            suspendedFrom = before;
        }
    }

    /** The code works again if it was suspended at this moment and nothing became of it since; whether it does. */
    public boolean restore(Instant suspended) {
        if (suspendedFrom == null || !suspended.equals(suspendedAt)) {
            return false;
        }
        restore(suspendedFrom);
        forgetSuspension();
        return true;
    }

    /** The mail server was asked to take the e-mail; one that it did not take leaves no link that works. */
    public void settle(InvitationStatus.Delivery outcome) {
        if (way != InvitationWay.EMAIL) {
            throw new IllegalStateException("Nothing was mailed");
        }
        delivery = outcome;
        if (outcome == InvitationStatus.Delivery.FAILED) {
            revoke();
        }
    }

    private void forgetSuspension() {
        suspendedAt = null;
        suspendedFrom = null;
    }

    public InvitationWay way() {
        return way;
    }

    public CaseId ofCase() {
        return new CaseId(caseId);
    }

    public ParticipantId participant() {
        return new ParticipantId(participantId);
    }
}
