package org.keptword.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.keptword.web.tags.MissingFields;

/**
 * Refuses a form that arrived in part, before anything of it is checked or taken over. The page is shown again with what did arrive and a
 * message, as a 400, and the log has one line.
 */
public class IncompleteForm implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getResponseComplete() || faces.getRenderResponse()) {
            return;
        }
        List<String> missing = MissingFields.in(faces);
        if (!missing.isEmpty()) {
            refuse(faces, missing);
        }
    }

    private static void refuse(FacesContext faces, List<String> missing) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        IncidentReport.incomplete(missing, request.getMethod(), ErrorServlet.path(request));
        CDI.current().select(PageMessages.class).get().refused("error.incomplete");
        faces.validationFailed();
        if (faces.getPartialViewContext().isPartialRequest()) {
            faces.getPartialViewContext().getRenderIds().add(PageExceptionHandler.MESSAGES);
        } else {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        faces.renderResponse();
    }
}
