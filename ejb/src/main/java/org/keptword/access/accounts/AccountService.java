package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.internal.KeycloakAccounts;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
import org.keptword.shared.Roles;

/**
 * Puts people out and lets them in again. Here the person is refused from the next call on; the account at the sign-in service follows
 * outside of every transaction, and where it does not answer, the person's row remembers that it has to.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountService {

    @Inject
    AccountTransactions transactions;

    @Inject
    KeycloakAccounts accounts;

    /**
     * Disables a person and ends what is open. Asked again, it tells the sign-in service again.
     *
     * @return whether the sign-in service knows: while it does not, the person gets as far as the words that the account is closed
     */
    @RolesAllowed(Roles.MANAGER)
    public boolean disable(PersonId person) {
        List<String> subjects = transactions.disable(person);
        try {
            subjects.forEach(accounts::close);
        } catch (DomainRefusal away) {
            return false;
        }
        transactions.followed(person);
        return true;
    }

    /** Lets a person in again. Refused while the sign-in service does not answer. */
    @RolesAllowed(Roles.MANAGER)
    public void enable(PersonId person) {
        List<String> subjects = transactions.disabled(person);
        try {
            subjects.forEach(accounts::open);
        } catch (DomainRefusal away) {
            throw new DomainRefusal("refusal.access.enableAway");
        }
        transactions.enable(person);
    }
}
