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

    private PlaceSettings place;
    private UUID replaces;
    private CrisisLine.Kind kind = CrisisLine.Kind.EMERGENCY;
    private String nameEn;
    private String nameEs;
    private String phone;
    private String text;
    private String hoursEn;
    private String hoursEs;

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
        kind = line.kind();
        nameEn = line.nameEn();
        nameEs = line.nameEs();
        phone = line.phone();
        text = line.text();
        hoursEn = line.hoursEn();
        hoursEs = line.hoursEs();
    }

    public void save() {
        settings.set(new SetCrisisLine(place.id(), replaces, kind, nameEn, nameEs, phone, text, hoursEn, hoursEs));
        page.done("access.settings.line-saved");
    }

    private Optional<UUID> asked(String parameter) {
        return Ids.parse(request.getParameter(parameter));
    }

    public CrisisLine.Kind[] getKinds() {
        return CrisisLine.Kind.values();
    }

    /** The place a line is set for; null while no form is open. */
    public PlaceSettings getPlace() {
        return place;
    }

    /** The line that is changed; null for a new one. */
    public UUID getReplaces() {
        return replaces;
    }

    public CrisisLine.Kind getKind() {
        return kind;
    }

    public void setKind(CrisisLine.Kind kind) {
        this.kind = kind;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameEs() {
        return nameEs;
    }

    public void setNameEs(String nameEs) {
        this.nameEs = nameEs;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getHoursEn() {
        return hoursEn;
    }

    public void setHoursEn(String hoursEn) {
        this.hoursEn = hoursEn;
    }

    public String getHoursEs() {
        return hoursEs;
    }

    public void setHoursEs(String hoursEs) {
        this.hoursEs = hoursEs;
    }
}
