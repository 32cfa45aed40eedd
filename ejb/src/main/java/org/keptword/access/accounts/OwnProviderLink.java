package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keptword.access.internal.KeycloakAccounts;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;

/**
 * The link between a person's account and the provider that the installation names. It is at the sign-in service, which is asked outside of every
 * transaction; people link there and see and remove the link here.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnProviderLink {

    @Inject
    OwnSignInTransactions transactions;

    @Inject
    KeycloakAccounts accounts;

    /** Whether the own account is linked; empty where the sign-in service does not answer. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public Optional<Boolean> find() {
        try {
            return Optional.of(transactions.subjects().stream().anyMatch(accounts::isLinked));
        } catch (DomainRefusal away) {
            return Optional.empty();
        }
    }

    /** Removes the own link: the provider opens the account no longer. Refused where there is none, and where the sign-in service does not answer. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public void remove() {
        boolean removed = false;
        for (String subject : transactions.subjects()) {
            removed |= accounts.removeLink(subject);
        }
        if (!removed) {
            throw new StaleState();
        }
        transactions.removed();
    }
}
