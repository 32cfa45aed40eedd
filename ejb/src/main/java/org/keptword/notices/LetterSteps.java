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
import org.keptword.audit.Act;
import org.keptword.audit.AuditedObject;
import org.keptword.notices.internal.Addressing;
import org.keptword.notices.internal.Gathering;
import org.keptword.notices.internal.LetterRows;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.internal.Settling;
import org.keptword.notices.model.Letter;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;

/**
 * The transactions of a round, each by a job of the practice: what is due becomes letters, and each letter is claimed, addressed and settled.
 * Sending lies between them and in none of them. The moment is handed in, and is the same for the whole round.
 */
@Stateless
@DenyAll
public class LetterSteps {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    LetterRows letters;

    @Inject
    Gathering gathering;

    @Inject
    Addressing addressing;

    @Inject
    Settling settling;

    @Inject
    MailSetting setting;

    /** Makes letters of what is due; while no mail is sent at all, only lets go of what waited too long. */
    @RolesAllowed(Roles.SYSTEM)
    public void gather(Instant now) {
        Permit job = guard.job();
        if (locks.tryLockPractice(Lock.NOTICES, job)) {
            gathering.expire(now, job);
            if (setting.isOn()) {
                gathering.gather(now, job);
            }
        }
    }

    /** Claims the letter whose turn it is, one that somebody claimed and never settled among them. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<UUID> claim(Instant now) {
        Optional<Letter> next = letters.next(now, guard.job());
        next.ifPresent(letter -> letter.claim(now));
        return next.map(Letter::id);
    }

    /** The mail a claimed letter becomes, weighed anew; empty when it came to nothing and is settled. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<Mail> address(UUID id, Instant now) {
        Permit job = guard.job();
        Letter letter = claimed(id, job);
        if (settling.isTooLate(letter, now, job)) {
            settling.giveUp(letter, now, job);
            return Optional.empty();
        }
        Optional<Mail> mail = addressing.mail(letter, job);
        if (mail.isEmpty()) {
            settling.drop(letter, now, job);
        }
        return mail;
    }

    /** There was nothing to say. */
    @RolesAllowed(Roles.SYSTEM)
    public void drop(UUID id, Instant now) {
        Permit job = guard.job();
        settling.drop(claimed(id, job), now, job);
    }

    /** The mail server took it. */
    @RolesAllowed(Roles.SYSTEM)
    public void sent(UUID id, Instant now) {
        Permit job = guard.job();
        settling.sent(claimed(id, job), now, job);
        guard.record(job, Act.SEND, AuditedObject.LETTER, id, null);
    }

    /**
     * The mail server did not take it.
     *
     * @param forGood whether it would refuse it again
     */
    @RolesAllowed(Roles.SYSTEM)
    public void notSent(UUID id, boolean forGood, Instant now) {
        Permit job = guard.job();
        settling.notSent(claimed(id, job), forGood, now, job);
    }

    private Letter claimed(UUID id, Permit job) {
        return letters.find(id, job).filter(Letter::isClaimed).orElseThrow(NotFound::new);
    }
}
