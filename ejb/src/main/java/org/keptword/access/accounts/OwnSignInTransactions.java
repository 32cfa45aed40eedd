package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.People;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The transactions of {@link OwnPasskeys} and {@link OwnProviderLink}. */
@Stateless
@DenyAll
public class OwnSignInTransactions {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    AuditLog auditLog;

    /** The own identities at the sign-in service. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public List<String> subjects() {
        return people.subjects(current.get().requirePersonValue());
    }

    /** Notes that the person removed a way to sign in. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public void removed() {
        Actor actor = current.get();
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.PERSON, List.of(actor.requirePersonValue()), "SELF");
    }
}
