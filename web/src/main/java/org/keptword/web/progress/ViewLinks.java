package org.keptword.web.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.TrustHistory;
import org.keptword.web.routing.Route;

/** Plain links to other spans, measures and scales. */
final class ViewLinks {

    private final CaseProgress progress;
    private final ProgressDocumentWriter writer;

    ViewLinks(CaseProgress progress, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.writer = writer;
    }

    /** Links one of which leads to what is looked at. */
    record Choice(String label, List<Link> links) {}

    record Link(String address, String text, boolean current) {}

    /** How many sessions are looked at. */
    Choice spans() {
        return choice(
                "span.label",
                Stream.of(SessionAxis.Span.values())
                        .map(span -> new Link(
                                address(span),
                                writer.speech().of("progress.span", span),
                                span == progress.axis().span())));
    }

    /** Which measure, and which of its scales where they are looked at one by one. */
    List<Choice> choices() {
        TrustHistory trust = progress.trust();
        SessionAxis.Span span = progress.axis().span();
        List<Choice> choices = new ArrayList<>();
        if (trust.measures().size() > 1) {
            choices.add(choice(
                    "trust.choose",
                    trust.measures().stream()
                            .map(one -> new Link(
                                    address(span, one.measure(), Optional.empty()),
                                    writer.in(one.title()),
                                    Optional.of(one).equals(trust.chosen())))));
        }
        trust.chosen()
                .filter(chosen -> chosen.scales().size() > trust.scales().size())
                .ifPresent(chosen -> choices.add(choice(
                        "trust.choose-scale",
                        chosen.scales().stream()
                                .map(scale -> new Link(
                                        address(span, chosen.measure(), Optional.of(scale.id())),
                                        writer.in(scale.title()),
                                        trust.scales().stream()
                                                .anyMatch(shown -> shown.id().equals(scale.id())))))));
        return choices;
    }

    private Choice choice(String label, Stream<Link> links) {
        return new Choice(writer.say(label), links.toList());
    }

    /** The address of what is looked at, over another span. */
    private String address(SessionAxis.Span span) {
        return progress.trust()
                .chosen()
                .filter(any -> progress.trust().measures().size() > 1)
                .map(chosen -> address(span, chosen.measure(), Optional.empty()))
                .orElseGet(() -> path() + "?span=" + span.inAddress());
    }

    private String address(SessionAxis.Span span, String measure, Optional<String> scale) {
        return path() + "?span=" + span.inAddress() + "&measure=" + measure
                + scale.map(id -> "&scale=" + id).orElse("");
    }

    private String path() {
        return Route.CASE_PROGRESS.path(progress.header().id());
    }
}
