package org.keptword.access.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.internal.CodeRepository;
import org.keptword.access.internal.People;
import org.keptword.access.internal.RenewalRepository;
import org.keptword.access.model.Person;
import org.keptword.access.model.Renewal;
import org.keptword.custody.Codes;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;

/**
 * Gives out codes with which somebody who has an account begins the sign-in anew: with a new password and without the second factor
 * there was. For clients called by the feature cases, inside its service and under its permit.
 */
@ApplicationScoped
public class Renewals {

    @Inject
    RenewalRepository repository;

    @Inject
    CodeRepository codes;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** A code for the client of the permit's case; an earlier one is worth nothing from now on. */
    public IssuedCode issue(Permit permit, PersonId client) {
        return issue(permit.actor(), client, permit.caseId());
    }

    /** A code for one of the staff. */
    IssuedCode issue(Actor manager, PersonId staff) {
        return issue(manager, staff, null);
    }

    private IssuedCode issue(Actor by, PersonId person, @Nullable UUID caseId) {
        UUID practice = by.practice().value();
        Person found = people.find(practice, person.value()).orElseThrow(NotFound::new);
        if (!found.isActive()) {
            throw new DomainRefusal("refusal.access.disabled", found.name());
        }
        repository.unused(practice, person).forEach(before -> {
            before.revoke();
            codes.take(before.id());
        });
        Renewal renewal = new Renewal(by, person, caseId, clock.instant());
        repository.add(renewal);
        String code = Codes.make();
        codes.give(
                renewal.id(),
                IssuedCode.Kind.RENEWAL,
                practice,
                Codes.hash(code).orElseThrow());
        return new IssuedCode(code, renewal.expiresAt());
    }
}
