package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.keptword.cases.safety.OrderLiftingService;
import org.keptword.cases.safety.SafetyService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;

/** What becomes of a request to lift an order, and the moment at which what is held pauses. The request is the one the page showed. */
@Named
@RequestScoped
public class OrderLiftingBacking {

    @Inject
    SafetyBacking page;

    @Inject
    SafetyService safety;

    @Inject
    OrderLiftingService liftings;

    @Inject
    HttpServletRequest request;

    private final Map<ParticipantId, String> sentences = new HashMap<>();

    /** Lets both partners find joint work paused. */
    public void pauseNow() {
        safety.pauseNow(page.id());
        page.done("cases.held.done");
    }

    public void confirm(ParticipantId about) {
        liftings.confirm(page.id(), lifting(), sentences.get(about));
        page.done("cases.lifting.confirmed-done");
    }

    public void decline(ParticipantId about) {
        liftings.decline(page.id(), lifting(), sentences.get(about));
        page.done("cases.lifting.declined-done");
    }

    public void takeBack() {
        liftings.takeBack(page.id(), lifting());
        page.done("cases.lifting.taken-back-done");
    }

    private UUID lifting() {
        return Ids.parse(request.getParameter("lifting")).orElseThrow(NotFound::new);
    }

    /** What is said on the request about each participant. */
    public Map<ParticipantId, String> getSentences() {
        return sentences;
    }
}
