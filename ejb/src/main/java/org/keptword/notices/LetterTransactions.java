package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.notices.internal.DeliveryResults;
import org.keptword.notices.internal.LetterRepository;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.internal.NotificationBatcher;
import org.keptword.notices.internal.RecipientResolver;
import org.keptword.notices.model.Letter;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;

/**
 * The transactions of a round, each by a job of the practice: what is due becomes letters, and each letter is claimed, addressed and settled.
 * Sending lies between them and in none of them. The moment is handed in, and is the same for the whole round.
 */
@Stateless
@DenyAll
public class LetterTransactions {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    LetterRepository letters;

    @Inject
    NotificationBatcher batcher;

    @Inject
    RecipientResolver recipients;

    @Inject
    DeliveryResults results;

    @Inject
    MailSetting setting;

    /** Makes letters of what is due; while no mail is sent at all, only lets go of what waited too long. */
    @RolesAllowed(Roles.SYSTEM)
    public void gather(Instant now) {
        Permit job = guard.job();
        if (locks.tryLockPractice(Lock.NOTICES, job)) {
            batcher.expire(now, job);
            if (setting.isOn()) {
                batcher.gather(now, job);
            }
        }
    }

    /** Claims the letter whose turn it is. One that somebody claimed and never settled may have gone out: only a flag goes once more. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<UUID> claim(Instant now) {
        Permit job = guard.job();
        Optional<Letter> next = letters.next(now, job);
        while (next.isPresent() && next.get().isClaimed() && !next.get().mayGoTwice()) {
            results.leaveOpen(next.get(), now, job);
            next = letters.next(now, job);
        }
        next.ifPresent(letter -> letter.claim(now));
        return next.map(Letter::id);
    }

    /** The mail a claimed letter becomes, weighed anew; empty when it came to nothing and is settled. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<Mail> address(UUID id, Instant now) {
        Permit job = guard.job();
        Letter letter = claimed(id, job);
        if (results.isTooLate(letter, now, job)) {
            results.giveUp(letter, now, job);
            return Optional.empty();
        }
        Optional<Mail> mail = recipients.mail(letter, job);
        if (mail.isEmpty()) {
            results.drop(letter, now, job);
        }
        return mail;
    }

    /** There was nothing to say. */
    @RolesAllowed(Roles.SYSTEM)
    public void drop(UUID id, Instant now) {
        Permit job = guard.job();
        results.drop(claimed(id, job), now, job);
    }

    /** The mail server took it. */
    @RolesAllowed(Roles.SYSTEM)
    public void sent(UUID id, Instant now) {
        Permit job = guard.job();
        results.sent(claimed(id, job), now, job);
        guard.record(job, AuditAction.SEND, AuditedObject.LETTER, id, null);
    }

    /**
     * The mail server did not take it.
     *
     * @param forGood whether it would refuse it again
     */
    @RolesAllowed(Roles.SYSTEM)
    public void notSent(UUID id, boolean forGood, Instant now) {
        Permit job = guard.job();
        results.notSent(claimed(id, job), forGood, now, job);
    }

    /** The mail server was given it and did not answer: it may have taken it. */
    @RolesAllowed(Roles.SYSTEM)
    public void unanswered(UUID id, Instant now) {
        Permit job = guard.job();
        Letter letter = claimed(id, job);
        if (letter.mayGoTwice()) {
            results.notSent(letter, false, now, job);
        } else {
            results.leaveOpen(letter, now, job);
        }
    }

    private Letter claimed(UUID id, Permit job) {
        return letters.find(id, job).filter(Letter::isClaimed).orElseThrow(NotFound::new);
    }
}
