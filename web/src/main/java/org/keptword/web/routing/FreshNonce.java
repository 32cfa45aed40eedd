package org.keptword.web.routing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Gives a page that is shown again after a plain POST a nonce of its own. PrimeFaces expects the nonce of the page before in the
 * request, where its script puts it; a page without that script sends none, and would fail instead of saying what was refused.
 */
public class FreshNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback()
                && !faces.getPartialViewContext().isAjaxRequest()
                && !faces.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            Map<String, Object> kept = faces.getViewRoot().getViewMap(false);
            if (kept != null) {
                kept.remove(NONCE);
            }
        }
    }
}
