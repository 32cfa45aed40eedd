package org.keptword.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.keptword.access.AuditLogService;
import org.keptword.audit.AuditAction;
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

    @PostConstruct
    void load() {
        asked = AuditLogRequest.in(request, shell.dates());
    }

    public AuditLogService.AuditLogPage getView() {
        return reading.of(AuditLogService.AuditLogPage.class, () -> {
            Actor actor = shell.actor().orElseThrow(NotFound::new);
            return trail.read(asked.search(actor.zone()));
        });
    }

    public List<AuditLogWords.Line> getLines() {
        AuditLogWords words = new AuditLogWords(shell.speech());
        return getView().rows().stream().map(words::line).toList();
    }

    /** Checks the whole trail; the page then says what was found. */
    public void check() {
        if (trail.check()) {
            redirect.saying("trail.checked").to(Route.TRAIL);
        } else {
            redirect.saying("trail.asked").to(Route.TRAIL);
        }
    }

    /** The key of the sentence for the first thing that was wrong. */
    public String getFinding() {
        String kind = getView().state().kind();
        return kind == null ? "" : kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<AuditAction> getActs() {
        return List.of(AuditAction.values());
    }

    public boolean chosen(Object value) {
        return value == asked.act();
    }

    /** What the list is narrowed to. */
    public AuditLogRequest getAsked() {
        return asked;
    }

    /** Where the entries after the last one are, or null. */
    public String getNext() {
        if (!getView().more()) {
            return null;
        }
        UUID last = getView().rows().get(getView().rows().size() - 1).line().id();
        return asked.address(Route.TRAIL.path(), last);
    }

    /** What follows the address of a file with the entries that are listed and those after them. */
    public String getExported() {
        return asked.address("", null);
    }
}
