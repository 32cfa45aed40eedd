package org.keptword.web.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keptword.progress.ProgressService;
import org.keptword.progress.SessionAxis;

/** What an address asks to look at: {@code ?span=3|6|all}, {@code measure=} and {@code scale=}. */
final class ProgressRequest {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private ProgressRequest() {}

    static ProgressService.ProgressView in(HttpServletRequest request) {
        return new ProgressService.ProgressView(
                SessionAxis.Span.of(request.getParameter("span")), name(request, "measure"), name(request, "scale"));
    }

    /** The same as the end of an address. */
    static String address(HttpServletRequest request) {
        ProgressService.ProgressView view = in(request);
        return "?span=" + view.span().inAddress()
                + view.measure().map(name -> "&measure=" + name).orElse("")
                + view.scale().map(name -> "&scale=" + name).orElse("");
    }

    private static Optional<String> name(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .filter(name -> NAME.matcher(name).matches());
    }
}
