package org.keptword.web.reminders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderPage;
import org.keptword.reminders.ReminderPages;
import org.keptword.reminders.ReminderService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The reminders of a client: whether they are on, what was chosen, and which ways are safe. */
@Named
@RequestScoped
public class RemindersBacking {

    @Inject
    ReminderService reminders;

    @Inject
    ReminderPages pages;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final RemindersForm form = new RemindersForm();

    @PostConstruct
    void load() {
        form.take(getView());
    }

    public ReminderPage getView() {
        return reading.of(ReminderPage.class, pages::page);
    }

    public void save() {
        reminders.choose(route.shownTo(), form.choice());
        redirect.saying("reminders.saved").again();
    }

    public void turnOff() {
        reminders.turnOff(route.shownTo());
        redirect.saying("reminders.turned-off").again();
    }

    public void test() {
        pages.test(route.shownTo());
        redirect.saying("reminders.tested").again();
    }

    public RemindersForm getForm() {
        return form;
    }

    public List<ReminderKind> getKinds() {
        return List.of(ReminderKind.values());
    }

    public List<DayOfWeek> getWeek() {
        return List.of(DayOfWeek.values());
    }

    /** The ways that can be chosen now; notifications are offered where the page finds that the browser has them. */
    public List<ReminderChannel> getChannels() {
        return Stream.of(ReminderChannel.values())
                .filter(channel ->
                        channel == ReminderChannel.PUSH || getView().safe().containsKey(channel))
                .toList();
    }

    /** Where a way leads, in a form that gives nothing away; empty for one that is not safe. */
    public String target(ReminderChannel channel) {
        return getView().safe().getOrDefault(channel, "");
    }

    /** The hashes of the browsers that get notifications, for the page's script. */
    public String getDevices() {
        return String.join(" ", getView().devices());
    }
}
