package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService;
import org.keptword.shared.persistence.PracticeRecord;

/** A line to call, set by the practice for one place. */
@Entity
@Table(name = "crisis_line")
public class CrisisLineEntry extends PracticeRecord {

    private UUID placeId;

    @Enumerated(EnumType.STRING)
    private CrisisLine.Kind kind;

    private String nameEn;

    private String nameEs;

    private String phone;

    private @Nullable String textOption;

    private String hoursEn;

    private String hoursEs;

    private LocalDate checkedOn;

    @Version
    private int version;

    protected CrisisLineEntry() {}

    public CrisisLineEntry(UUID id, UUID practiceId, UUID placeId, CrisisLine english, CrisisLine spanish) {
        super(id, practiceId);
        this.placeId = placeId;
        this.kind = english.kind();
        this.nameEn = english.name();
        this.nameEs = spanish.name();
        this.phone = english.phone();
        this.textOption = english.text();
        this.hoursEn = english.hours();
        this.hoursEs = spanish.hours();
        this.checkedOn = english.checkedOn();
    }

    /** A line as a manager made sure of it. */
    public CrisisLineEntry(UUID id, UUID practiceId, SetCrisisLine command, LocalDate checkedOn) {
        super(id, practiceId);
        this.placeId = command.place();
        this.kind = command.kind();
        this.nameEn = command.nameEn();
        this.nameEs = command.nameEs();
        this.phone = command.phone();
        this.textOption = command.text();
        this.hoursEn = command.hoursEn();
        this.hoursEs = command.hoursEs();
        this.checkedOn = checkedOn;
    }

    /** Somebody made sure of it. */
    public void checked(LocalDate on) {
        checkedOn = on;
    }

    public boolean isTo(CrisisLine.Kind otherKind, String otherPhone) {
        return kind == otherKind && phone.equals(otherPhone);
    }

    public UUID placeId() {
        return placeId;
    }

    /** The line for the manager; old when it was not made sure of since a day. */
    public SettingsService.PracticeSettings.Line settings(LocalDate since) {
        return new SettingsService.PracticeSettings.Line(
                id(), kind, nameEn, nameEs, phone, textOption, hoursEn, hoursEs, checkedOn, checkedOn.isBefore(since));
    }

    public CrisisLine in(Locale locale) {
        boolean spanish = "es".equals(locale.getLanguage());
        return new CrisisLine(
                kind, spanish ? nameEs : nameEn, phone, textOption, spanish ? hoursEs : hoursEn, checkedOn);
    }
}
