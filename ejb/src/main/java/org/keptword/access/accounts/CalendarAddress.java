package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.CalendarKeyRepository;
import org.keptword.access.internal.SecretKeys;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/**
 * The secret address under which calendars outside find a person's appointments. There is none until the person asks for it; only
 * the hash of its key is kept, so it is shown once.
 */
@Stateless
@DenyAll
public class CalendarAddress {

    @Inject
    CurrentActor current;

    @Inject
    CalendarKeyRepository repository;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Since when there is one; empty while there is none. */
    @RolesAllowed({Roles.COUNSELOR, Roles.CLIENT})
    @Reads
    public Optional<Instant> since() {
        return repository.madeAt(current.get().requirePersonValue());
    }

    /**
     * Makes an address, in place of an earlier one, which opens nothing from now on.
     *
     * @param shownTo whom the page was shown to
     * @return the key it ends in
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.CLIENT})
    public String make(PersonId shownTo) {
        Actor actor = current.shownTo(shownTo);
        String key = SecretKeys.make();
        repository.give(actor, SecretKeys.hash(key).orElseThrow(), clock.instant());
        record(actor);
        return key;
    }

    /** Gives the address up; it opens nothing from now on. */
    @RolesAllowed({Roles.COUNSELOR, Roles.CLIENT})
    public void end(PersonId shownTo) {
        Actor actor = current.shownTo(shownTo);
        repository.take(actor.requirePersonValue());
        record(actor);
    }

    private void record(Actor actor) {
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.CALENDAR_KEY, List.of(actor.personValue()), "SELF");
    }
}
