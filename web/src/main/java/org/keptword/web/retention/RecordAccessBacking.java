package org.keptword.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.retention.RecordAccessService;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;

/** Who opened the record, by day. */
@Named
@RequestScoped
public class RecordAccessBacking {

    @Inject
    RecordAccessService opened;

    @Inject
    HttpServletRequest request;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    public RecordAccessService.RecordAccessPage getView() {
        return reading.of(RecordAccessService.RecordAccessPage.class, () -> opened.own(before()));
    }

    /** Address of the next page, or null. */
    public String getOlder() {
        return getView()
                .older()
                .map(day -> Route.RECORD_OPENED.path() + "?before=" + day)
                .orElse(null);
    }

    /** Who looked, by what right and when, in one sentence. */
    public String says(RecordAccessService.RecordAccessPage.Opened one) {
        String from = shell.dates().time(one.first());
        String to = shell.dates().time(one.last());
        String when = from.equals(to)
                ? shell.speech().with("records.opened.once", from)
                : shell.speech().with("records.opened.between", from, to);
        return shell.speech().say("records.opened.by", one.relation(), one.name(), when);
    }

    private Optional<LocalDate> before() {
        try {
            return Optional.ofNullable(request.getParameter("before")).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            throw new NotFound();
        }
    }
}
