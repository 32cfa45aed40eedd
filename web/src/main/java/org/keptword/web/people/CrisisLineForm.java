package org.keptword.web.people;

import java.util.UUID;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService.PracticeSettings.Line;
import org.keptword.web.shell.PageForm;

/** A crisis line as it is typed. */
public class CrisisLineForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public CrisisLine.Kind kind = CrisisLine.Kind.EMERGENCY;
    public String nameEn;
    public String nameEs;
    public String phone;
    public String text;
    public String hoursEn;
    public String hoursEs;
    private UUID replaces;

    void take(Line line) {
        replaces = line.id();
        kind = line.kind();
        nameEn = line.nameEn();
        nameEs = line.nameEs();
        phone = line.phone();
        text = line.text();
        hoursEn = line.hoursEn();
        hoursEs = line.hoursEs();
    }

    SetCrisisLine command(UUID place) {
        return new SetCrisisLine(place, replaces, kind, nameEn, nameEs, phone, text, hoursEn, hoursEs);
    }

    /** The line that is changed; null for a new one. */
    public UUID getReplaces() {
        return replaces;
    }
}
