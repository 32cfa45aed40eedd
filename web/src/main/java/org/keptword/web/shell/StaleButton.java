package org.keptword.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Adds a message when the pressed button is not on the page any more, because its object changed meanwhile, for example in another window:
 * without it the page would come back in silence, as if the act had been done.
 */
public class StaleButton implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback()
                && !faces.getPartialViewContext().isAjaxRequest()
                && !faces.getResponseComplete()
                && !faces.getRenderResponse() // the form was sent before: no button was looked for
                && !ButtonDispatch.in(faces)) {
            CDI.current().select(PageMessages.class).get().refused("error.stale");
        }
    }
}
