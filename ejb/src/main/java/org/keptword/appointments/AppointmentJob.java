package org.keptword.appointments;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.keptword.notices.ClientMail;
import org.keptword.notices.Mail;
import org.keptword.shared.Roles;

/**
 * Tells the calendars of a practice's clients what changed. Each mail is claimed and settled in transactions of its own and sent between them, so
 * that a mail server that hangs holds nothing, and a server that dies has sent nothing twice.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AppointmentJob {

    /** What the job is called in the audit log. */
    public static final String NAME = "appointments";

    /** So many are sent in one round at most. */
    private static final int MOST = 500;

    /** After so many that were not taken, the rest wait for a later round: the mail server is away. */
    private static final int MOST_LOST = 3;

    @Inject
    AppointmentTransactions transactions;

    @Inject
    ClientMail mail;

    /**
     * Sends what is due at a moment.
     *
     * @return how many were taken
     */
    @RolesAllowed(Roles.SYSTEM)
    public int round(Instant now) {
        boolean more = transactions.compare(now);
        while (more) {
            more = transactions.compare(now);
        }
        int sent = 0;
        int lost = 0;
        for (int i = 0; i < MOST && lost < MOST_LOST; i++) {
            Optional<AppointmentTransactions.Claimed> next = transactions.claim(now);
            if (next.isEmpty()) {
                return sent;
            }
            AppointmentTransactions.Claimed claimed = next.get();
            Mail.Outcome outcome = mail.appointment(claimed.mail(), claimed.client(), claimed.address());
            transactions.settle(claimed.id(), outcome, now);
            sent += outcome == Mail.Outcome.SENT ? 1 : 0;
            lost += outcome == Mail.Outcome.AWAY || outcome == Mail.Outcome.UNKNOWN ? 1 : 0;
        }
        return sent;
    }
}
