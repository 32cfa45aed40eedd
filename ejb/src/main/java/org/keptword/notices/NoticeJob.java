package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.notices.internal.MailSender;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.model.Letter;
import org.keptword.shared.Roles;

/**
 * Sends what is due in the outbox of a practice. Each letter is claimed and settled in transactions of its own and sent between them, so
 * that a mail server that hangs holds nothing; after the first one that cannot be sent because the server is away or does not answer, the rest wait for a later
 * round.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeJob {

    /** What the job is called in the trail. */
    public static final String NAME = "notices";

    @Inject
    LetterTransactions transactions;

    @Inject
    DigestTransactions digests;

    @Inject
    MailSender sender;

    @Inject
    MailSetting setting;

    @Inject
    CurrentActor current;

    /**
     * Sends what is due at a moment.
     *
     * @return how many mails the server took
     */
    @RolesAllowed(Roles.SYSTEM)
    public int round(Instant now) {
        transactions.gather(now);
        int sent = 0;
        long end = System.nanoTime() + Letter.CLAIM.dividedBy(2).toNanos();
        // what is claimed by the moment of the round must be settled before the claim is over
        while (setting.isOn() && System.nanoTime() < end) {
            Optional<UUID> letter = transactions.claim(now);
            if (letter.isEmpty()) {
                return sent;
            }
            Optional<Mail.Outcome> outcome =
                    transactions.address(letter.get(), now).flatMap(mail -> send(mail, now));
            if (outcome.filter(NoticeJob::endsTheRound).isPresent()) {
                return sent;
            }
            sent += outcome.filter(Mail.Outcome.SENT::equals).isPresent() ? 1 : 0;
        }
        return sent;
    }

    private static boolean endsTheRound(Mail.Outcome outcome) {
        return outcome == Mail.Outcome.AWAY || outcome == Mail.Outcome.UNKNOWN;
    }

    /** What became of a mail; empty when there was nothing to say in it. */
    private Optional<Mail.Outcome> send(Mail mail, Instant now) {
        DigestTransactions.DayCounts numbers = DigestTransactions.DayCounts.NONE;
        if (mail.kind() == Mail.LetterKind.DIGEST) {
            DigestTransactions.Counted counted = current.as(mail.to(), () -> digests.count(now));
            digests.counted(counted.cases());
            numbers = counted.numbers();
            if (numbers.isEmpty()) {
                transactions.drop(mail.letter(), now);
                return Optional.empty();
            }
        }
        Mail.Outcome outcome = sender.send(mail, numbers);
        switch (outcome) {
            case SENT -> transactions.sent(mail.letter(), now);
            case UNKNOWN -> transactions.unanswered(mail.letter(), now);
            case AWAY, REFUSED -> transactions.notSent(mail.letter(), outcome == Mail.Outcome.REFUSED, now);
        }
        return Optional.of(outcome);
    }
}
