package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;

/**
 * What a page shows of mails that the person in front of it may not read: a client not the contact sheet, a manager not the letters. A job of
 * the practice reads it, and a masked address or a number comes out.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailPages {

    @Inject
    MailPageTransactions transactions;

    @Inject
    CurrentActor current;

    /** The client's own mails. */
    @RolesAllowed(Roles.CLIENT)
    public ClientMailSettings own() {
        Actor client = current.get();
        return current.as(job(client), () -> transactions.own(client.requirePerson()));
    }

    /** How sending goes in the practice. */
    @RolesAllowed(Roles.MANAGER)
    public MailFigures figures() {
        return current.as(job(current.get()), transactions::figures);
    }

    private static Actor job(Actor of) {
        return Actor.job(of.practice(), NoticeJob.NAME);
    }
}
