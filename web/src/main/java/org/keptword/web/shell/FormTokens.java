package org.keptword.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keptword.access.accounts.SentForms;

/** The form of a request by its token, and where it led. A second send of the same form waits for the first and is led to the same place. */
@RequestScoped
public class FormTokens {

    static final String PARAMETER = "once";

    private static final Logger LOG = Logger.getLogger(FormTokens.class);

    /** A longer address is none that a page of ours leads to. */
    private static final int LONGEST = 2000;

    @Inject
    SentForms forms;

    @Inject
    HttpServletRequest request;

    private SentForms.Send claimed;

    /**
     * Claims the form for this request.
     *
     * @return where the first send led, if there was one before; empty when this one is the first, or the first led nowhere
     */
    Optional<String> claim(String token) {
        try {
            SentForms.Send send = forms.send(request.getSession().getId(), token);
            claimed = send.ledTo().isEmpty() ? send : null;
            return send.ledTo();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", stopped);
        }
    }

    /** Notes where the act of this request led. It has acted: where that cannot be noted, the form is not given up all the same. */
    void remember(String address) {
        if (claimed != null && address.length() <= LONGEST) {
            SentForms.Send acted = claimed;
            claimed = null;
            try {
                forms.answer(acted, address);
            } catch (Exception away) { // a commit that fails throws checked exceptions as well
                LOG.errorf(
                        "Where a form led could not be noted: %s",
                        away.getClass().getName());
            }
        }
    }

    /** Never frees the form of this request: its act may have been saved, and whoever sends the same form again has to look. */
    void keep() {
        claimed = null;
    }

    /** Frees the form of this request when its act led nowhere: it was refused, and may be sent again. */
    void release() {
        if (claimed != null) {
            forms.giveUp(claimed);
            claimed = null;
        }
    }
}
