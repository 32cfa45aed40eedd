package org.keptword.web.people;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PageForm;

/** A counselor's week as it is typed; the colleague who usually covers is empty for nobody. */
public class WeekForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String standingCover;
    private final ArrayList<DayForm> days = new ArrayList<>();
    private PersonId person;
    private int version;

    void take(OwnPresence presence) {
        person = presence.person();
        version = presence.version();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(new DayForm(day, presence.week().on(day)));
        }
        standingCover = presence.standingCover().map(PersonId::toString).orElse("");
    }

    PresenceService.SetWeek command() {
        Map<DayOfWeek, WorkingWeek.Hours> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> day.hours().ifPresent(hours -> week.put(day.getDay(), hours)));
        return new PresenceService.SetWeek(
                person, version, new WorkingWeek(week), Ids.parse(standingCover).map(PersonId::new));
    }

    public List<DayForm> getDays() {
        return days;
    }
}
