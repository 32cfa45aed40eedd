package org.keptword.web.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.SummaryView;
import org.keptword.web.routing.Route;
import org.keptword.web.text.LocalizedTexts;

/** Where else a summary leads: to the same in other words, about somebody else, on paper, and to the work of each client. */
public final class SummaryLinks {

    private final CaseSummary summary;
    private final LocalizedTexts speech;

    /** A link to the same in other words, or to somebody's work. */
    public record Choice(String path, String text, boolean current) {}

    SummaryLinks(CaseSummary summary, LocalizedTexts speech) {
        this.summary = summary;
        this.speech = speech;
    }

    private boolean isDischarge() {
        return summary.view().kind() == SummaryView.Kind.DISCHARGE;
    }

    public String getTitle() {
        return speech.get(isDischarge() ? "summary.discharge.title" : "summary.case.title");
    }

    /** The same on paper. */
    public String getPdf() {
        return address(
                isDischarge() ? Route.CASE_DISCHARGE_PDF : Route.CASE_SUMMARY_PDF,
                summary.view().without());
    }

    /** Summary or discharge. */
    public List<Choice> getKinds() {
        Optional<PartnerSlot> without = summary.view().without();
        return List.of(
                new Choice(address(Route.CASE_SUMMARY, without), speech.get("summary.case.title"), !isDischarge()),
                new Choice(
                        address(Route.CASE_DISCHARGE, without), speech.get("summary.discharge.title"), isDischarge()));
    }

    /** Of whom it tells: of everybody, or of all but one; none in a case of one client. */
    public List<Choice> getWhoms() {
        List<CaseLine.Who> all = summary.span().line().participants();
        return all.size() < 2
                ? List.of()
                : Stream.concat(
                                Stream.of(whom(Optional.empty(), speech.get("summary.whom.everybody"))),
                                all.stream()
                                        .map(who -> whom(
                                                Optional.of(who.slot()),
                                                speech.with("summary.whom.without", who.name()))))
                        .toList();
    }

    private Choice whom(Optional<PartnerSlot> without, String text) {
        return new Choice(
                address(isDischarge() ? Route.CASE_DISCHARGE : Route.CASE_SUMMARY, without),
                text,
                summary.view().without().equals(without));
    }

    /** The work of each client, on paper. */
    public List<Choice> getWorks() {
        return summary.people().stream()
                .map(who -> new Choice(
                        Route.CLIENT_WORK_PDF.path(summary.header().id(), who.id()),
                        speech.with("summary.client-work.link", who.name()),
                        false))
                .toList();
    }

    private String address(Route page, Optional<PartnerSlot> without) {
        return page.path(summary.header().id()) + SummaryRequest.address(without);
    }
}
