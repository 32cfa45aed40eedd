package org.keptword.web.guide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.guide.GuideService;

/** The guide as a whole, or the one exercise the address asks for. */
@Named
@RequestScoped
public class GuideBacking {

    @Inject
    GuideService guide;

    @Inject
    HttpServletRequest request;

    private GuideService.GuideOverview overview;
    private GuideService.ExerciseSheet exercise;

    @PostConstruct
    void load() {
        String name = request.getParameter("exercise");
        if (name == null) {
            overview = guide.overview();
        } else {
            exercise = guide.exercise(name);
        }
    }

    /** The guide, unless the address asks for one exercise. */
    public GuideService.GuideOverview getOverview() {
        return overview;
    }

    /** The exercise the address asks for, or null. */
    public GuideService.ExerciseSheet getExercise() {
        return exercise;
    }
}
