package org.keptword.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.accounts.OwnPasskeys;
import org.keptword.access.accounts.OwnPasskeys.Passkey;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** The person's passkeys on the account page. */
@Named
@ViewScoped
public class PasskeysBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OwnPasskeys passkeys;

    @Inject
    PasskeyOfferBacking offer;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final RowOrder order = new RowOrder();

    private record Found(Optional<List<Passkey>> passkeys) {}

    /** Whether the sign-in service says which there are. */
    public boolean isKnown() {
        return found().isPresent();
    }

    public List<Passkey> getRows() {
        return order.of(
                found().orElse(List.of()),
                one -> UUID.nameUUIDFromBytes(one.id().getBytes(StandardCharsets.UTF_8)));
    }

    public void remove(Passkey one) {
        passkeys.remove(RowOrder.shown(one).id());
        redirect.saying("entry.passkeys.removed").toAddress(Route.ACCOUNT.path() + "#passkeys");
    }

    private Optional<List<Passkey>> found() {
        return reading.of(Found.class, this::read).passkeys();
    }

    private Found read() {
        Optional<List<Passkey>> found = passkeys.find();
        if (found.filter(some -> !some.isEmpty()).isPresent()) {
            offer.forget();
        }
        return new Found(found);
    }
}
