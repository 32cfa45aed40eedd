package org.keptword.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.homework.review.ReviewService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.ReviewCount;
import org.keptword.web.today.TodayBacking;

/**
 * The number beside Review. The pages of the review and Today know it already, since these say themselves how much waits; every
 * other page, and a filtered queue, takes one that is at most half a minute old.
 */
@RequestScoped
public class WaitingReviews implements ReviewCount {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final String KEY = WaitingReviews.class.getName();

    @Inject
    CurrentActor current;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    ReviewService reviews;

    @Inject
    Instance<QueueBacking> queue;

    @Inject
    Instance<ReviewBacking> response;

    @Inject
    Instance<TodayBacking> day;

    @Inject
    Clock clock;

    private OptionalInt known;

    /** A number with the person it was counted for, since somebody else may sign in where a session goes on. */
    private record Kept(UUID person, Instant at, int waiting) implements Serializable {}

    @Override
    public OptionalInt waiting() {
        if (known == null) {
            known = current.find().filter(actor -> actor.role().isStaff()).isPresent()
                    ? OptionalInt.of(count())
                    : OptionalInt.empty();
        }
        return known;
    }

    /** Something was sent or taken back: the next page asks anew. */
    void forget() {
        request.getSession().removeAttribute(KEY);
    }

    private int count() {
        if (route.within(Route.REVIEW.path()) && !QueueRequest.filter(request).isNone()) {
            return recent();
        }
        if (route.getPath().equals(Route.REVIEW.path())) {
            return keep(queue.get().getView().total());
        }
        if (route.within(Route.REVIEW.path())) {
            return keep(response.get().getWaiting());
        }
        return route.getPath().equals(Route.TODAY.path())
                ? keep(day.get().getView().queue().waiting())
                : recent();
    }

    private int recent() {
        Kept kept = (Kept) request.getSession().getAttribute(KEY);
        boolean old = kept == null
                || !kept.person().equals(current.get().personValue())
                || kept.at().plus(KEPT).isBefore(clock.instant());
        return old ? keep(reviews.count()) : kept.waiting();
    }

    private int keep(int waiting) {
        request.getSession().setAttribute(KEY, new Kept(current.get().personValue(), clock.instant(), waiting));
        return waiting;
    }
}
