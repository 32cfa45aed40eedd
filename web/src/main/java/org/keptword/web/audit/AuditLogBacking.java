package org.keptword.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keptword.access.AuditLogService;
import org.keptword.access.AuditLogService.AuditLogPage;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogReader.Slice;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;
import org.keptword.web.table.TableView;

/** The audit log on the manager's page. What is looked for, and with which entry the page begins, is in the address. */
@Named
@ViewScoped
public class AuditLogBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final TableView NEWEST = new TableView("", true, 0);

    @Inject
    AuditLogService trail;

    @Inject
    transient HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private AuditLogRequest asked;
    private int first;
    private AuditLogModel model;

    @PostConstruct
    void load() {
        asked = AuditLogRequest.in(request, shell.dates());
        first = asked.from() == null
                ? 0
                : TableView.in(request, NEWEST, Set.of()).first(AuditLogService.PAGE);
        model = new AuditLogModel(this, first, asked.from());
    }

    /** The page the address asks for, with how far the log is verified. */
    public AuditLogPage getView() {
        return reading.of(AuditLogPage.class, () -> find(begin()));
    }

    /** A page of the log. The one the address asks for comes with what the page says above the table. */
    AuditLogPage page(Slice slice) {
        return slice.equals(begin()) ? getView() : find(slice);
    }

    private Slice begin() {
        return first == 0 ? Slice.NEWEST : Slice.upTo(asked.from());
    }

    private AuditLogPage find(Slice slice) {
        return trail.read(asked.search(shell.actor().orElseThrow(NotFound::new).zone(), slice));
    }

    /** How the entries are said. */
    AuditLogWords words() {
        return new AuditLogWords(shell.speech());
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

    public AuditLogModel getModel() {
        return model;
    }

    public int getRows() {
        return AuditLogService.PAGE;
    }

    /** How many entries come before the page. */
    public int getFirst() {
        return first;
    }

    /** What follows the address of a file with the entries that are looked for, on all pages. */
    public String getExported() {
        return asked.query();
    }
}
