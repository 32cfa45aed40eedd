package org.keptword.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.keptword.access.AuditLogPage;
import org.keptword.access.AuditLogRow;
import org.keptword.access.AuditLogService;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogState;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The audit log on the manager's page. What is looked for stands in the address. */
@Named
@RequestScoped
public class AuditLogBacking {

    @Inject
    AuditLogService trail;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private AuditLogRequest asked;

    /** One line as the page says it. */
    public record Line(Instant at, String who, String what, String clients, String why, String origin, String id) {}

    @PostConstruct
    void load() {
        asked = AuditLogRequest.in(request);
    }

    private AuditLogPage view() {
        return reading.of(AuditLogPage.class, () -> {
            Actor actor = shell.actor().orElseThrow(NotFound::new);
            return trail.read(asked.query(actor.zone()));
        });
    }

    public List<Line> getLines() {
        AuditLogWords words = new AuditLogWords(shell.speech());
        return view().rows().stream().map(row -> line(row, words)).toList();
    }

    private static Line line(AuditLogRow row, AuditLogWords words) {
        return new Line(
                row.line().at(),
                words.who(row),
                words.what(row),
                row.clients().orElse(""),
                words.why(row),
                row.line().origin(),
                row.line().id().toString());
    }

    /** Checks the whole trail; the page then says what was found. */
    public void check() {
        trail.check();
        redirect.saying("trail.checked").to(Route.TRAIL);
    }

    public AuditLogState getState() {
        return view().state();
    }

    /** The key of the sentence for the first thing that was wrong. */
    public String getFinding() {
        String kind = getState().kind();
        return kind == null ? "" : kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<AuditLogPage.Choice> getPeople() {
        return view().people();
    }

    public List<AuditLogPage.Choice> getCases() {
        return view().cases();
    }

    public List<AuditAction> getActs() {
        return List.of(AuditAction.values());
    }

    public boolean chosen(Object value) {
        return value.equals(asked.person()) || value.equals(asked.caseId()) || value == asked.act();
    }

    public String getDay() {
        return asked.day() == null ? "" : asked.day().toString();
    }

    public boolean isNarrowed() {
        return asked.isNarrowed();
    }

    /** Where the entries after the last one are, or null. */
    public String getNext() {
        if (!view().more()) {
            return null;
        }
        UUID last = view().rows().get(view().rows().size() - 1).line().id();
        return asked.address(Route.TRAIL.path(), last);
    }

    public String getFile() {
        return asked.address(Route.TRAIL_FILE.path(), null);
    }
}
