package org.keptword.web.prep;

import jakarta.servlet.http.HttpServletRequest;
import org.keptword.reports.prep.PrepFor;
import org.keptword.shared.NotFound;

/**
 * What an address asks for: {@code ?for=table|a|b}, {@code all}, and of a file {@code pages=all}.
 *
 * @param everything whether what was not marked is wanted in full, too
 * @param details whether a file has the pages that no session needs, too
 */
record PrepRequest(PrepFor whom, boolean everything, boolean details) {

    private static final String ALL = "all";

    /** What an address ends with for a file with all its pages. */
    static final String DETAILS = "pages=" + ALL;

    /** {@link NotFound} for nobody we know. */
    static PrepRequest in(HttpServletRequest request) {
        boolean everything = request.getParameter(ALL) != null;
        return new PrepRequest(
                PrepFor.of(request.getParameter("for")).orElseThrow(NotFound::new),
                everything,
                everything || ALL.equals(request.getParameter("pages")));
    }

    /** The same as the end of an address. */
    String address() {
        String whom = this.whom.inAddress().map(said -> "for=" + said).orElse("");
        String more = everything ? ALL : "";
        String joined = whom.isEmpty() || more.isEmpty() ? whom + more : whom + "&" + more;
        return joined.isEmpty() ? "" : "?" + joined;
    }
}
