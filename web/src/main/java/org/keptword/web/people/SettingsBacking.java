package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.PracticeSettings;
import org.keptword.access.PracticeSettings.Line;
import org.keptword.access.PracticeSettings.PlaceSettings;
import org.keptword.access.SettingsService;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** What a manager sets for the practice. A button acts on the line it was shown in, whatever another window has changed since. */
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

    private final RowOrder places = new RowOrder();
    private final HashMap<UUID, RowOrder> lines = new HashMap<>();
    private final Form form = new Form();

    @PostConstruct
    void load() {
        form.name = getView().name();
        form.consentVersion = getView().consentVersion();
        form.restDays = getView().restDays();
    }

    public void save() {
        settings.change(form.name, form.consentVersion);
        done("access.settings.saved");
    }

    public void saveRest() {
        settings.restReachOut(form.restDays);
        done("access.settings.saved");
    }

    public void addPlace() {
        settings.addPlace(form.newPlace);
        done("access.settings.place-added");
    }

    public void check(Line line) {
        settings.checked(shown(line).id());
        done("access.settings.line-checked");
    }

    public void remove(Line line) {
        settings.remove(shown(line).id());
        done("access.settings.line-removed");
    }

    /** A line another window has removed is not here any more. */
    private static Line shown(Line line) {
        return Optional.ofNullable(line).orElseThrow(NotFound::new);
    }

    /** Ends an act: says so, and shows the settings as they are now. */
    void done(String key) {
        redirect.saying(key).to(Route.SETTINGS);
    }

    public PracticeSettings getView() {
        return reading.of(PracticeSettings.class, settings::read);
    }

    public List<PlaceSettings> getPlaces() {
        return places.of(getView().places(), getView().places().stream(), PlaceSettings::id);
    }

    /** The lines of a place as they were shown. */
    public List<Line> linesOf(PlaceSettings place) {
        return place == null
                ? List.of()
                : lines.computeIfAbsent(place.id(), id -> new RowOrder())
                        .of(place.lines(), place.lines().stream(), Line::id);
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String name;
        public String consentVersion;
        public int restDays;
        public String newPlace;
    }
}
