package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
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

    /**
     * The mail settings of a client.
     *
     * @param person whom it is shown to
     * @param sends whether this Keptword sends mails at all
     * @param mails whether the daily mail comes
     * @param at when, on the person's clock
     * @param masked where it goes, such as {@code a…@example.org}; empty when there is no address that is safe
     */
    public record ClientMailSettings(
            PersonId person, boolean sends, boolean mails, LocalTime at, Optional<String> masked) {}

    /**
     * How sending mails goes, for a manager: numbers only.
     *
     * @param sends whether this Keptword sends mails at all
     * @param givenUp how many could not be sent in the last seven days, or may not have been
     */
    public record MailFigures(boolean sends, long givenUp) {}
}
