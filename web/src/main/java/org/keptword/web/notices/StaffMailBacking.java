package org.keptword.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import org.keptword.notices.ChooseStaffMail;
import org.keptword.notices.NoticeService;
import org.keptword.notices.StaffMailSettings;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageForm;
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

    private final Form form = new Form();

    @PostConstruct
    void load() {
        StaffMailSettings view = getView();
        form.address = view.address().orElse(null);
        form.again = form.address;
        form.digest = view.digest();
        form.digestAt = view.digestAt();
    }

    public void save() {
        notices.chooseForStaff(
                new ChooseStaffMail(route.shownTo(), form.address, form.again, form.digest, form.digestAt));
        redirect.saying("notices.saved").again();
    }

    public StaffMailSettings getView() {
        return reading.of(StaffMailSettings.class, notices::staff);
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String address;
        public String again;
        public boolean digest;
        public LocalTime digestAt;
    }
}
