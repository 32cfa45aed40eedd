package org.keptword.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.keptword.access.CurrentActor;
import org.keptword.homework.ReviewService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.ReviewCount;

/** The number beside Review. The pages of the review know it already; every other page asks once. */
@RequestScoped
public class WaitingReviews implements ReviewCount {

    @Inject
    CurrentActor current;

    @Inject
    CurrentRoute route;

    @Inject
    ReviewService reviews;

    @Inject
    Instance<QueueBacking> queue;

    @Inject
    Instance<ReviewBacking> response;

    private OptionalInt known;

    @Override
    public OptionalInt waiting() {
        if (known == null) {
            known = current.find().filter(actor -> actor.role().isStaff()).isPresent()
                    ? OptionalInt.of(count())
                    : OptionalInt.empty();
        }
        return known;
    }

    private int count() {
        if (route.getPath().equals(Route.REVIEW.path())) {
            return queue.get().getWaiting();
        }
        return route.within(Route.REVIEW.path()) ? response.get().getWaiting() : reviews.count();
    }
}
