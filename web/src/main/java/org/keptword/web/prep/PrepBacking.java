package org.keptword.web.prep;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** What is read before a session, for one kind of eyes. */
@Named
@RequestScoped
public class PrepBacking {

    @Inject
    PrepService prep;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    private PrepRequest asked;
    private PrepService.PrepPage page;
    private PrepDocument document;

    @PostConstruct
    void load() {
        asked = PrepRequest.in(request);
        page = prep.read(route.sessionId(), asked.whom(), asked.everything());
        document = new PrepDocument(page.report(), PrepDocumentWriter.screen(shell.speech(), shell.dates()));
    }

    /** A link to another kind. */
    public record Link(String address, String text, boolean current) {}

    public PrepReport getReport() {
        return page.report();
    }

    public String getTitle() {
        return document.title();
    }

    /** For whose eyes it is, as the style sheet calls it. */
    public String getKind() {
        return asked.whom().kind().name().toLowerCase(Locale.ROOT);
    }

    /** The kinds there are for this session. */
    public List<Link> getLinks() {
        return page.choices().stream()
                .map(choice -> new Link(
                        path(new PrepRequest(choice.whom(), asked.everything(), asked.details())),
                        switch (choice.whom().kind()) {
                            case COUNSELOR -> shell.speech().get("prep.choose.counselor");
                            case TABLE -> shell.speech().get("prep.choose.table");
                            case PARTNER -> shell.speech().with("prep.choose.partner", choice.name());
                        },
                        choice.whom().equals(asked.whom())))
                .toList();
    }

    /** The report as markup; every text in it is escaped. */
    public String getBody() {
        return document.body();
    }

    public String getPdf() {
        return Route.SESSION_PREP_PDF.path(page.report().session().id()) + asked.address();
    }

    /** The file with homework, replies, figures and sources; empty where every file has them. */
    public String getDetailedPdf() {
        boolean whole = asked.everything() || asked.whom().kind() != PrepFor.Kind.COUNSELOR;
        return whole ? "" : getPdf() + "?" + PrepRequest.DETAILS;
    }

    /** The same with everything in full, or with what was marked alone. */
    public String getOther() {
        return path(new PrepRequest(asked.whom(), !asked.everything(), false));
    }

    /** Whether everything in full is shown, or there is more to show. */
    public boolean isMore() {
        return asked.everything()
                || page.report().sharedMore() > 0
                || page.report().work().stream().mapToInt(PrepHomework::more).sum() > 0;
    }

    private String path(PrepRequest wanted) {
        return Route.SESSION_PREP.path(page.report().session().id()) + wanted.address();
    }
}
