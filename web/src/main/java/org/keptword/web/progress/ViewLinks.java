package org.keptword.web.progress;

import java.util.Optional;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.Span;
import org.keptword.progress.TrustHistory;
import org.keptword.web.paper.Html;
import org.keptword.web.routing.Route;

/** Plain links to other spans, measures and scales. */
final class ViewLinks {

    private final CaseProgress progress;
    private final ProgressDocumentWriter writer;
    private final Html html;

    ViewLinks(CaseProgress progress, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.writer = writer;
        this.html = writer.html();
    }

    /** How many sessions are looked at. */
    void spans() {
        choice("span.label", () -> {
            for (Span span : Span.values()) {
                link(
                        address(span),
                        span == progress.axis().span(),
                        writer.speech().of("progress.span", span));
            }
        });
    }

    /** Which measure, and which of its scales where they are looked at one by one. */
    void choices() {
        TrustHistory trust = progress.trust();
        Span span = progress.axis().span();
        if (trust.measures().size() > 1) {
            choice(
                    "trust.choose",
                    () -> trust.measures()
                            .forEach(one -> link(
                                    address(span, one.measure(), Optional.empty()),
                                    Optional.of(one).equals(trust.chosen()),
                                    writer.speech().in(one.title()))));
        }
        trust.chosen()
                .filter(chosen -> chosen.scales().size() > trust.scales().size())
                .ifPresent(chosen -> choice(
                        "trust.choose-scale",
                        () -> chosen.scales()
                                .forEach(scale -> link(
                                        address(span, chosen.measure(), Optional.of(scale.id())),
                                        trust.scales().stream()
                                                .anyMatch(shown -> shown.id().equals(scale.id())),
                                        writer.speech().in(scale.title())))));
    }

    /** The address of what is looked at, over another span. */
    private String address(Span span) {
        return progress.trust()
                .chosen()
                .filter(any -> progress.trust().measures().size() > 1)
                .map(chosen -> address(span, chosen.measure(), Optional.empty()))
                .orElseGet(() -> path() + "?span=" + span.inAddress());
    }

    private String address(Span span, String measure, Optional<String> scale) {
        return path() + "?span=" + span.inAddress() + "&measure=" + measure
                + scale.map(id -> "&scale=" + id).orElse("");
    }

    private String path() {
        return Route.CASE_PROGRESS.path(progress.header().id());
    }

    private void choice(String label, Runnable links) {
        html.draw("<nav class=\"choice no-print\" aria-label=\"")
                .draw(Html.escape(writer.say(label)))
                .draw("\">");
        html.in("ul", null, links);
        html.draw("</nav>");
    }

    private void link(String address, boolean current, String text) {
        html.in("li", null, () -> html.link(address, null, current, text));
    }
}
