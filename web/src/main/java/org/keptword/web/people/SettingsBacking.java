package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.keptword.access.PracticeSettings;
import org.keptword.access.SettingsService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;

/** What a manager sets for the practice. The lines are those that were shown, so that a button acts on the row it stands in. */
@Named
@ViewScoped
public class SettingsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SettingsService settings;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    private PracticeSettings view;
    private String name;
    private String consentVersion;
    private int restDays;
    private String newPlace;

    @PostConstruct
    void load() {
        view = settings.read();
        name = view.name();
        consentVersion = view.consentVersion();
        restDays = view.restDays();
    }

    public void save() {
        settings.change(name, consentVersion);
        done("access.settings.saved");
    }

    public void saveRest() {
        settings.restReachOut(restDays);
        done("access.settings.saved");
    }

    public void addPlace() {
        settings.addPlace(newPlace);
        done("access.settings.place-added");
    }

    public void check(UUID line) {
        settings.checked(line);
        done("access.settings.line-checked");
    }

    public void remove(UUID line) {
        settings.remove(line);
        done("access.settings.line-removed");
    }

    /** Ends an act: says so, and shows the settings as they are now. */
    void done(String key) {
        messages.done(key);
        redirect.to(Route.SETTINGS);
    }

    public PracticeSettings getView() {
        return view;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getConsentVersion() {
        return consentVersion;
    }

    public void setConsentVersion(String consentVersion) {
        this.consentVersion = consentVersion;
    }

    public int getRestDays() {
        return restDays;
    }

    public void setRestDays(int restDays) {
        this.restDays = restDays;
    }

    public String getNewPlace() {
        return newPlace;
    }

    public void setNewPlace(String newPlace) {
        this.newPlace = newPlace;
    }
}
