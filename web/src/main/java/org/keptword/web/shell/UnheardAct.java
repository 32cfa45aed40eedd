package org.keptword.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Says it when a button was pressed that is not on the page any more, because what it was for changed meanwhile, in another window for
 * one: without this the page would come back in silence, as if the act had been done.
 */
public class UnheardAct implements PhaseListener {

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
                && !HeardAct.in(faces)) {
            CDI.current().select(PageMessages.class).get().refused("error.stale");
        }
    }
}
