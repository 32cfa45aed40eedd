package org.keptword.web.shell;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Takes out of the session what Mojarra leaves there of every view it has given up. It keeps the beans of the latest views only, and a list of
 * their names for each view there ever was: without this a session grows with every page, and with it what servers send each other.
 */
public class EndedViews implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** The beans of each view that is kept, by the view's key. */
    private static final String VIEWS = "com.sun.faces.application.view.activeViewMaps";

    /** Their names, by the same key. */
    private static final String NAMES = "com.sun.faces.application.view.activeViewContexts";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        Map<String, Object> session =
                event.getFacesContext().getExternalContext().getSessionMap();
        // a view has its beans in the session before their names: no view that another request has just begun is taken
        // for an ended one
        if (session.get(NAMES) instanceof Map<?, ?> names && session.get(VIEWS) instanceof Map<?, ?> views) {
            names.keySet().removeIf(view -> !views.containsKey(view));
        }
    }
}
