package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import org.keptword.access.CrisisLine;

/** A line to call, set by the practice for one place. */
@Entity
@Table(name = "crisis_line")
public class CrisisLineEntry {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "place_id")
    private UUID placeId;

    @Enumerated(EnumType.STRING)
    private CrisisLine.Kind kind;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_es")
    private String nameEs;

    private String phone;

    @Column(name = "text_option")
    private String textOption;

    @Column(name = "hours_en")
    private String hoursEn;

    @Column(name = "hours_es")
    private String hoursEs;

    @Column(name = "checked_on")
    private java.time.LocalDate checkedOn;

    protected CrisisLineEntry() {}

    public CrisisLineEntry(UUID id, UUID practiceId, UUID placeId, CrisisLine english, CrisisLine spanish) {
        this.id = id;
        this.practiceId = practiceId;
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

    public CrisisLine in(Locale locale) {
        boolean spanish = "es".equals(locale.getLanguage());
        return new CrisisLine(
                kind, spanish ? nameEs : nameEn, phone, textOption, spanish ? hoursEs : hoursEn, checkedOn);
    }
}
