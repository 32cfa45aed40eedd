package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.web.shell.Redirect;

/** The offer of a passkey on a role's first page. A session remembers whether there is one, so that no page asks for it again. */
@Named
@RequestScoped
public class PasskeyOfferBacking {

    private static final String KEY = PasskeyOfferBacking.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    OwnAccount account;

    @Inject
    Redirect redirect;

    /** Whether the person has no passkey yet and did not say that none is wanted. */
    public boolean isOffered() {
        Object known = request.getSession().getAttribute(KEY);
        if (known == null) {
            known = account.isPasskeyOffered();
            request.getSession().setAttribute(KEY, known);
        }
        return Objects.equals(known, true);
    }

    /** For good. */
    public void decline() {
        account.settlePasskey();
        forget();
        redirect.saying("entry.passkey-offer.declined").again();
    }

    /** The person has one now, or wants none. */
    public void forget() {
        request.getSession().setAttribute(KEY, false);
    }
}
