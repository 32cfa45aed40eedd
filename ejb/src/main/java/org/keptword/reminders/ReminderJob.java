package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.reminders.internal.Outgoing;
import org.keptword.reminders.internal.ReminderSender;
import org.keptword.shared.Roles;

/**
 * Sends the reminders of a practice that are due. Each is claimed and settled in transactions of its own and sent between them, so that
 * a server that hangs holds nothing, and one that dies has sent nothing twice.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderJob {

    /** What the job is called in the audit log. */
    public static final String NAME = "reminders";

    /** So many are sent in one round at most. */
    private static final int MOST = 500;

    /** After so many that were not taken, the rest wait for a later round: the server they go to is away. */
    private static final int MOST_LOST = 3;

    @Inject
    ReminderTransactions transactions;

    @Inject
    DueReminders due;

    @Inject
    ReminderSender sender;

    @Inject
    CurrentActor current;

    /**
     * Sends what is due at a moment.
     *
     * @return how many were taken
     */
    @RolesAllowed(Roles.SYSTEM)
    public int round(Instant now) {
        boolean more = transactions.gather(now);
        while (more) {
            more = transactions.gather(now);
        }
        int sent = 0;
        int lost = 0;
        for (int i = 0; i < MOST && lost < MOST_LOST; i++) {
            Optional<ReminderTransactions.Claimed> next = transactions.claim(now);
            if (next.isEmpty()) {
                return sent;
            }
            Optional<Outgoing.Result> result = send(next.get(), now);
            sent += result.filter(Outgoing.Result.SENT::equals).isPresent() ? 1 : 0;
            lost += result.filter(ReminderJob::isLost).isPresent() ? 1 : 0;
        }
        return sent;
    }

    private static boolean isLost(Outgoing.Result result) {
        return result == Outgoing.Result.AWAY || result == Outgoing.Result.UNKNOWN;
    }

    /** What became of it; empty when there was nothing to say, or no safe way. */
    private Optional<Outgoing.Result> send(ReminderTransactions.Claimed claimed, Instant now) {
        if (!claimed.test() && !isWaiting(claimed, now)) {
            transactions.drop(claimed.id(), now);
            return Optional.empty();
        }
        Optional<Outgoing> out = transactions.address(claimed.id(), now);
        if (out.isEmpty()) {
            return Optional.empty();
        }
        ReminderSender.Sent sent = sender.send(out.get());
        transactions.settle(claimed.id(), sent.result(), List.copyOf(sent.gone()), now);
        return Optional.of(sent.result());
    }

    private boolean isWaiting(ReminderTransactions.Claimed claimed, Instant now) {
        return current.as(claimed.client(), () -> due.isAny(claimed.kinds(), claimed.there(), now));
    }
}
