package org.keptword.web.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keptword.cases.PartnerSlot;
import org.keptword.reports.summary.SummaryView;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;

/** What an address asks for: the kind by its path, and {@code ?without=a|b}. Anything else there is no address, so that nobody prints more than was meant. */
final class SummaryRequest {

    private SummaryRequest() {}

    static SummaryView in(HttpServletRequest request, CurrentRoute route) {
        boolean discharge = route.getPath().contains("/discharge");
        return new SummaryView(
                discharge ? SummaryView.Kind.DISCHARGE : SummaryView.Kind.CASE,
                Optional.ofNullable(request.getParameter("without")).map(SummaryRequest::slot));
    }

    /** The end of an address that leaves somebody out, or nobody. */
    static String address(Optional<PartnerSlot> without) {
        return without.map(slot -> "?without=" + name(slot)).orElse("");
    }

    private static PartnerSlot slot(String asked) {
        return Arrays.stream(PartnerSlot.values())
                .filter(slot -> name(slot).equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String name(PartnerSlot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }
}
