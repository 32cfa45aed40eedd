package org.keptword.web.summary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.keptword.cases.CaseService;
import org.keptword.cases.CloseCase;
import org.keptword.cases.ClosingReason;
import org.keptword.reports.ClosingPage;
import org.keptword.reports.ClosingService;
import org.keptword.shared.CaseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The page on which a case is closed, and on which it says afterwards how that was. */
@Named
@RequestScoped
public class ClosingBacking {

    @Inject
    ClosingService closings;

    @Inject
    CaseService cases;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private ClosingPage page;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        page = closings.read(id());
        form.on = page.today();
    }

    public ClosingPage getPage() {
        return page;
    }

    /** What ends, each with its count. */
    public List<String> getEnds() {
        return page.ends().stream()
                .map(one -> shell.speech().say("summary.closing.ends", one.what(), one.count()))
                .toList();
    }

    /** The days that make sense, as the field takes them. */
    public String getEarliest() {
        return page.span()
                .openedAt()
                .atZone(shell.actor().orElseThrow().zone())
                .toLocalDate()
                .toString();
    }

    public String getLatest() {
        return page.today().toString();
    }

    public void close() {
        cases.close(new CloseCase(id(), form.reason, form.on, form.words, form.inDischarge));
        redirect.saying("summary.closing.done").to(Route.CASE_CLOSE, id());
    }

    public void reopen() {
        cases.reopen(id());
        redirect.saying("cases.basics.reopened").to(Route.CASE, id());
    }

    public ClosingReason[] getReasons() {
        return ClosingReason.values();
    }

    private CaseId id() {
        return route.caseId();
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public ClosingReason reason;
        public LocalDate on;
        public String words;
        public boolean inDischarge;
    }
}
