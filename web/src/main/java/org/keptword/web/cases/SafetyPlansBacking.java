package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.cases.safety.SafetyView;
import org.keptword.homework.review.ReviewService;
import org.keptword.web.routing.CurrentRoute;

/** The clients' own safety plans, beside the rest of the safety page. */
@Named
@RequestScoped
public class SafetyPlansBacking {

    @Inject
    ReviewService reviews;

    @Inject
    CurrentRoute route;

    private List<ReviewService.SafetyPlanLine> plans;

    @PostConstruct
    void load() {
        plans = reviews.safetyPlans(route.caseId());
    }

    /** The newest plan of a client, or null. */
    public ReviewService.SafetyPlanLine of(SafetyView.Who who) {
        return plans.stream()
                .filter(plan -> plan.participant().equals(who.id().value()))
                .findFirst()
                .orElse(null);
    }
}
