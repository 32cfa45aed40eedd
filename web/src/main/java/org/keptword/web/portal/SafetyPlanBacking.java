package org.keptword.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.PortalService;

/** The client's own safety plan, to be read, printed and changed. */
@Named
@RequestScoped
public class SafetyPlanBacking {

    @Inject
    PortalService portal;

    private PortalService.SafetyPlan view;

    @PostConstruct
    void load() {
        view = portal.safetyPlan();
    }

    public PortalService.SafetyPlan getView() {
        return view;
    }

    /** When the plan was handed in, or null before there is one. */
    public Instant getHandedInAt() {
        return view.current().stream()
                .flatMap(current -> current.revisions().stream())
                .map(ExerciseView.HandedIn::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
