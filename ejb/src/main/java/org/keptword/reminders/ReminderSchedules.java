package org.keptword.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.keptword.access.Permit;
import org.keptword.reminders.internal.DeliveryRepository;
import org.keptword.reminders.model.ReminderDelivery;
import org.keptword.shared.PersonId;

/** When the next reminder of a client is due, after those of the day. */
@ApplicationScoped
class ReminderSchedules {

    @Inject
    DeliveryRepository deliveries;

    ReminderSchedule of(PersonId client, ReminderChoice choice, ZoneId zone, Instant now, Permit job) {
        List<Set<ReminderKind>> had = deliveries.of(client, LocalDate.ofInstant(now, zone), job).stream()
                .filter(delivery -> !delivery.isTest())
                .map(ReminderDelivery::kinds)
                .toList();
        return ReminderSchedule.of(choice, zone, now, had);
    }
}
