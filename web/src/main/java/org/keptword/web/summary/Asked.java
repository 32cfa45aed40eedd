package org.keptword.web.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keptword.cases.Slot;
import org.keptword.reports.SummaryKind;
import org.keptword.reports.SummaryView;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;

/** What an address asks for: the kind by its path, and {@code ?without=a|b}. Anything else there is no address, so that nobody prints more than was meant. */
final class Asked {

    private Asked() {}

    static SummaryView in(HttpServletRequest request, CurrentRoute route) {
        boolean discharge = route.getPath().contains("/discharge");
        return new SummaryView(
                discharge ? SummaryKind.DISCHARGE : SummaryKind.CASE,
                Optional.ofNullable(request.getParameter("without")).map(Asked::slot));
    }

    /** The end of an address that leaves somebody out, or nobody. */
    static String address(Optional<Slot> without) {
        return without.map(slot -> "?without=" + name(slot)).orElse("");
    }

    private static Slot slot(String asked) {
        return Arrays.stream(Slot.values())
                .filter(slot -> name(slot).equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String name(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }
}
