package org.keptword.web.summary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.SummaryKind;
import org.keptword.reports.SummaryService;
import org.keptword.reports.SummaryView;
import org.keptword.web.chart.Surface;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** The summary of a case, and the one at its end. */
@Named
@RequestScoped
public class SummaryBacking {

    @Inject
    SummaryService summaries;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    private CaseSummary summary;
    private String body;

    /** A link to the same in other words, or to somebody's work. */
    public record Choice(String path, String text, boolean current) {}

    @PostConstruct
    void load() {
        summary = summaries.read(route.caseId(), SummaryRequest.in(request, route));
        body = new SummaryDocument(summary, Surface.screen("summary", shell.speech(), shell.dates())).body();
    }

    public CaseHeader getHeader() {
        return summary.header();
    }

    public String getTitle() {
        return shell.speech().get(isDischarge() ? "summary.discharge.title" : "summary.case.title");
    }

    /** The page as markup; every text in it is escaped. */
    public String getBody() {
        return body;
    }

    /** The same on paper. */
    public String getPdf() {
        return (isDischarge() ? Route.CASE_DISCHARGE_PDF : Route.CASE_SUMMARY_PDF)
                        .path(summary.header().id())
                + SummaryRequest.address(summary.view().without());
    }

    /** Summary or discharge. */
    public List<Choice> getKinds() {
        String without = SummaryRequest.address(summary.view().without());
        return List.of(
                new Choice(
                        Route.CASE_SUMMARY.path(summary.header().id()) + without,
                        shell.speech().get("summary.case.title"),
                        !isDischarge()),
                new Choice(
                        Route.CASE_DISCHARGE.path(summary.header().id()) + without,
                        shell.speech().get("summary.discharge.title"),
                        isDischarge()));
    }

    /** Of whom it tells: of everybody, or of all but one; none in a case of one client. */
    public List<Choice> getWhoms() {
        List<CaseLine.Who> all = summary.span().line().participants();
        if (all.size() < 2) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(whom(Optional.empty(), shell.speech().get("summary.whom.everybody")));
        all.forEach(who ->
                choices.add(whom(Optional.of(who.slot()), shell.speech().with("summary.whom.without", who.name()))));
        return choices;
    }

    /** The work of each client, on paper. */
    public List<Choice> getWorks() {
        return summary.people().stream()
                .map(who -> new Choice(
                        Route.CLIENT_WORK_PDF.path(summary.header().id(), who.id()),
                        shell.speech().with("summary.client-work.link", who.name()),
                        false))
                .toList();
    }

    private Choice whom(Optional<PartnerSlot> without, String text) {
        SummaryView view = summary.view();
        Route page = isDischarge() ? Route.CASE_DISCHARGE : Route.CASE_SUMMARY;
        return new Choice(
                page.path(summary.header().id()) + SummaryRequest.address(without),
                text,
                view.without().equals(without));
    }

    private boolean isDischarge() {
        return summary.view().kind() == SummaryKind.DISCHARGE;
    }
}
