package org.keptword.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.homework.answer.PortalService;
import org.keptword.homework.answer.RecordView;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;

/** Everything the client has written, page by page. */
@Named
@RequestScoped
public class RecordBacking {

    @Inject
    PortalService portal;

    @Inject
    HttpServletRequest request;

    private RecordView view;

    @PostConstruct
    void load() {
        view = portal.record(from());
    }

    private Optional<RecordView.From> from() {
        String at = request.getParameter("from");
        if (at == null) {
            return Optional.empty();
        }
        try {
            UUID after = Ids.parse(request.getParameter("after")).orElseThrow(NotFound::new);
            return Optional.of(new RecordView.From(Instant.parse(at), after));
        } catch (DateTimeException notAMoment) {
            throw new NotFound();
        }
    }

    public RecordView getView() {
        return view;
    }

    /** Address of the next page, or null. */
    public String getNext() {
        return view.next()
                .map(from -> Route.RECORD.path() + "?from=" + from.changedAt() + "&after=" + from.response())
                .orElse(null);
    }

    public String address(RecordView.Line line) {
        return Route.HOMEWORK.path(line.assignment())
                + line.entry().map(day -> "?entry=" + day).orElse("");
    }
}
