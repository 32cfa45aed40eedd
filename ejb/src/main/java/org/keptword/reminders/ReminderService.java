package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.reminders.internal.PushRepository;
import org.keptword.reminders.internal.PushServices;
import org.keptword.reminders.internal.ReminderRepository;
import org.keptword.reminders.model.PushDevice;
import org.keptword.reminders.model.Reminder;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * What a client does about the own reminders: nothing comes before the client turned them on, and only over a way that is safe. Which ways are, a
 * job of the practice finds out ({@link ReminderPages}), since no client may read a contact sheet.
 */
@Stateless
@DenyAll
public class ReminderService {

    /** So many browsers a client has at most. */
    private static final int MOST_DEVICES = 10;

    @Inject
    Guard guard;

    @Inject
    ReminderRepository reminders;

    @Inject
    PushRepository devices;

    @Inject
    ReminderPages pages;

    @Inject
    AuditLog auditLog;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Turns reminders on, or takes what was changed. A way that is not safe is refused, and so is everything where counseling has ended. */
    @RolesAllowed(Roles.CLIENT)
    public void choose(PersonId shownTo, ReminderChoice choice) {
        Permit own = guard.own().shownTo(shownTo);
        if (own.active().participants().isEmpty()) {
            throw new DomainRefusal("refusal.access.placeEnded");
        }
        if (!pages.page().safe().containsKey(choice.channel())) {
            throw new DomainRefusal(
                    choice.channel() == ReminderChannel.PUSH
                            ? "refusal.reminders.noDevice"
                            : "refusal.reminders.unsafe");
        }
        record(own);
        Optional<Reminder> before = reminders.own(own);
        before.ifPresentOrElse(
                reminder -> reminder.choose(choice), () -> reminders.add(new Reminder(own.actor(), choice)));
    }

    /** Turns reminders off. Off twice is off. */
    @RolesAllowed(Roles.CLIENT)
    public void turnOff(PersonId shownTo) {
        Permit own = guard.own().shownTo(shownTo);
        reminders.own(own).filter(Reminder::isActive).ifPresent(reminder -> {
            reminder.turnOff();
            record(own);
        });
    }

    /**
     * Adds the browser that the client is using, whose address is one of a push service that the server talks to. A browser belongs to one client:
     * who had it before has it no more.
     */
    @RolesAllowed(Roles.CLIENT)
    public void addDevice(PersonId shownTo, PushAddress address) {
        Permit own = guard.own().shownTo(shownTo);
        if (!PushServices.reaches(address.uri())) {
            throw new DomainRefusal("refusal.reminders.device");
        }
        List<PushDevice> before = devices.of(own.actor().requirePerson(), own);
        if (before.size() >= MOST_DEVICES) {
            devices.take(before.get(0).id(), own.actor().requirePerson(), own);
        }
        devices.give(new PushDevice(own.actor(), address, vault, clock.instant()), address.hash(), own);
        record(own);
    }

    /** Takes the browser away that the client is using. */
    @RolesAllowed(Roles.CLIENT)
    public void removeDevice(PersonId shownTo, String address) {
        Permit own = guard.own().shownTo(shownTo);
        byte[] hash = PushAddress.hash(PushAddress.tokenOf(address));
        devices.of(own.actor().requirePerson(), own).stream()
                .filter(device -> device.isAt(hash))
                .forEach(device -> {
                    devices.take(device.id(), own.actor().requirePerson(), own);
                    record(own);
                });
    }

    private void record(Permit own) {
        auditLog.record(
                own.actor(),
                AuditAction.CHANGE,
                AuditedObject.REMINDER,
                List.of(own.actor().requirePersonValue()),
                "SELF");
    }
}
