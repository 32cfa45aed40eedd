package org.keptword.access.joining;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.CodeLocks;
import org.keptword.access.internal.CodeRepository.Owner;
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
 * The one door that is open to everybody: whoever holds a code may make the account it stands for, or begin its sign-in anew. A code that is unknown, used,
 * taken back or too old gives one and the same answer. The account is made between two transactions, never inside one, and one code
 * is used by one at a time.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JoinService {

    @Inject
    JoinTransactions transactions;

    @Inject
    StaffJoinTransactions staff;

    @Inject
    RenewalTransactions renewals;

    @Inject
    KeycloakAccounts accounts;

    @Inject
    CodeLocks turns;

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
        return owner(code, address)
                .flatMap(owner -> current.as(job(owner), () -> switch (owner.kind()) {
                    case CLIENT -> transactions.offer(owner.invitation());
                    case STAFF -> staff.offer(owner.invitation());
                    case RENEWAL -> renewals.offer(owner.invitation());
                }));
    }

    /** Makes the account and gives the person the place; from then on the code is worth nothing. */
    @PermitAll
    public void join(Join command, String address) {
        Owner owner = owner(command.code(), address).orElseThrow(NotFound::new);
        UUID invitation = owner.invitation();
        alone(owner, () -> switch (owner.kind()) {
            case CLIENT -> {
                transactions.begin(invitation, command.login());
                String subject = make(invitation, Role.CLIENT, command);
                transactions.finish(invitation, subject, command.language());
                yield subject;
            }
            case STAFF -> {
                Role role = staff.begin(invitation, command.login());
                String subject = make(invitation, role, command);
                staff.finish(invitation, subject, command.language());
                yield subject;
            }
            case RENEWAL -> throw new NotFound();
        });
    }

    /**
     * Begins the sign-in of an account anew; from then on the code is worth nothing, and the old password too.
     *
     * @return the name the person signs in with
     */
    @PermitAll
    public String renew(NewPassword command, String address) {
        Owner owner = owner(command.code(), address)
                .filter(one -> one.kind() == IssuedCode.Kind.RENEWAL)
                .orElseThrow(NotFound::new);
        return alone(owner, () -> {
            RenewalTransactions.RenewalInProgress begun = renewals.begin(owner.invitation());
            Join.requireFit(command.password(), begun.login());
            begun.subjects().forEach(subject -> accounts.renew(subject, command.password(), begun.staff()));
            renewals.finish(owner.invitation());
            return begun.login();
        });
    }

    private String make(UUID invitation, Role role, Join command) {
        return accounts.make(
                new KeycloakAccounts.Wanted(invitation, role, command.login(), command.password(), command.language()));
    }

    private Optional<Owner> owner(String code, String address) {
        if (!limits.allows(address)) {
            throw new DomainRefusal("refusal.access.tooManyTries");
        }
        return Codes.hash(code).flatMap(transactions::owner);
    }

    private <T> T alone(Owner owner, Supplier<T> act) {
        return turns.alone(owner.invitation(), () -> current.as(job(owner), act));
    }

    private static Actor job(Owner owner) {
        return Actor.job(new PracticeId(owner.practice()), "join");
    }

    /**
     * What the page behind a code says before anybody has signed in.
     *
     * @param login the name of the account a code begins anew, or null where there is no account yet
     */
    public record JoinOffer(
            String practice,
            Locale language,
            IssuedCode.Kind kind,
            @Nullable String login) {

        /** An offer to a client who has no account yet. */
        public JoinOffer(String practice, Locale language) {
            this(practice, language, IssuedCode.Kind.CLIENT, null);
        }

        /** Whether there is an account already. */
        public boolean renews() {
            return kind == IssuedCode.Kind.RENEWAL;
        }
    }

    /**
     * Command: begin the sign-in of an account anew with a code that was handed over.
     *
     * @param password as {@link Join} wants it
     */
    public record NewPassword(String code, String password) {

        public NewPassword {
            Objects.requireNonNull(code);
            Join.requireFit(password, "");
        }

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "NewPassword";
        }
    }
}
