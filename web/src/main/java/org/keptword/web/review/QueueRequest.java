package org.keptword.web.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.keptword.homework.review.QueueView;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;

/** Which page of the queue an address asks for: {@code ?after=…&since=…}, the place after which it begins. */
final class QueueRequest {

    private QueueRequest() {}

    /** The place in the address; empty for the beginning of the queue. */
    static Optional<QueueView.Place> in(HttpServletRequest request) {
        if (request.getParameter("after") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QueueView.Place(
                    request.getParameter("first") != null,
                    Optional.ofNullable(request.getParameter("session")).map(Instant::parse),
                    Instant.parse(
                            Optional.ofNullable(request.getParameter("since")).orElse("")),
                    Ids.parse(request.getParameter("after")).orElseThrow(NotFound::new)));
        } catch (DateTimeException notAMoment) {
            throw new NotFound();
        }
    }

    /** The address of the page that begins after a place. */
    static String address(Optional<QueueView.Place> after) {
        return Route.REVIEW.path()
                + after.map(place -> "?after=" + place.lead() + "&since=" + place.handedInAt()
                                + place.session().map(at -> "&session=" + at).orElse("")
                                + (place.flagged() ? "&first" : ""))
                        .orElse("");
    }
}
