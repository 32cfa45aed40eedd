package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.practice.SettingsService.PracticeSettings.PlaceSettings;
import org.keptword.safety.NationalLines;
import org.keptword.web.routing.CurrentRoute;

/**
 * The form for one crisis line; place and line stand in the address: {@code ?place=…&line=…}, and so does the
 * suggestion that it begins with: {@code ?place=…&suggested=…}.
 */
@Named
@RequestScoped
public class CrisisLineBacking {

    @Inject
    SettingsBacking page;

    @Inject
    SettingsService settings;

    @Inject
    NationalLines national;

    @Inject
    CurrentRoute route;

    private final CrisisLineForm form = new CrisisLineForm();
    private Optional<PlaceSettings> place;

    @PostConstruct
    void load() {
        place = route.asked("place").flatMap(page.getView()::place);
        national.line(route.parameter("suggested")).ifPresent(form::take);
        place.flatMap(at -> route.asked("line").flatMap(at::line)).ifPresent(form::take);
    }

    public void save() {
        settings.set(form.command(place.orElseThrow().id()));
        page.done("access.settings.line-saved");
    }

    public CrisisLine.Kind[] getKinds() {
        return CrisisLine.Kind.values();
    }

    public CrisisLineForm getForm() {
        return form;
    }

    /** The place a line is set for; null while no form is open. */
    public PlaceSettings getPlace() {
        return place.orElse(null);
    }
}
