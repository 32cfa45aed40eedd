package org.keptword.web.entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.keptword.access.OwnAccount;
import org.keptword.access.Preferences;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;

/** The page on which people choose their language, time zone and appearance. */
@Named
@RequestScoped
public class AccountBacking {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    @Inject
    HttpServletRequest request;

    @Inject
    OwnAccount account;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    private String language;
    private String zone;
    private String theme;

    @PostConstruct
    void load() {
        Actor actor = SignedIn.actor(request).orElseThrow(NotFound::new);
        language = actor.locale().getLanguage();
        zone = actor.zone().getId();
        theme = actor.theme();
    }

    public void save() {
        SignedIn.become(
                request, account.prefer(new Preferences(Locale.forLanguageTag(language), ZoneId.of(zone), theme)));
        messages.done("entry.account.saved");
        redirect.again();
    }

    /** Where the password is changed; it leads back here. */
    public String getPasswordAddress() {
        return Provider.act("UPDATE_PASSWORD", Address.base(request) + Route.ACCOUNT.path(), language);
    }

    /** Where a second factor is set up; it leads back here. */
    public String getFactorAddress() {
        return Provider.act("CONFIGURE_TOTP", Address.base(request) + Route.ACCOUNT.path(), language);
    }

    public List<String> getZones() {
        return ZONES;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }
}
