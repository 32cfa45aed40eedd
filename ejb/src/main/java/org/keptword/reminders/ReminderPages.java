package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.Roles;

/** What a client's page shows and no client may read: which ways are safe. A job of the practice reads it. */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderPages {

    @Inject
    ReminderPageTransactions transactions;

    @Inject
    CurrentActor current;

    /** What the client finds. */
    @RolesAllowed(Roles.CLIENT)
    public ReminderPage page() {
        Actor client = current.get();
        return current.as(job(client), () -> transactions.page(client.requirePerson()));
    }

    /** Asks for a test, which comes within a minute over the way that was chosen. A few a day at most. */
    @RolesAllowed(Roles.CLIENT)
    public void test(PersonId shownTo) {
        Actor client = current.shownTo(shownTo);
        current.as(job(client), () -> {
            transactions.test(client);
            return null;
        });
    }

    private static Actor job(Actor client) {
        return Actor.job(client.practice(), ReminderJob.NAME);
    }
}
