package org.keptword.web.reminders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.reminders.ReminderSwitch;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;

/**
 * Turns reminders off without a sign-in. Opening the link of an e-mail changes nothing, since mail programs open links by themselves: the page has one
 * button. A mail program's own button sends the same POST (RFC 8058), and so does the worker of a browser about itself. No name is shown.
 */
@Named
@RequestScoped
public class RemindersOffBacking {

    @Inject
    ReminderSwitch reminders;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    private boolean done;

    @PostConstruct
    void load() {
        String token = route.text("token");
        done = request.getMethod().equals("POST");
        if (!(done ? reminders.turnOff(token) : reminders.knows(token))) {
            throw new NotFound();
        }
    }

    /** Whether it was turned off just now. */
    public boolean isDone() {
        return done;
    }
}
