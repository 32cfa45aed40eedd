package org.keptword.web.sharing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.sharing.AskAboutPromise;
import org.keptword.sharing.OfferService;
import org.keptword.sharing.PromiseOffer;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.SharedText;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/**
 * Asks about a promise: whether its words may be shown, with {@code ?course} how it went, or with {@code ?noticed} what was noticed of it.
 * Asked for is only what the preview on the page showed.
 */
@Named
@ViewScoped
public class PromiseOfferBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OfferService offers;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final UUID idempotencyKey = UUID.randomUUID();
    private ShareKind kind;
    private boolean course;
    private String fingerprint;

    @PostConstruct
    void load() {
        kind = route.parameter("noticed") == null ? ShareKind.PROMISE : ShareKind.NOTICED;
        course = route.parameter("course") != null;
        if (!getView().caseId().value().equals(route.id("case"))) {
            throw new NotFound();
        }
        fingerprint = getView().preview().map(SharedText::fingerprint).orElse(null);
    }

    /** Asks for what the preview showed. */
    public void ask() {
        offers.askAboutPromise(new AskAboutPromise(promise(), kind, course, fingerprint, idempotencyKey));
        redirect.saying("sharing.asked", getView().authorName())
                .to(Route.CASE_SHARING, getView().caseId());
    }

    private PromiseId promise() {
        return new PromiseId(route.id("promise"));
    }

    public PromiseOffer getView() {
        return reading.of(PromiseOffer.class, () -> offers.offerPromise(promise(), kind, course));
    }

    public boolean isCourse() {
        return course;
    }

    /** Whether the words of the promise are asked about, to which its course can be added. */
    public boolean isWords() {
        return kind == ShareKind.PROMISE;
    }
}
