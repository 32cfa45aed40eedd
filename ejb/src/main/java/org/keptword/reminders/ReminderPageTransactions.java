package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keptword.access.AccessEnded;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.access.people.PersonDirectory;
import org.keptword.notices.ClientMail;
import org.keptword.reminders.internal.DeliveryRepository;
import org.keptword.reminders.internal.PushKeys;
import org.keptword.reminders.internal.PushRepository;
import org.keptword.reminders.internal.ReminderRepository;
import org.keptword.reminders.internal.SafeChannels;
import org.keptword.reminders.model.PushDevice;
import org.keptword.reminders.model.Reminder;
import org.keptword.reminders.model.ReminderDelivery;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
import org.keptword.shared.Roles;

/** What {@link ReminderPages} reads as a job of the practice. */
@Stateless
@DenyAll
public class ReminderPageTransactions {

    /** So many tests a client may ask for in a day. */
    private static final int MOST_TESTS = 10;

    /** So much of a number is shown. */
    private static final int SHOWN_DIGITS = 2;

    @Inject
    Guard guard;

    @Inject
    ReminderRepository reminders;

    @Inject
    DeliveryRepository deliveries;

    @Inject
    ReminderSchedules schedules;

    @Inject
    PushRepository devices;

    @Inject
    PushKeys pushKeys;

    @Inject
    SafeChannels channels;

    @Inject
    ClientMail mail;

    @Inject
    PersonDirectory people;

    @Inject
    Locks locks;

    @Inject
    Clock clock;

    /** What a client finds. Makes the key of the practice for notifications where there is none. */
    @RolesAllowed(Roles.SYSTEM)
    public ReminderPage page(PersonId client) {
        Permit job = guard.job();
        requireActive(client, job);
        Optional<Reminder> reminder = reminders.of(client, job);
        Optional<ReminderChoice> choice = reminder.map(Reminder::choice);
        boolean active = reminder.filter(Reminder::isActive).isPresent();
        List<String> browsers =
                devices.of(client, job).stream().map(PushDevice::hash).toList();
        return new ReminderPage(
                client,
                active,
                choice,
                choice.filter(chosen -> active).flatMap(chosen -> next(chosen, client, job)),
                safe(client, browsers, job),
                browsers,
                pushKeys.forBrowsers(job),
                channels.isSeenByOthers(client, job));
    }

    /** A client who may no longer sign in finds nothing: a job acts here, whom nobody has disabled. */
    private void requireActive(PersonId client, Permit job) {
        if (people.active(job, Set.of(client)).isEmpty()) {
            throw new AccessEnded();
        }
    }

    private Optional<Instant> next(ReminderChoice choice, PersonId client, Permit job) {
        return Optional.ofNullable(people.active(job, Set.of(client)).get(client))
                .map(actor -> {
                    Instant now = clock.instant();
                    ReminderSchedule schedule = schedules.of(client, choice, actor.zone(), now, job);
                    return schedule.due().isPresent() ? now : schedule.next();
                });
    }

    private Map<ReminderChannel, String> safe(PersonId client, List<String> browsers, Permit job) {
        Map<ReminderChannel, String> safe = new EnumMap<>(ReminderChannel.class);
        channels.mail(client, job).ifPresent(address -> safe.put(ReminderChannel.EMAIL, mail.masked(address)));
        channels.text(client, job)
                .ifPresent(number ->
                        safe.put(ReminderChannel.TEXT, "…" + number.substring(number.length() - SHOWN_DIGITS)));
        if (!browsers.isEmpty()) {
            safe.put(ReminderChannel.PUSH, Integer.toString(browsers.size()));
        }
        return safe;
    }

    /** Makes a test of what is on. */
    @RolesAllowed(Roles.SYSTEM)
    public void test(Actor client) {
        Permit job = guard.job();
        PersonId person = client.requirePerson();
        requireActive(person, job);
        locks.lockPeople(Lock.REMINDER_TEST, List.of(person.value()));
        if (reminders.of(person, job).filter(Reminder::isActive).isEmpty()) {
            throw new DomainRefusal("refusal.reminders.off");
        }
        long tests = deliveries.of(person, client.today(clock), job).stream()
                .filter(ReminderDelivery::isTest)
                .count();
        if (tests >= MOST_TESTS) {
            throw new DomainRefusal("refusal.reminders.tests", MOST_TESTS);
        }
        deliveries.add(ReminderDelivery.test(job.practice(), person, client.today(clock), clock.instant()));
    }
}
