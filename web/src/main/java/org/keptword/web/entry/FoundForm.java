package org.keptword.web.entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.keptword.access.joining.Join;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.access.setup.FoundPractice;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Region;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.WeekForm;

/** The practice that somebody founds and the account of its first manager; the password is typed twice. */
public class FoundForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private static final int OTHER_PLACES = 4;

    public String practice;
    public String place;
    public String language;
    public String zone;
    public String country;
    public String manager;
    public String login;
    public String password;
    public String repeated;
    private final ArrayList<PlaceLine> otherPlaces =
            new ArrayList<>(Stream.generate(PlaceLine::new).limit(OTHER_PLACES).toList());
    private final WeekForm week = new WeekForm(WorkingWeek.USUAL);

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
                Stream.concat(
                                Stream.of(place),
                                otherPlaces.stream().map(line -> line.name).filter(Objects::nonNull))
                        .toList(),
                zoneId(),
                Countries.chosen(country),
                week.week(),
                manager,
                new Join(code, login, password, Locale.forLanguageTag(language)));
    }

    public List<PlaceLine> getOtherPlaces() {
        return otherPlaces;
    }

    public WeekForm getWeek() {
        return week;
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new DomainRefusal("refusal.access.foundingZone");
        }
    }

    /** Where else clients come to; empty lines count for nothing. */
    public static class PlaceLine implements PageForm {

        private static final long serialVersionUID = 1L;

        public String name;
    }
}
