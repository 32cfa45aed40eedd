package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.internal.AbsenceCovers;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.NewAuditEntry;
import org.keptword.audit.OwnSignIn;
import org.keptword.audit.OwnSignIns;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** What everybody may change about themselves. */
@Stateless
@DenyAll
public class OwnAccount {

    private static final int SIGN_INS = 10;

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    AbsenceCovers covers;

    @Inject
    OwnSignIns signIns;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<TimeZoneChanged> moved;

    /** Does nothing for whoever may still act, and refuses everybody else: a page left open asks it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public void here() {
        current.get();
    }

    /** The latest own sign-ins, newest first. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public List<OwnSignIn> signIns() {
        return signIns.latest(current.get(), SIGN_INS);
    }

    /** Takes over language, time zone and appearance, and says who the person is from now on. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public Actor prefer(Preferences preferences) {
        Actor actor = current.get();
        Person person = people.find(actor.requirePersonValue()).orElseThrow(NotFound::new);
        person.prefer(preferences.locale(), preferences.zone(), preferences.theme());
        auditLog.record(
                actor,
                new NewAuditEntry(AuditAction.CHANGE, AuditedObject.PERSON, List.of(person.id()), null, null, "SELF"));
        if (!preferences.zone().equals(actor.zone())) {
            covers.align(actor, preferences.zone());
            moved.fire(new TimeZoneChanged(actor.requirePerson(), preferences.zone()));
        }
        return person.actor();
    }
}
