package org.keptword.appointments;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.appointments.internal.AppointmentRepository;
import org.keptword.appointments.model.AppointmentChoice;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.notices.MailPages;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** What a client decides about appointments by e-mail. They are off until the client turns them on. */
@Stateless
@DenyAll
public class AppointmentService {

    @Inject
    Guard guard;

    @Inject
    AppointmentRepository appointments;

    @Inject
    MailPages mails;

    @Inject
    AuditLog auditLog;

    /** Whether they are on. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public boolean isOn() {
        return appointments.own(guard.own()).filter(AppointmentChoice::isActive).isPresent();
    }

    /**
     * Turns them on: the sessions that are planned for the next weeks are sent at once. Refused where e-mail is not safe or counseling has ended. On
     * twice is on.
     */
    @RolesAllowed(Roles.CLIENT)
    public void turnOn(PersonId shownTo) {
        Permit own = guard.own().shownTo(shownTo);
        if (own.active().participants().isEmpty()) {
            throw new DomainRefusal("refusal.access.placeEnded");
        }
        MailPages.ClientMailSettings settings = mails.own();
        if (!settings.sends() || settings.masked().isEmpty()) {
            throw new DomainRefusal("refusal.appointments.unsafe");
        }
        choose(true, own);
    }

    /** Turns them off: what was sent leaves the client's calendar, while e-mail is safe. Off twice is off. */
    @RolesAllowed(Roles.CLIENT)
    public void turnOff(PersonId shownTo) {
        choose(false, guard.own().shownTo(shownTo));
    }

    private void choose(boolean on, Permit own) {
        Optional<AppointmentChoice> before = appointments.own(own);
        AppointmentChoice choice = before.orElseGet(() -> new AppointmentChoice(own.actor()));
        if (choice.isActive() == on) {
            return;
        }
        choice.choose(on);
        if (before.isEmpty()) {
            appointments.add(choice);
        }
        auditLog.record(
                own.actor(),
                AuditAction.CHANGE,
                AuditedObject.APPOINTMENT_MAIL,
                List.of(own.actor().requirePersonValue()),
                "SELF");
    }
}
