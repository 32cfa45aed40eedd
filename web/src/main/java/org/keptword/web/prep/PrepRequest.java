package org.keptword.web.prep;

import jakarta.servlet.http.HttpServletRequest;
import org.keptword.reports.prep.PrepFor;
import org.keptword.shared.NotFound;

/**
 * What an address asks for: {@code ?for=table|a|b} and {@code all}.
 *
 * @param everything whether what was not marked is wanted in full, too
 */
record PrepRequest(PrepFor whom, boolean everything) {

    private static final String ALL = "all";

    /** {@link NotFound} for nobody we know. */
    static PrepRequest in(HttpServletRequest request) {
        return new PrepRequest(
                PrepFor.of(request.getParameter("for")).orElseThrow(NotFound::new), request.getParameter(ALL) != null);
    }

    /** The same as the end of an address. */
    String address() {
        String whom = this.whom.inAddress().map(said -> "for=" + said).orElse("");
        String more = everything ? ALL : "";
        String joined = whom.isEmpty() || more.isEmpty() ? whom + more : whom + "&" + more;
        return joined.isEmpty() ? "" : "?" + joined;
    }
}
