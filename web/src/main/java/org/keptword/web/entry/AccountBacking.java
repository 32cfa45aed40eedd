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
import org.keptword.web.shell.PageForm;
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
    Redirect redirect;

    private final Form form = new Form();

    @PostConstruct
    void load() {
        Actor actor = SignedIn.actor(request).orElseThrow(NotFound::new);
        form.language = actor.locale().getLanguage();
        form.zone = actor.zone().getId();
        form.theme = actor.theme();
    }

    public void save() {
        SignedIn.become(
                request,
                account.prefer(
                        new Preferences(Locale.forLanguageTag(form.language), ZoneId.of(form.zone), form.theme)));
        redirect.saying("entry.account.saved").again();
    }

    /** Where the password is changed; it leads back here. */
    public String getPasswordAddress() {
        return Provider.act("UPDATE_PASSWORD", Address.base(request) + Route.ACCOUNT.path(), form.language);
    }

    /** Where a second factor is set up; it leads back here. */
    public String getFactorAddress() {
        return Provider.act("CONFIGURE_TOTP", Address.base(request) + Route.ACCOUNT.path(), form.language);
    }

    public List<String> getZones() {
        return ZONES;
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String language;
        public String zone;
        public String theme;
    }
}
