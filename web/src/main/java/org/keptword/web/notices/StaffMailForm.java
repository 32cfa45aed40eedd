package org.keptword.web.notices;

import java.time.LocalTime;
import org.keptword.notices.NoticeService;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PageForm;

/** Where mails go, typed twice, and whether a digest comes. */
public class StaffMailForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String address;
    public String again;
    public boolean digest;
    public LocalTime digestAt;

    void take(NoticeService.StaffMailSettings settings) {
        address = settings.address().orElse(null);
        again = address;
        digest = settings.digest();
        digestAt = settings.digestAt();
    }

    NoticeService.ChooseStaffMail command(PersonId shownTo) {
        return new NoticeService.ChooseStaffMail(shownTo, address, again, digest, digestAt);
    }
}
