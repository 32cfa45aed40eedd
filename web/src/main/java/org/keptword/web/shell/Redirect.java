package org.keptword.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;

/** Ends an act: after a POST the browser is sent to a page it can reload. */
@RequestScoped
public class Redirect {

    @Inject
    CurrentRoute route;

    @Inject
    FormTokens tokens;

    @Inject
    PageMessages messages;

    /** Leaves a sentence for the page it goes to: that something was done. */
    public Redirect saying(String key, Object... args) {
        messages.done(key, args);
        return this;
    }

    /** To the page of a route, its placeholders filled in. */
    public void to(Route target, Object... ids) {
        toAddress(target.path(ids));
    }

    /** To the page this was sent from. */
    public void again() {
        toAddress(route.getPath());
    }

    /** To an address of ours, with a query or a fragment. */
    public void toAddress(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            throw new IllegalArgumentException("Not an address of ours");
        }
        messages.leaveFor(address.split("[?#]", 2)[0]);
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tokens.remember(address);
    }
}
