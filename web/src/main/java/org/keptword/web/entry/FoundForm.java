package org.keptword.web.entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.keptword.access.joining.Join;
import org.keptword.access.setup.FoundPractice;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Region;
import org.keptword.web.shell.PageForm;

/** The practice that somebody founds and the account of its first manager; the password is typed twice. */
public class FoundForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String practice;
    public String place;
    public String language;
    public String zone;
    public String country;
    public String manager;
    public String login;
    public String password;
    public String repeated;

    /** What language and region can be chosen from. */
    public List<Region> getRegions() {
        return Region.all();
    }

    /** What time zone can be chosen from. */
    public List<String> getZones() {
        return AccountForm.ZONES;
    }

    boolean isRepeated() {
        return password.equals(repeated);
    }

    FoundPractice command(String code) {
        return new FoundPractice(
                practice,
                place,
                zoneId(),
                Countries.chosen(country),
                manager,
                new Join(code, login, password, Locale.forLanguageTag(language)));
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new DomainRefusal("refusal.access.foundingZone");
        }
    }
}
