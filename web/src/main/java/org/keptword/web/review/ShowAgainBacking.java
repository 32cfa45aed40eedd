package org.keptword.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.homework.answer.OffScreenService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.web.shell.Redirect;

/** Brings a response back to the pages of the one who wrote it. */
@Named
@RequestScoped
public class ShowAgainBacking {

    @Inject
    OffScreenService offScreen;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    private boolean together;

    public void show() {
        offScreen.showAgain(
                new ResponseId(Ids.parse(request.getParameter("piece")).orElseThrow(NotFound::new)), together);
        redirect.saying("review.off-screen.done").again();
    }

    /** Whether author and counselor do this together. */
    public boolean isTogether() {
        return together;
    }

    public void setTogether(boolean together) {
        this.together = together;
    }
}
