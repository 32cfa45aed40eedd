package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.keptword.access.internal.Codes;
import org.keptword.access.internal.InvitationRows.Owner;
import org.keptword.access.internal.JoinLimits;
import org.keptword.access.internal.KeycloakAccounts;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/**
 * The one door that is open to everybody: whoever holds a code may make the account it stands for. A code that is unknown, used,
 * taken back or too old gives one and the same answer. The account is made between two transactions, never inside one.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JoinService {

    @Inject
    JoinSteps steps;

    @Inject
    KeycloakAccounts accounts;

    @Inject
    JoinLimits limits;

    @Inject
    CurrentActor current;

    /**
     * What a code offers; empty when nothing.
     *
     * @param address the network address of whoever asks, for the limits
     */
    @PermitAll
    public Optional<JoinOffer> offer(String code, String address) {
        return owner(code, address).flatMap(owner -> asJob(owner, steps::offer));
    }

    /** Makes the account and gives the person the place; from then on the code is worth nothing. */
    @PermitAll
    public void join(Join command, String address) {
        Owner owner = owner(command.code(), address).orElseThrow(NotFound::new);
        asJob(owner, invitation -> {
            steps.begin(invitation, command.login());
            String subject = accounts.make(invitation, command.login(), command.password(), command.language());
            steps.finish(invitation, subject, command.language());
            return subject;
        });
    }

    private Optional<Owner> owner(String code, String address) {
        if (!limits.allows(address)) {
            throw new DomainRefusal("refusal.access.tooManyTries");
        }
        return Codes.hash(code).flatMap(steps::owner);
    }

    private <T> T asJob(Owner owner, Function<UUID, T> act) {
        Optional<Actor> before = current.find();
        current.set(Actor.job(new PracticeId(owner.practice()), "join"));
        try {
            return act.apply(owner.invitation());
        } finally {
            current.clear();
            before.ifPresent(current::set);
        }
    }
}
