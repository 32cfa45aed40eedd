package org.keptword.web.people;

import org.keptword.access.practice.SettingsService;
import org.keptword.web.entry.Countries;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.WeekForm;

/** What a manager types about the practice as a whole. */
public class SettingsForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String name;
    public int restDays;
    public String country;
    public String newPlace;
    private WeekForm week;

    void take(SettingsService.PracticeSettings settings) {
        name = settings.name();
        restDays = settings.restDays();
        country = Countries.typed(settings.country());
        week = new WeekForm(settings.week());
    }

    public WeekForm getWeek() {
        return week;
    }
}
