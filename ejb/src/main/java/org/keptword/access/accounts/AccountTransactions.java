package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.People;
import org.keptword.access.internal.RenewalRepository;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The transactions of {@link AccountService}. */
@Stateless
@DenyAll
public class AccountTransactions {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    RenewalRepository renewals;

    @Inject
    AuditLog auditLog;

    /**
     * The person can do nothing from now on, and no code begins the sign-in anew, not even after the person was let in again. A manager
     * puts neither oneself out nor the last one who manages the practice.
     *
     * @return the identities the sign-in service has to be told of
     */
    @RolesAllowed(Roles.MANAGER)
    public List<String> disable(PersonId id) {
        Actor actor = current.get();
        Person person = find(actor, id);
        if (id.equals(actor.person())) {
            throw new DomainRefusal("refusal.access.disableOneself");
        }
        if (person.isActive()) {
            if (person.role() == Role.MANAGER
                    && people.managersHeld(actor.practice().value()).size() < 2) {
                throw new DomainRefusal("refusal.access.lastManager");
            }
            person.disable();
            renewals.endAll(id);
            record(actor, AuditedObject.PERSON_DISABLED, person);
        }
        return people.subjects(person.id());
    }

    /** The sign-in service was told. */
    @RolesAllowed(Roles.MANAGER)
    public void followed(PersonId id) {
        find(current.get(), id).accountFollowed();
    }

    /** The identities of somebody who is disabled. */
    @RolesAllowed(Roles.MANAGER)
    public List<String> disabled(PersonId id) {
        return people.subjects(find(current.get(), id).id());
    }

    /** The person may act again. */
    @RolesAllowed(Roles.MANAGER)
    public void enable(PersonId id) {
        Actor actor = current.get();
        Person person = find(actor, id);
        if (!person.isActive()) {
            person.enable();
            record(actor, AuditedObject.PERSON_ENABLED, person);
        }
    }

    private Person find(Actor actor, PersonId id) {
        return people.find(actor.practice().value(), id.value()).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, AuditedObject what, Person person) {
        auditLog.record(actor, AuditAction.CHANGE, what, List.of(person.id()), "PRACTICE");
    }
}
