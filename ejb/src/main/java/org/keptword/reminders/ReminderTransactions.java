package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.people.PersonDirectory;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.reminders.internal.DeliveryRepository;
import org.keptword.reminders.internal.Outgoing;
import org.keptword.reminders.internal.PushKeys;
import org.keptword.reminders.internal.PushRepository;
import org.keptword.reminders.internal.ReminderRepository;
import org.keptword.reminders.internal.SafeChannels;
import org.keptword.reminders.model.Reminder;
import org.keptword.reminders.model.ReminderDelivery;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * The transactions of a round, each by a job of the practice: what is due becomes deliveries, and each delivery is claimed, addressed and
 * settled. What is waiting is read between them as the client, and sending is in none of them.
 */
@Stateless
@DenyAll
public class ReminderTransactions {

    /** So many choices are looked at in one transaction. */
    private static final int AT_ONCE = 100;

    /** A client who may not sign in is looked at again after that time, or when that changes. */
    private static final Duration GONE = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(ReminderTransactions.class);

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
    PersonDirectory people;

    @Inject
    Vault vault;

    /**
     * A delivery that was claimed.
     *
     * @param kinds what it may be about; nothing for a test
     * @param there the cases in which the client takes part
     */
    public record Claimed(UUID id, Actor client, boolean test, Set<ReminderKind> kinds, Set<CaseId> there) {}

    /**
     * Makes deliveries of what is due, some at a time.
     *
     * @return whether there may be more
     */
    @RolesAllowed(Roles.SYSTEM)
    public boolean gather(Instant now) {
        Permit job = guard.job();
        List<Reminder> found = reminders.due(now, AT_ONCE, job);
        for (Reminder reminder : found) {
            client(reminder.person(), job)
                    .ifPresentOrElse(
                            client -> gather(reminder, client, now, job), () -> reminder.lookAgain(now.plus(GONE)));
        }
        return found.size() == AT_ONCE;
    }

    private void gather(Reminder reminder, Actor client, Instant now, Permit job) {
        ReminderSchedule schedule = schedules.of(reminder.person(), reminder.choice(), client.zone(), now, job);
        schedule.due()
                .ifPresent(slot -> deliveries.add(ReminderDelivery.of(job.practice(), reminder.person(), slot, now)));
        reminder.lookAgain(schedule.next());
    }

    /** Claims the delivery whose turn it is. One that somebody claimed and never settled may have gone out, and does not go again. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<Claimed> claim(Instant now) {
        Permit job = guard.job();
        for (Optional<ReminderDelivery> next = deliveries.next(now, job);
                next.isPresent();
                next = deliveries.next(now, job)) {
            ReminderDelivery delivery = next.get();
            Optional<Actor> client = client(delivery.person(), job);
            if (delivery.isClaimed()) {
                leaveOpen(delivery, now);
            } else if (client.isEmpty()) {
                delivery.settle(ReminderDelivery.State.DROPPED, now);
            } else if (delivery.isTooLate(client.get().zone(), now)) {
                delivery.settle(ReminderDelivery.State.GIVEN_UP, now);
            } else {
                delivery.claim(now);
                return client.map(one -> new Claimed(
                        delivery.id(),
                        one,
                        delivery.isTest(),
                        delivery.kinds(),
                        channels.activeCases(delivery.person(), job)));
            }
        }
        return Optional.empty();
    }

    /** Where a claimed delivery goes, weighed at this moment; empty when it came to nothing and is settled. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<Outgoing> address(UUID id, Instant now) {
        Permit job = guard.job();
        ReminderDelivery delivery = claimed(id, job);
        Optional<Actor> client = client(delivery.person(), job);
        Optional<Outgoing> found = reminders
                .of(delivery.person(), job)
                .filter(Reminder::isActive)
                .flatMap(reminder -> client.flatMap(
                        one -> outgoing(delivery, one, reminder.choice().channel(), now, job)));
        found.ifPresentOrElse(
                out -> delivery.goes(out.channel()), () -> delivery.settle(ReminderDelivery.State.DROPPED, now));
        return found;
    }

    private Optional<Outgoing> outgoing(
            ReminderDelivery delivery, Actor client, ReminderChannel channel, Instant now, Permit job) {
        List<String> addresses = switch (channel) {
            case EMAIL -> channels.mail(delivery.person(), job).stream().toList();
            case TEXT -> channels.text(delivery.person(), job).stream().toList();
            case PUSH -> List.of();
        };
        List<Outgoing.Device> browsers = channel == ReminderChannel.PUSH ? browsers(delivery.person(), job) : List.of();
        Duration lasts = Duration.between(now, delivery.ends(client.zone()));
        return addresses.isEmpty() && browsers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outgoing(delivery.id(), client, channel, lasts, addresses, browsers));
    }

    private List<Outgoing.Device> browsers(PersonId client, Permit job) {
        return pushKeys.signer(job)
                .map(signer -> devices.of(client, job).stream()
                        .map(one -> new Outgoing.Device(one.id(), one.address(vault), signer))
                        .toList())
                .orElse(List.of());
    }

    /** Nothing is waiting any more. */
    @RolesAllowed(Roles.SYSTEM)
    public void drop(UUID id, Instant now) {
        claimed(id, guard.job()).settle(ReminderDelivery.State.DROPPED, now);
    }

    /**
     * What became of it.
     *
     * @param gone browsers that take no notifications any more
     */
    @RolesAllowed(Roles.SYSTEM)
    public void settle(UUID id, Outgoing.Result result, List<UUID> gone, Instant now) {
        Permit job = guard.job();
        ReminderDelivery delivery = claimed(id, job);
        gone.forEach(device -> devices.take(device, delivery.person(), job));
        switch (result) {
            case SENT -> {
                delivery.settle(ReminderDelivery.State.SENT, now);
                guard.record(job, AuditAction.SEND, AuditedObject.REMINDER, delivery.person(), null);
            }
            case UNKNOWN -> leaveOpen(delivery, now);
            case REFUSED -> giveUp(delivery, now);
            case AWAY ->
                client(delivery.person(), job)
                        .ifPresentOrElse(client -> delivery.tryAgain(client.zone(), now), () -> giveUp(delivery, now));
        }
    }

    private static void giveUp(ReminderDelivery delivery, Instant now) {
        delivery.settle(ReminderDelivery.State.GIVEN_UP, now);
        LOG.warnf("A reminder (%s) could not be sent and is given up", delivery.id());
    }

    private static void leaveOpen(ReminderDelivery delivery, Instant now) {
        delivery.settle(ReminderDelivery.State.UNKNOWN, now);
        LOG.warnf("A reminder (%s) may have been sent or not, and is not sent again", delivery.id());
    }

    private Optional<Actor> client(PersonId person, Permit job) {
        return Optional.ofNullable(people.active(job, Set.of(person)).get(person))
                .filter(one -> one.role() == Role.CLIENT);
    }

    private ReminderDelivery claimed(UUID id, Permit job) {
        return deliveries.find(id, job).filter(ReminderDelivery::isClaimed).orElseThrow(NotFound::new);
    }
}
