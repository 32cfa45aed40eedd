package org.keptword.web.cases;

import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.opening.OpenWholeCase;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.web.sessions.MeetingTimeForm;
import org.keptword.web.shell.PageForm;

/** What is typed about a case to be opened. */
public class NewCaseForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public CaseMode mode = CaseMode.COUPLE;
    public Aim aim = Aim.UNDECIDED;
    public String place;
    public final NewClientForm first = new NewClientForm();
    public final NewClientForm second = new NewClientForm();

    /** When the first session is; nothing is planned while day and time are empty. */
    public final MeetingTimeForm session = new MeetingTimeForm();

    /** With whom the first session is, or null for everybody. */
    public PartnerSlot with;

    OpenWholeCase command(UUID key, boolean codes) {
        return new OpenWholeCase(
                key,
                mode,
                aim,
                Ids.parse(place).orElse(null),
                first.client(),
                Optional.of(second.client()),
                firstSession(),
                codes);
    }

    private Optional<OpenWholeCase.Session> firstSession() {
        if (session.day == null && session.time == null) {
            return Optional.empty();
        }
        if (!session.isGiven() || session.minutes == null) {
            throw new DomainRefusal("refusal.sessions.when").at("session");
        }
        return Optional.of(new OpenWholeCase.Session(
                mode == CaseMode.COUPLE ? with : null, session.day, session.time, session.minutes));
    }
}
