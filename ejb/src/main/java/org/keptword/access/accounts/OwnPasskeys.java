package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.internal.KeycloakAccounts;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;

/**
 * The passkeys a person signs in with. They are at the sign-in service, which is asked outside of every transaction; people add one there and
 * see and remove them here.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPasskeys {

    @Inject
    OwnSignInTransactions transactions;

    @Inject
    OwnAccount account;

    @Inject
    KeycloakAccounts accounts;

    /**
     * A passkey.
     *
     * @param label what its owner called it, perhaps nothing
     */
    public record Passkey(String id, String label, Instant addedAt) implements Serializable {}

    /** The own passkeys, the latest first; empty where the sign-in service does not answer. Whoever has one is offered none any more. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public Optional<List<Passkey>> find() {
        List<Passkey> found;
        try {
            found = transactions.subjects().stream()
                    .flatMap(subject -> accounts.passkeys(subject).stream())
                    .toList();
        } catch (DomainRefusal away) {
            return Optional.empty();
        }
        if (!found.isEmpty()) {
            account.settlePasskey();
        }
        return Optional.of(found);
    }

    /** Removes an own passkey: nobody signs in with it from now on. Refused where there is none, and where the sign-in service does not answer. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public void remove(String id) {
        if (transactions.subjects().stream().noneMatch(subject -> accounts.removePasskey(subject, id))) {
            throw new StaleState();
        }
        transactions.removed();
    }
}
