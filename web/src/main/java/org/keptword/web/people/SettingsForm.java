package org.keptword.web.people;

import org.keptword.access.practice.SettingsService;
import org.keptword.web.entry.Countries;
import org.keptword.web.shell.PageForm;

/** What a manager types about the practice as a whole. */
public class SettingsForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String name;
    public int restDays;
    public String country;
    public String newPlace;

    void take(SettingsService.PracticeSettings settings) {
        name = settings.name();
        restDays = settings.restDays();
        country = Countries.typed(settings.country());
    }
}
