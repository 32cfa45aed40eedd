package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.custody.SwitchKey;
import org.keptword.reminders.internal.PushRepository;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/**
 * Turns reminders off without a sign-in: by the address in an e-mail, which is signed, or by the browser that gets the notifications, which
 * alone knows its address at the push service. Nobody learns whose they were, and nothing else can be done with either.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderSwitch {

    @Inject
    ReminderSwitchTransactions transactions;

    @Inject
    CurrentActor current;

    /** Whether a token is one of ours. */
    @PermitAll
    public boolean knows(String token) {
        return SwitchKey.own().holder(token).isPresent();
    }

    /** Turns off the reminders of whose token it is; false for a token that is none. Off twice is off. */
    @PermitAll
    public boolean turnOff(String token) {
        Optional<SwitchKey.Holder> holder = SwitchKey.own().holder(token);
        holder.ifPresent(one -> turnOff(one.practice(), one.person(), Optional.empty()));
        return holder.isPresent();
    }

    /** Forgets the browser with this address, and turns off reminders that come as notifications. */
    @PermitAll
    public void turnOffDevice(String address) {
        List<PushRepository.Owner> owners = transactions.forget(PushAddress.hash(address));
        owners.forEach(owner -> turnOff(owner.practice(), owner.person(), Optional.of(ReminderChannel.PUSH)));
    }

    private void turnOff(java.util.UUID practice, java.util.UUID person, Optional<ReminderChannel> only) {
        Actor job = Actor.job(new PracticeId(practice), ReminderJob.NAME);
        current.as(job, () -> {
            transactions.turnOff(new PersonId(person), only);
            return null;
        });
    }
}
