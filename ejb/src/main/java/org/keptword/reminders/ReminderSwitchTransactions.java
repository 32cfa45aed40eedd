package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.reminders.internal.PushRepository;
import org.keptword.reminders.internal.ReminderRepository;
import org.keptword.reminders.model.Reminder;
import org.keptword.shared.PersonId;
import org.keptword.shared.Roles;

/** The transactions of {@link ReminderSwitch}: the first as whoever asks, the second by a job of the practice. */
@Stateless
@DenyAll
public class ReminderSwitchTransactions {

    @Inject
    Guard guard;

    @Inject
    ReminderRepository reminders;

    @Inject
    PushRepository devices;

    /** Forgets a browser, and returns whose it was. */
    @RolesAllowed(Roles.SYSTEM)
    public List<PushRepository.Owner> forget(byte[] hash) {
        return devices.remove(hash);
    }

    /**
     * Turns reminders off.
     *
     * @param only where they come over this way; empty for any way
     */
    @RolesAllowed(Roles.SYSTEM)
    public void turnOff(PersonId client, Optional<ReminderChannel> only) {
        Permit job = guard.job();
        reminders
                .of(client, job)
                .filter(Reminder::isActive)
                .filter(reminder ->
                        only.isEmpty() || only.get() == reminder.choice().channel())
                .ifPresent(reminder -> {
                    reminder.turnOff();
                    guard.record(job, AuditAction.CHANGE, AuditedObject.REMINDER, client, null);
                });
    }
}
