package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.keptword.cases.LiftingService;
import org.keptword.cases.SafetyService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;

/** What becomes of a request to lift an order, and the moment at which what is held pauses. The request is the one the page showed. */
@Named
@RequestScoped
public class LiftingBacking {

    @Inject
    SafetyBacking page;

    @Inject
    SafetyService safety;

    @Inject
    LiftingService liftings;

    @Inject
    HttpServletRequest request;

    private String sentence;

    /** Lets both partners find joint work paused. */
    public void pauseNow() {
        safety.pauseNow(page.id());
        page.done("cases.held.done");
    }

    public void confirm() {
        liftings.confirm(page.id(), lifting(), said());
        page.done("cases.lifting.confirmed-done");
    }

    public void decline() {
        liftings.decline(page.id(), lifting(), said());
        page.done("cases.lifting.declined-done");
    }

    public void takeBack() {
        liftings.takeBack(page.id(), lifting());
        page.done("cases.lifting.taken-back-done");
    }

    private UUID lifting() {
        return Ids.parse(request.getParameter("lifting")).orElseThrow(NotFound::new);
    }

    /** What stands in the field of the form that was sent; the page repeats it for each person. */
    private String said() {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> field.getKey().endsWith(":sentence"))
                .map(field -> field.getValue()[0])
                .findFirst()
                .orElse(sentence);
    }

    public String getSentence() {
        return sentence;
    }

    /** The field of the other one, which is not shown, brings nothing and takes nothing away. */
    public void setSentence(String sentence) {
        if (sentence != null) {
            this.sentence = sentence;
        }
    }
}
