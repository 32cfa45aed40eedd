package org.keptword.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.notices.NoticeService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The mails of a member of the staff: where they go, and whether a digest comes in the morning. */
@Named
@RequestScoped
public class StaffMailBacking {

    @Inject
    NoticeService notices;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final StaffMailForm form = new StaffMailForm();

    @PostConstruct
    void load() {
        form.take(getView());
    }

    public void save() {
        notices.chooseForStaff(form.command(route.shownTo()));
        redirect.saying("notices.saved").again();
    }

    public NoticeService.StaffMailSettings getView() {
        return reading.of(NoticeService.StaffMailSettings.class, notices::staff);
    }

    public StaffMailForm getForm() {
        return form;
    }
}
