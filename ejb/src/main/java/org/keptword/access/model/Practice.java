package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.Letterhead;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.WholeText;

/** The organisation that owns its data. */
@Entity
public class Practice {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_VERSION = 40;
    private static final int USUAL_REST = 14;
    private static final int LONGEST_REST = 365;
    private static final int MOST_LINES = 5;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_WEBSITE = 120;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Id
    private UUID id;

    private String name;
    private String locale;
    private String zone;
    private @Nullable String country;

    private String consentVersion;

    private int restDays = USUAL_REST;

    private boolean cosignNotes;

    @Embedded
    private WeekHours hours = new WeekHours(WorkingWeek.USUAL);

    private String address = "";
    private String phone = "";
    private String website = "";
    private @Nullable String logo;

    @Column
    private Instant createdAt;

    @Version
    private int version;

    protected Practice() {}

    public Practice(UUID id, String name, Locale locale, ZoneId zone, String consentVersion, Instant now) {
        this.id = id;
        rename(name);
        useConsent(consentVersion);
        this.locale = locale.toLanguageTag();
        this.zone = zone.getId();
        this.createdAt = now;
    }

    /** Takes another name. */
    public final void rename(String newName) {
        if (!fits(newName, LONGEST_NAME)) {
            throw new DomainRefusal("refusal.access.practiceIncomplete", LONGEST_NAME);
        }
        name = newName.strip();
    }

    /** Uses a version of the consent form from now on. */
    public final void useConsent(String newVersion) {
        if (!fits(newVersion, LONGEST_VERSION)) {
            throw new IllegalArgumentException("A version of the consent form has a name");
        }
        consentVersion = newVersion.strip();
    }

    /** Sets how many days reaching out rests after the first attempt without an answer: 1 to 365. Rests begun before stay as they are. */
    public void restReachOut(int days) {
        if (days < 1 || days > LONGEST_REST) {
            throw new DomainRefusal("refusal.access.restDays", LONGEST_REST);
        }
        restDays = days;
    }

    /** Sets when a counselor works who said nothing about the own week. */
    public void work(WorkingWeek week) {
        hours = new WeekHours(week);
    }

    /**
     * Works in a country from now on.
     *
     * @param newCountry its two letters in ISO 3166, or null for one that is not on the list of crisis lines
     */
    public void workIn(@Nullable String newCountry) {
        if (newCountry != null && !COUNTRIES.contains(newCountry)) {
            throw new DomainRefusal("refusal.access.country");
        }
        country = newCountry;
    }

    /** Sets whether signed notes of supervised counselors need their supervisor's co-signature. */
    public void cosignNotes(boolean needed) {
        cosignNotes = needed;
    }

    /**
     * Sets what is printed below the practice's name.
     *
     * @param newAddress up to 5 lines of up to 80 characters; empty lines are dropped
     * @param newPhone up to 40 characters, or nothing
     * @param newWebsite up to 120 characters without a space, or nothing
     */
    public void locate(@Nullable String newAddress, @Nullable String newPhone, @Nullable String newWebsite) {
        List<String> lines = lines(newAddress);
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new DomainRefusal("refusal.access.letterheadAddress", MOST_LINES, LONGEST_LINE);
        }
        String called = stripped(newPhone);
        String site = stripped(newWebsite);
        if (called.length() > LONGEST_PHONE
                || site.length() > LONGEST_WEBSITE
                || site.chars().anyMatch(Character::isWhitespace)) {
            throw new DomainRefusal("refusal.access.letterheadReach", LONGEST_PHONE, LONGEST_WEBSITE);
        }
        address = WholeText.require(String.join("\n", lines));
        phone = WholeText.require(called);
        website = WholeText.require(site);
    }

    /**
     * Sets which logo is printed.
     *
     * @param hash of its image; null for none
     */
    public void showLogo(@Nullable String hash) {
        logo = hash;
    }

    private static List<String> lines(@Nullable String text) {
        return stripped(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean fits(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.strip().length() <= longest;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** In which country it works, if that is one on the list of crisis lines. */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /** How many days reaching out rests after the first attempt without an answer. */
    public int restDays() {
        return restDays;
    }

    /** Whether signed notes of supervised counselors need their supervisor's co-signature. */
    public boolean cosignNotes() {
        return cosignNotes;
    }

    /** When a counselor works who said nothing about the own week. */
    public WorkingWeek week() {
        return hours.week();
    }

    /** What is printed at the top of its papers. */
    public Letterhead letterhead() {
        return new Letterhead(name, lines(address), phone, website, Optional.ofNullable(logo));
    }

    /** The version of the consent text the practice uses today. */
    public String consentVersion() {
        return consentVersion;
    }
}
