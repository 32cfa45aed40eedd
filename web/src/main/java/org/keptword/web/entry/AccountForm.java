package org.keptword.web.entry;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.shared.Actor;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Region;
import org.keptword.web.shell.PageForm;

/** What people choose for themselves: language, time zone and appearance. */
public class AccountForm implements PageForm {

    private static final long serialVersionUID = 1L;

    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    public String language;
    public String zone;
    public String theme;
    public CounselorTitle title;

    void take(Actor actor) {
        language = Region.of(actor.locale()).tag();
        zone = actor.zone().getId();
        theme = actor.theme();
        title = actor.title();
    }

    OwnAccount.Preferences preferences() {
        return new OwnAccount.Preferences(Locale.forLanguageTag(language), ZoneId.of(zone), theme, title);
    }

    /** What language and region can be chosen from. */
    public List<Region> getRegions() {
        return Region.all();
    }

    public List<CounselorTitle> getTitles() {
        return List.of(CounselorTitle.values());
    }

    public List<String> getZones() {
        return ZONES;
    }
}
