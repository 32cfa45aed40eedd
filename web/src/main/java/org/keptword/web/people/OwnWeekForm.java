package org.keptword.web.people;

import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.WeekForm;

/** A counselor's own week as it is typed; the colleague who usually covers is empty for nobody. */
public class OwnWeekForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String standingCover;
    private WeekForm week;
    private PersonId person;
    private int version;

    void take(OwnPresence presence) {
        person = presence.person();
        version = presence.version();
        week = new WeekForm(presence.week());
        standingCover = presence.standingCover().map(PersonId::toString).orElse("");
    }

    PresenceService.SetWeek command() {
        return new PresenceService.SetWeek(
                person, version, week.week(), Ids.parse(standingCover).map(PersonId::new));
    }

    public WeekForm getWeek() {
        return week;
    }
}
