package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.keptword.access.CurrentActor;
import org.keptword.access.accounts.CalendarAddress;
import org.keptword.notices.NoticeService;
import org.keptword.shared.Role;
import org.keptword.web.entry.PublicAddress;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The secret address of a person's calendar: off until asked for, and shown once, on the page after the act. */
@Named
@RequestScoped
public class CalendarAddressBacking {

    private static final String KEY = CalendarAddressBacking.class.getName();

    @Inject
    CalendarAddress address;

    @Inject
    NoticeService notices;

    @Inject
    PageReading reading;

    @Inject
    CurrentActor current;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    private String shown;
    private Instant since;

    @PostConstruct
    void load() {
        if (!isOffered()) {
            return;
        }
        since = (current.get().role() == Role.COUNSELOR
                        ? reading.of(NoticeService.StaffMailSettings.class, notices::staff)
                                .calendarSince()
                        : address.since())
                .orElse(null);
        HttpSession session = request.getSession();
        if (request.getMethod().equals("GET") && session.getAttribute(KEY) instanceof String key) {
            session.removeAttribute(KEY);
            shown = PublicAddress.of(Route.CALENDAR_FEED.path(key));
        }
    }

    public void make() {
        String key = address.make(route.shownTo());
        request.getSession().setAttribute(KEY, key);
        redirect.toAddress(Route.ACCOUNT.path() + "#calendar");
    }

    public void end() {
        address.end(route.shownTo());
        redirect.saying("sessions.feed.ended").again();
    }

    /** Whether the person has appointments at all: counselors and clients. */
    public boolean isOffered() {
        Role role = current.get().role();
        return role == Role.COUNSELOR || role == Role.CLIENT;
    }

    /** Since when there is an address, or null. */
    public Instant getSince() {
        return since;
    }

    /** The address just made, or null. */
    public String getShown() {
        return shown;
    }

    /** The same as a link that calendar apps take over. */
    public String getLink() {
        return shown.replaceFirst("^https?:", "webcal:");
    }
}
