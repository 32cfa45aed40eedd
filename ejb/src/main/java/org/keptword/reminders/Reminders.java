package org.keptword.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.reminders.internal.PushRepository;
import org.keptword.reminders.internal.ReminderRepository;

/** What the features above may know of reminders, inside their own transaction and under their own permit. */
@ApplicationScoped
public class Reminders {

    @Inject
    ReminderRepository reminders;

    @Inject
    PushRepository devices;

    /** What the client who asks chose last; empty where nothing ever was. Two statements. */
    public Optional<OwnReminders> own(Permit own) {
        return reminders
                .own(own)
                .map(reminder -> new OwnReminders(
                        reminder.isActive(),
                        reminder.choice(),
                        devices.of(own.actor().requirePerson(), own).size()));
    }

    /**
     * A client's own reminders.
     *
     * @param devices how many browsers get notifications
     */
    public record OwnReminders(boolean active, ReminderChoice choice, int devices) {}
}
