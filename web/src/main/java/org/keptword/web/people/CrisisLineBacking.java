package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CrisisLine;
import org.keptword.access.PracticeSettings.Line;
import org.keptword.access.PracticeSettings.PlaceSettings;
import org.keptword.access.SetCrisisLine;
import org.keptword.access.SettingsService;
import org.keptword.shared.Ids;
import org.keptword.web.shell.PageForm;

/** The form for one crisis line; place and line stand in the address: {@code ?place=…&line=…}. */
@Named
@RequestScoped
public class CrisisLineBacking {

    @Inject
    SettingsBacking page;

    @Inject
    SettingsService settings;

    @Inject
    HttpServletRequest request;

    private final Form form = new Form();
    private PlaceSettings place;
    private UUID replaces;

    @PostConstruct
    void load() {
        place = asked("place")
                .flatMap(id -> page.getView().places().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .orElse(null);
        if (place != null) {
            asked("line")
                    .ifPresent(id -> place.lines().stream()
                            .filter(line -> line.id().equals(id))
                            .findFirst()
                            .ifPresent(this::beginWith));
        }
    }

    private void beginWith(Line line) {
        replaces = line.id();
        form.kind = line.kind();
        form.nameEn = line.nameEn();
        form.nameEs = line.nameEs();
        form.phone = line.phone();
        form.text = line.text();
        form.hoursEn = line.hoursEn();
        form.hoursEs = line.hoursEs();
    }

    public void save() {
        settings.set(form.command(place.id(), replaces));
        page.done("access.settings.line-saved");
    }

    private Optional<UUID> asked(String parameter) {
        return Ids.parse(request.getParameter(parameter));
    }

    public CrisisLine.Kind[] getKinds() {
        return CrisisLine.Kind.values();
    }

    public Form getForm() {
        return form;
    }

    /** The place a line is set for; null while no form is open. */
    public PlaceSettings getPlace() {
        return place;
    }

    /** The line that is changed; null for a new one. */
    public UUID getReplaces() {
        return replaces;
    }

    /** The line as it is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public CrisisLine.Kind kind = CrisisLine.Kind.EMERGENCY;
        public String nameEn;
        public String nameEs;
        public String phone;
        public String text;
        public String hoursEn;
        public String hoursEs;

        SetCrisisLine command(UUID place, UUID replaces) {
            return new SetCrisisLine(place, replaces, kind, nameEn, nameEs, phone, text, hoursEn, hoursEs);
        }
    }
}
