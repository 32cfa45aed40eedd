package org.keptword.web.entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** The page on which people choose their language, time zone and appearance. */
@Named
@RequestScoped
public class AccountBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    OwnAccount account;

    @Inject
    Redirect redirect;

    private final AccountForm form = new AccountForm();

    @PostConstruct
    void load() {
        form.take(SignedIn.actor(request).orElseThrow(NotFound::new));
    }

    public void save() {
        SignedIn.become(request, account.prefer(form.preferences()));
        redirect.saying("entry.account.saved").again();
    }

    /** Where the password is changed. */
    public String getPasswordAddress() {
        return act("UPDATE_PASSWORD");
    }

    /** Where a second factor is set up. */
    public String getFactorAddress() {
        return act("CONFIGURE_TOTP");
    }

    /** Where a passkey is added. */
    public String getPasskeyAddress() {
        return act("webauthn-register-passwordless");
    }

    /** Where the account is linked to the provider of the installation. */
    public String getProviderAddress() {
        return act("idp_link:provider");
    }

    /** The sign-in service's page for an act; it leads back here. */
    private String act(String name) {
        return Provider.act(
                name,
                PublicAddress.of(Route.ACCOUNT.path()),
                Locale.forLanguageTag(form.language).getLanguage());
    }

    public AccountForm getForm() {
        return form;
    }
}
