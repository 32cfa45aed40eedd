package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.keptword.access.accounts.OwnProviderLink;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The link to the provider of the installation on the account page. */
@Named
@RequestScoped
public class ProviderLinkBacking {

    private static final String NAME =
            System.getenv().getOrDefault("KEPTWORD_SIGN_IN_NAME", "").strip();

    @Inject
    OwnProviderLink link;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private record Found(Optional<Boolean> linked) {}

    /** What people know the provider by; empty where the installation has none. */
    public String getName() {
        return NAME;
    }

    /** Whether the sign-in service says if there is a link. */
    public boolean isKnown() {
        return found().isPresent();
    }

    public boolean isLinked() {
        return found().orElse(false);
    }

    public void unlink() {
        link.remove();
        redirect.saying("entry.provider.unlinked", NAME).toAddress(Route.ACCOUNT.path() + "#provider");
    }

    private Optional<Boolean> found() {
        return reading.of(Found.class, () -> new Found(link.find())).linked();
    }
}
