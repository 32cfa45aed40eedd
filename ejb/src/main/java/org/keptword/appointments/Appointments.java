package org.keptword.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.appointments.internal.AppointmentRepository;
import org.keptword.appointments.model.AppointmentChoice;

/** What the features above may know of appointments by e-mail, inside their own transaction and under their own permit. */
@ApplicationScoped
public class Appointments {

    @Inject
    AppointmentRepository appointments;

    /** Whether the client who asks gets them; empty where the client never turned them on. One statement. */
    public Optional<Boolean> own(Permit own) {
        return appointments.own(own).map(AppointmentChoice::isActive);
    }
}
