package org.keptword.appointments;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.people.PersonDirectory;
import org.keptword.appointments.internal.AppointmentRepository;
import org.keptword.appointments.model.AppointmentChoice;
import org.keptword.appointments.model.AppointmentInvitation;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.notices.AppointmentMail;
import org.keptword.notices.ClientMail;
import org.keptword.notices.Mail;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * The transactions of a round, each by a job of the practice: what a client's calendar should show is compared with what it was told, and each mail
 * that follows is claimed, weighed once more, and settled. Sending is in none of them.
 */
@Stateless
@DenyAll
public class AppointmentTransactions {

    /** A session is told so long before it begins, not earlier. */
    public static final Duration AHEAD = Duration.ofDays(28);

    /** Who has no safe way, or a mail on its way, is looked at again after that time, or when something changes. */
    private static final Duration UNSAFE = Duration.ofDays(1);

    private static final Duration SENDING = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(AppointmentTransactions.class);

    @Inject
    Guard guard;

    @Inject
    AppointmentRepository appointments;

    @Inject
    PersonDirectory people;

    @Inject
    ClientMail mail;

    @Inject
    Vault vault;

    /**
     * A mail that was claimed.
     *
     * @param address where it goes, weighed at this moment; written nowhere in clear
     */
    public record Claimed(UUID id, Actor client, AppointmentMail mail, String address) {

        @Override
        public String toString() {
            return "appointment mail " + id;
        }
    }

    /**
     * Compares for one client.
     *
     * @return whether there may be another
     */
    @RolesAllowed(Roles.SYSTEM)
    public boolean compare(Instant now) {
        Permit job = guard.job();
        Optional<AppointmentChoice> choice = appointments.due(now, job);
        choice.ifPresent(one -> one.lookAgain(compared(one, now, job)));
        return choice.isPresent();
    }

    /** When to look again; null when a change says so. */
    private @Nullable Instant compared(AppointmentChoice choice, Instant now, Permit job) {
        PersonId client = choice.person();
        if (client(client, job).isEmpty()) {
            return null;
        }
        List<AppointmentInvitation> told = appointments.invitations(client, job);
        List<PlannedAppointment> planned = choice.isActive() ? appointments.planned(client, now, job) : List.of();
        Addresses addresses = new Addresses(client, job);
        for (PlannedAppointment session : planned) {
            addresses
                    .of(session.participant())
                    .ifPresent(address -> told.stream()
                            .filter(one -> one.session().equals(session.session()) && isAt(address, one))
                            .findFirst()
                            .or(() -> begun(session, address, client, now, job))
                            .ifPresent(one -> one.want(Optional.of(session.time()), now)));
        }
        Set<UUID> stay = planned.stream().map(PlannedAppointment::session).collect(Collectors.toSet());
        told.stream()
                .filter(one -> !stay.contains(one.session()) && isAhead(one, now))
                .filter(one -> addresses
                        .of(one.participantId())
                        .filter(to -> isAt(to, one))
                        .isPresent())
                .forEach(one -> one.want(Optional.empty(), now));
        return Stream.concat(
                        told.stream().filter(AppointmentInvitation::isClaimed).map(one -> now.plus(SENDING)),
                        planned.stream()
                                .filter(one -> isAfter(one, now)
                                        || addresses.of(one.participant()).isEmpty())
                                .map(one -> isAfter(one, now) ? one.startsAt().minus(AHEAD) : now.plus(UNSAFE)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An entry for a session that is near enough. */
    private Optional<AppointmentInvitation> begun(
            PlannedAppointment session, String address, PersonId client, Instant now, Permit job) {
        if (isAfter(session, now)) {
            return Optional.empty();
        }
        AppointmentInvitation made = new AppointmentInvitation(job.practice(), client, session, address, vault, now);
        appointments.add(made);
        return Optional.of(made);
    }

    private static boolean isAfter(PlannedAppointment session, Instant now) {
        return session.startsAt().isAfter(now.plus(AHEAD));
    }

    /** What is over stays in the calendar as it is. What was never told is dropped. */
    private static boolean isAhead(AppointmentInvitation told, Instant now) {
        return told.shown().map(time -> time.startsAt().isAfter(now)).orElse(true);
    }

    private boolean isAt(String address, AppointmentInvitation told) {
        return ClientMail.isSame(address, told.mailbox(vault));
    }

    /** Claims the mail whose turn it is. One that somebody claimed and never settled may have gone out, and does not go again. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<Claimed> claim(Instant now) {
        Permit job = guard.job();
        for (Optional<AppointmentInvitation> next = appointments.next(now, job);
                next.isPresent();
                next = appointments.next(now, job)) {
            Optional<Claimed> claimed = claim(next.get(), now, job);
            if (claimed.isPresent()) {
                return claimed;
            }
        }
        return Optional.empty();
    }

    private Optional<Claimed> claim(AppointmentInvitation invitation, Instant now, Permit job) {
        if (invitation.isClaimed()) {
            leaveOpen(invitation, now);
            return Optional.empty();
        }
        Optional<Actor> client = client(invitation.person(), job);
        boolean active = appointments
                .of(invitation.person(), job)
                .filter(AppointmentChoice::isActive)
                .isPresent();
        Optional<PlannedAppointment> planned = appointments.planned(invitation.person(), now, job).stream()
                .filter(one -> one.session().equals(invitation.session()))
                .findFirst();
        invitation.want(planned.filter(one -> active).map(PlannedAppointment::time), now);
        Optional<String> address = new Addresses(invitation.person(), job)
                .of(invitation.participantId())
                .filter(to -> isAt(to, invitation));
        if (client.isEmpty() || address.isEmpty() || !invitation.isDue(now)) {
            invitation.settle(now);
            return Optional.empty();
        }
        invitation.claim(now);
        AppointmentMail due = invitation.mail(planned.isPresent());
        return Optional.of(new Claimed(invitation.id(), client.get(), due, address.get()));
    }

    /** What became of a mail. */
    @RolesAllowed(Roles.SYSTEM)
    public void settle(UUID id, Mail.Outcome outcome, Instant now) {
        Permit job = guard.job();
        AppointmentInvitation invitation = appointments
                .find(id, job)
                .filter(AppointmentInvitation::isClaimed)
                .orElseThrow(NotFound::new);
        switch (outcome) {
            case SENT -> {
                invitation.sent(now);
                guard.record(job, AuditAction.SEND, AuditedObject.APPOINTMENT_MAIL, invitation.person(), null);
            }
            case UNKNOWN -> leaveOpen(invitation, now);
            case REFUSED -> giveUp(invitation, now);
            case AWAY -> invitation.tryAgain(now);
        }
    }

    private static void giveUp(AppointmentInvitation invitation, Instant now) {
        invitation.giveUp(now);
        LOG.warnf("A mail about an appointment (%s) could not be sent and is given up", invitation.id());
    }

    private static void leaveOpen(AppointmentInvitation invitation, Instant now) {
        invitation.sent(now);
        LOG.warnf("A mail about an appointment (%s) may have been sent or not, and is not sent again", invitation.id());
    }

    private Optional<Actor> client(PersonId person, Permit job) {
        return Optional.ofNullable(people.active(job, Set.of(person)).get(person))
                .filter(one -> one.role() == Role.CLIENT);
    }

    /** The safe address of a client for mails about each place, asked once. */
    private final class Addresses {

        private final PersonId client;
        private final Permit job;
        private final Map<UUID, Optional<String>> known = new HashMap<>();

        Addresses(PersonId client, Permit job) {
            this.client = client;
            this.job = job;
        }

        Optional<String> of(UUID place) {
            return known.computeIfAbsent(place, one -> mail.safeAddress(client, new ParticipantId(one), job));
        }
    }
}
