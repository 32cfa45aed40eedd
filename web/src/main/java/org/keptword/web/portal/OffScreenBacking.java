package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.homework.answer.OffScreenService;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Keeps a response off the screen of the one who wrote it. */
@Named
@RequestScoped
public class OffScreenBacking {

    @Inject
    ExerciseBacking exercise;

    @Inject
    OffScreenService offScreen;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    /** What is said afterwards names nothing: it may be the other one who reads it. */
    public void keepOff() {
        offScreen.keepOff(
                exercise.id(),
                exercise.entry(),
                shell.actor().orElseThrow(NotFound::new).person());
        redirect.saying("portal.offScreen.done").to(Route.HOME);
    }
}
