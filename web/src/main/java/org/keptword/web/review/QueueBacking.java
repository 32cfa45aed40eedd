package org.keptword.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.keptword.access.CaseCover;
import org.keptword.homework.QueueItem;
import org.keptword.homework.QueuePlace;
import org.keptword.homework.QueueView;
import org.keptword.homework.ReviewService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;

/** The queue, page by page. What is at its top is worked first. */
@Named
@RequestScoped
public class QueueBacking {

    @Inject
    ReviewService reviews;

    @Inject
    HttpServletRequest request;

    private QueueView view;

    @PostConstruct
    void load() {
        view = after().map(reviews::queueAfter).orElseGet(reviews::queue);
    }

    public QueueView getView() {
        return view;
    }

    /** How many wait, on all pages. */
    public int getWaiting() {
        return view.total();
    }

    /** For whom the person covers the case of an item, or null. */
    public CaseCover covered(QueueItem item) {
        return view.coveredFor(item).orElse(null);
    }

    /** Address of the page before this one, or null on the first. */
    public String getPrevious() {
        return view.before() == 0 ? null : address(view.previous());
    }

    /** Address of the next page, or null on the last. */
    public String getNext() {
        return view.next().isEmpty() ? null : address(view.next());
    }

    private Optional<QueuePlace> after() {
        if (request.getParameter("after") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QueuePlace(
                    request.getParameter("first") != null,
                    Optional.ofNullable(request.getParameter("session")).map(Instant::parse),
                    Instant.parse(
                            Optional.ofNullable(request.getParameter("since")).orElse("")),
                    Ids.parse(request.getParameter("after")).orElseThrow(NotFound::new)));
        } catch (DateTimeException notAMoment) {
            throw new NotFound();
        }
    }

    private static String address(Optional<QueuePlace> after) {
        return Route.REVIEW.path()
                + after.map(place -> "?after=" + place.lead() + "&since=" + place.handedInAt()
                                + place.session().map(at -> "&session=" + at).orElse("")
                                + (place.flagged() ? "&first" : ""))
                        .orElse("");
    }
}
