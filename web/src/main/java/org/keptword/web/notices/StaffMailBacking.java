package org.keptword.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import org.keptword.notices.ChooseStaffMail;
import org.keptword.notices.NoticeService;
import org.keptword.notices.StaffMailSettings;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
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
    HttpServletRequest request;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private StaffMailSettings view;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        view = reading.of(StaffMailSettings.class, notices::staff);
        form.address = view.address().orElse(null);
        form.again = form.address;
        form.digest = view.digest();
        form.digestAt = view.digestAt();
    }

    public void save() {
        PersonId shownTo =
                Ids.parse(request.getParameter("person")).map(PersonId::new).orElseThrow(NotFound::new);
        notices.chooseForStaff(new ChooseStaffMail(shownTo, form.address, form.again, form.digest, form.digestAt));
        redirect.saying("notices.saved").again();
    }

    public StaffMailSettings getView() {
        return view;
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
