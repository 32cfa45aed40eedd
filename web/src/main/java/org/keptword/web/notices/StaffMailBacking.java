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
import org.keptword.web.shell.PageMessages;
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
    PageMessages messages;

    @Inject
    Redirect redirect;

    private StaffMailSettings view;
    private String address;
    private String again;
    private boolean digest;
    private LocalTime digestAt;

    @PostConstruct
    void load() {
        view = reading.of(StaffMailSettings.class, notices::staff);
        address = view.address().orElse(null);
        again = address;
        digest = view.digest();
        digestAt = view.digestAt();
    }

    public void save() {
        PersonId shownTo =
                Ids.parse(request.getParameter("person")).map(PersonId::new).orElseThrow(NotFound::new);
        notices.chooseForStaff(new ChooseStaffMail(shownTo, address, again, digest, digestAt));
        messages.done("notices.saved");
        redirect.again();
    }

    public StaffMailSettings getView() {
        return view;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public boolean isDigest() {
        return digest;
    }

    public void setDigest(boolean digest) {
        this.digest = digest;
    }

    public LocalTime getDigestAt() {
        return digestAt;
    }

    public void setDigestAt(LocalTime digestAt) {
        this.digestAt = digestAt;
    }
}
