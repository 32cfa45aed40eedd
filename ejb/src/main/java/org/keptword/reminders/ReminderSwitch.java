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
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.custody.SwitchKey;
import org.keptword.reminders.internal.PushRepository;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/**
 * Turns reminders off without a sign-in: by the address in an e-mail, which is signed, or by the browser that gets the notifications, which
 * alone knows its address at the push service and names a hash of it. Nobody learns whose they were, and nothing else can be done with either.
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

    /** Whether a token is that of a person. */
    @PermitAll
    public boolean knows(String token) {
        return SwitchKey.own().holder(token).isPresent();
    }

    /**
     * Turns off the reminders of whose token it is: a person's, or those that come as notifications to the browser that names itself, which is
     * forgotten. The answer does not tell whether a browser was known. Off twice is off.
     *
     * @return false for what is no token
     */
    @PermitAll
    public boolean turnOff(String token) {
        Optional<SwitchKey.Holder> holder = SwitchKey.own().holder(token);
        if (holder.isPresent()) {
            turnOff(holder.get().practice(), holder.get().person(), Optional.empty());
        } else if (PushAddress.isToken(token)) {
            List<PushRepository.Owner> owners = transactions.forget(PushAddress.hash(token));
            owners.forEach(owner -> turnOff(owner.practice(), owner.person(), Optional.of(ReminderChannel.PUSH)));
        } else {
            return false;
        }
        return true;
    }

    private void turnOff(UUID practice, UUID person, Optional<ReminderChannel> only) {
        Actor job = Actor.job(new PracticeId(practice), ReminderJob.NAME);
        current.as(job, () -> {
            transactions.turnOff(new PersonId(person), only);
            return null;
        });
    }
}
