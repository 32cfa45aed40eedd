package org.keptword.web.sharing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.shared.ResponseId;
import org.keptword.sharing.OfferService;
import org.keptword.sharing.ShareOffer;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/**
 * A response that could be shared. Asked for is only what the preview on the page shows: a choice that was changed since is shown
 * first.
 */
@Named
@ViewScoped
public class OfferBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OfferService offers;

    @Inject
    CurrentRoute route;

    @Inject
    PageMessages messages;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final UUID idempotencyKey = UUID.randomUUID();
    private ResponseId response;
    private int revision;
    private ArrayList<String> chosen;
    private HashSet<String> seen;

    @PostConstruct
    void load() {
        response = new ResponseId(route.id("response"));
        ShareOffer offer = getView();
        revision = offer.revision();
        chosen = new ArrayList<>(
                offer.answers().stream().map(ShareOffer.Choice::path).toList());
        seen = new HashSet<>(chosen);
    }

    /** Shows what would be read of the answers chosen now. */
    public void preview() {
        seen = new HashSet<>(chosen);
        reading.anew(ShareOffer.class, this::read);
    }

    /** Asks for what the preview shows. */
    public void ask() {
        if (!seen.equals(new HashSet<>(chosen))) {
            preview();
            messages.note("sharing.offer.lookAgain");
            return;
        }
        offers.ask(new OfferService.AskToShare(response, revision, seen, idempotencyKey));
        redirect.saying("sharing.asked", getView().authorName())
                .to(Route.CASE_SHARING, getView().caseId());
    }

    public ShareOffer getView() {
        return reading.of(ShareOffer.class, this::read);
    }

    private ShareOffer read() {
        return offers.offer(response, Optional.ofNullable(seen).map(Set::copyOf));
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = new ArrayList<>(chosen);
    }
}
