package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Actor;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.PersonId;
import org.keptword.shared.Region;
import org.keptword.shared.Role;
import org.keptword.shared.persistence.PracticeRecord;

/** Somebody who signs in, or will. */
@Entity
public class Person extends PracticeRecord {

    private String login;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private PersonLine.State state;

    private String locale;
    private @Nullable String formerLocale;
    private String zone;
    private String theme;

    @Enumerated(EnumType.STRING)
    private CounselorTitle title;

    @Column
    private Instant createdAt;

    private @Nullable Instant lastSignInAt;

    private boolean discreet;

    private boolean welcomeDue;

    private boolean accountBehind;

    private boolean passkeySettled;

    @Version
    private int version;

    protected Person() {}

    public Person(
            UUID id, UUID practiceId, String login, String name, Role role, Locale locale, ZoneId zone, Instant now) {
        super(id, practiceId);
        if (login.isBlank() || name.isBlank() || role == Role.JOB) {
            throw new IllegalArgumentException("A person has a login, a name and a role");
        }
        this.login = login;
        this.name = name;
        this.role = role;
        this.state = PersonLine.State.ACTIVE;
        this.locale = Region.of(locale).tag();
        this.zone = zone.getId();
        this.theme = "AUTO";
        this.title = CounselorTitle.UNSET;
        this.createdAt = now;
    }

    /** Notes a sign-in. */
    public void signedIn(Instant now) {
        lastSignInAt = now;
    }

    /** The person can do nothing from now on. The account at the sign-in service has to follow. */
    public void disable() {
        state = PersonLine.State.DISABLED;
        accountBehind = true;
    }

    /** The person, whose account lets in again, may act again. */
    public void enable() {
        state = PersonLine.State.ACTIVE;
        accountBehind = false;
    }

    /** The account at the sign-in service lets nobody in any more. */
    public void accountFollowed() {
        accountBehind = false;
    }

    /**
     * Takes the person's own choice of language and region, time zone and light or dark. A language that is not offered now stays chosen while
     * the person keeps the region that is shown instead.
     */
    public void prefer(Region region, ZoneId timeZone, String lightOrDark) {
        Region shown = region();
        if (!region.language().equals(shown.language())) {
            formerLocale = locale;
        }
        if (!region.equals(shown)) {
            locale = region.tag();
        }
        zone = timeZone.getId();
        theme = lightOrDark;
    }

    /** Switches to a language: to the region the person last had in it, else to the one given. */
    public void speak(Region given) {
        if (given.language().equals(region().language())) {
            return;
        }
        Region former = Optional.ofNullable(formerLocale)
                .map(tag -> Region.of(Locale.forLanguageTag(tag)))
                .filter(region -> region.language().equals(given.language()))
                .orElse(given);
        prefer(former, ZoneId.of(zone), theme);
    }

    /** Takes how clients are to address the counselor. */
    public void beAddressed(CounselorTitle chosen) {
        title = chosen;
    }

    /** The person has a passkey, or does not want to be offered one again. */
    public void settlePasskey() {
        passkeySettled = true;
    }

    /** Takes whether browsers give the application a name that tells nothing. */
    public void beDiscreet(boolean chosen) {
        discreet = chosen;
    }

    /** The introduction is shown after the next sign-in. */
    public void expectWelcome() {
        welcomeDue = true;
    }

    /** The introduction was gone through, or skipped. */
    public void endWelcome() {
        welcomeDue = false;
    }

    public boolean isWelcomeDue() {
        return welcomeDue;
    }

    private Region region() {
        return Region.of(Locale.forLanguageTag(locale));
    }

    public Actor actor() {
        return new Actor(
                new PersonId(id()), practice(), role, name, region().locale(), ZoneId.of(zone), theme, title, discreet);
    }

    /** The person in a list of the practice. */
    public PersonLine line(boolean namedCover) {
        boolean withoutCover = role == Role.COUNSELOR && isActive() && !namedCover;
        return new PersonLine(new PersonId(id()), name, login, role, state, lastSignInAt, withoutCover);
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public PersonLine.State state() {
        return state;
    }

    public boolean isAccountBehind() {
        return accountBehind;
    }

    public boolean isPasskeySettled() {
        return passkeySettled;
    }

    public boolean isActive() {
        return state == PersonLine.State.ACTIVE;
    }
}
