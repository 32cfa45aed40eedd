package org.keptword.web.notices;

import java.time.LocalTime;
import org.keptword.notices.ChooseStaffMail;
import org.keptword.notices.StaffMailSettings;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PageForm;

/** Where mails go, typed twice, and whether a digest comes. */
public class StaffMailForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String address;
    public String again;
    public boolean digest;
    public LocalTime digestAt;

    void take(StaffMailSettings settings) {
        address = settings.address().orElse(null);
        again = address;
        digest = settings.digest();
        digestAt = settings.digestAt();
    }

    ChooseStaffMail command(PersonId shownTo) {
        return new ChooseStaffMail(shownTo, address, again, digest, digestAt);
    }
}
