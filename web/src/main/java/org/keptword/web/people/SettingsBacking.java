package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keptword.access.practice.SettingsService;
import org.keptword.web.entry.Countries;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** What a manager sets for the practice. */
@Named
@ViewScoped
public class SettingsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SettingsService settings;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final SettingsForm form = new SettingsForm();

    @PostConstruct
    void load() {
        form.take(getView());
    }

    public void save() {
        settings.rename(form.name);
        done("access.settings.saved");
    }

    public void saveRest() {
        settings.restReachOut(form.restDays);
        done("access.settings.saved");
    }

    public void saveWeek() {
        settings.setWeek(form.getWeek().week());
        done("access.settings.saved");
    }

    public void saveCountry() {
        settings.workIn(Countries.chosen(form.country));
        done("access.settings.saved");
    }

    public void addPlace() {
        settings.addPlace(form.newPlace);
        done("access.settings.place-added");
    }

    /** Ends an act: says so, and shows the settings as they are now. */
    void done(String key) {
        redirect.saying(key).to(Route.SETTINGS);
    }

    public SettingsService.PracticeSettings getView() {
        return reading.of(SettingsService.PracticeSettings.class, settings::read);
    }

    public SettingsForm getForm() {
        return form;
    }
}
