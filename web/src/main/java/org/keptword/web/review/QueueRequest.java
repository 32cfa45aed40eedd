package org.keptword.web.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.QueueView;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.Route;

/**
 * Which part of the queue an address asks for: {@code ?client=…&urgent&today} filters it, {@code after=…&since=…} is the place after which a
 * page begins.
 */
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

    /** The filters in the address. */
    static QueueFilter filter(HttpServletRequest request) {
        String client = request.getParameter("client");
        return new QueueFilter(
                client == null || client.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ParticipantId(Ids.parse(client).orElseThrow(NotFound::new))),
                request.getParameter("urgent") != null,
                request.getParameter("today") != null);
    }

    /** The filters as they follow an address, with their question mark; empty where there are none. */
    static String query(QueueFilter filter) {
        List<String> parts = new ArrayList<>();
        filter.client().ifPresent(client -> parts.add("client=" + client.value()));
        if (filter.urgent()) {
            parts.add("urgent");
        }
        if (filter.today()) {
            parts.add("today");
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** The address of the page that begins after a place. */
    static String address(QueueFilter filter, Optional<QueueView.Place> after) {
        String query = query(filter);
        return Route.REVIEW.path()
                + query
                + after.map(place -> (query.isEmpty() ? "?" : "&") + "after=" + place.lead() + "&since="
                                + place.handedInAt()
                                + place.session().map(at -> "&session=" + at).orElse("")
                                + (place.flagged() ? "&first" : ""))
                        .orElse("");
    }
}
