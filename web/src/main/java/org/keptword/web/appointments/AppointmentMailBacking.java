package org.keptword.web.appointments;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.appointments.AppointmentService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Redirect;

/** The switch for appointments by e-mail on a client's account page. */
@Named
@RequestScoped
public class AppointmentMailBacking {

    @Inject
    AppointmentService appointments;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private boolean on;

    @PostConstruct
    void load() {
        on = appointments.isOn();
    }

    public void turnOn() {
        appointments.turnOn(route.shownTo());
        redirect.saying("appointments.turned-on").again();
    }

    public void turnOff() {
        appointments.turnOff(route.shownTo());
        redirect.saying("appointments.turned-off").again();
    }

    public boolean isOn() {
        return on;
    }
}
