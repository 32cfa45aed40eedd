package org.keptword.access.setup;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.CodeLocks;
import org.keptword.access.internal.JoinLimits;
import org.keptword.access.internal.KeycloakAccounts;
import org.keptword.custody.Codes;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/**
 * Founds a practice by a link of the installation. The manager's account is made first and the practice after it, in one transaction that uses
 * the link up: what fails in between is found again by the next try, and nothing is there twice. One link is used by one at a time, and one that is
 * unknown, used, replaced or too old is answered alike.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FoundingService {

    @Inject
    FoundingTransactions transactions;

    @Inject
    KeycloakAccounts accounts;

    @Inject
    CodeLocks turns;

    @Inject
    JoinLimits limits;

    @Inject
    CurrentActor current;

    /**
     * Whether a practice can be founded with a code.
     *
     * @param address the network address of whoever asks, for the limits
     */
    @PermitAll
    public boolean isOpen(String code, String address) {
        return practice(code, address).isPresent();
    }

    /** Founds the practice; from then on the link is worth nothing. */
    @PermitAll
    public void found(FoundPractice command, String address) {
        String code = command.account().code();
        PracticeId practice = practice(code, address).orElseThrow(NotFound::new);
        turns.alone(
                practice.value(),
                () -> current.as(Actor.job(practice, "founding"), () -> {
                    if (transactions.practice(code).isEmpty()) {
                        throw new NotFound();
                    }
                    String subject = accounts.make(new KeycloakAccounts.Wanted(
                            practice.value(),
                            Role.MANAGER,
                            command.account().login(),
                            command.account().password(),
                            command.language()));
                    transactions.found(practice, command, subject);
                    return subject;
                }));
    }

    private Optional<PracticeId> practice(String code, String address) {
        if (!limits.allows(address)) {
            throw new DomainRefusal("refusal.access.tooManyTries");
        }
        return Codes.hash(code).isPresent() ? transactions.practice(code) : Optional.empty();
    }
}
