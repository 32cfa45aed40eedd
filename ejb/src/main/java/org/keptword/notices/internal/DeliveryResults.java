package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keptword.access.Permit;
import org.keptword.access.people.PersonDirectory;
import org.keptword.notices.Mail;
import org.keptword.notices.MailHours;
import org.keptword.notices.model.Letter;
import org.keptword.notices.model.MailPreference;
import org.keptword.notices.model.Notice;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;

/** Records the result of a delivery for the mail and its notices. */
@ApplicationScoped
public class DeliveryResults {

    private static final Logger LOG = Logger.getLogger(DeliveryResults.class);

    @Inject
    NoticeRepository notices;

    @Inject
    MailPreferenceRepository preferences;

    @Inject
    PersonDirectory personDirectory;

    /** Whether its day, or the part of the day it is for, is over; or it became night where its client is by now. */
    public boolean isTooLate(Letter letter, Instant now, Permit job) {
        boolean night =
                letter.kind() == Mail.LetterKind.NEWS && MailHours.isNight(LocalTime.ofInstant(now, zone(letter, job)));
        return night || end(letter, job).filter(end -> !now.isBefore(end)).isPresent();
    }

    /** From when on a letter may not go out any more; empty for one that may at any time. */
    private Optional<Instant> end(Letter letter, Permit job) {
        ZoneId zone = zone(letter, job);
        return letter.forDay()
                .map(day -> letter.kind() == Mail.LetterKind.NEWS
                        ? MailHours.newsEnd(day, zone)
                        : MailHours.digestEnds(
                                day,
                                preferences
                                        .of(letter.to(), job)
                                        .map(MailPreference::mailAt)
                                        .orElse(MailHours.usual(Role.COUNSELOR)),
                                zone));
    }

    private ZoneId zone(Letter letter, Permit job) {
        return Optional.ofNullable(
                        personDirectory.active(job, Set.of(letter.to())).get(letter.to()))
                .map(Actor::zone)
                .orElse(ZoneId.of("UTC"));
    }

    public void sent(Letter letter, Instant now, Permit job) {
        letter.sent(now);
        notices.find(letter.notices(), job).forEach(notice -> notice.announced(now));
    }

    public void drop(Letter letter, Instant now, Permit job) {
        letter.drop(now);
        notices.find(letter.notices(), job).forEach(notice -> notice.drop(now));
    }

    /** Tries again after a pause, unless it would refuse it again, or it is of no use by then. */
    public void notSent(Letter letter, boolean forGood, Instant now, Permit job) {
        Optional<Instant> next = RetryDelays.after(letter.attempts())
                .map(now::plus)
                .filter(at -> end(letter, job).filter(end -> !at.isBefore(end)).isEmpty());
        if (forGood || next.isEmpty()) {
            if (forGood) {
                notices.find(letter.notices(), job).forEach(notice -> notice.drop(now));
            }
            giveUp(letter, now, job);
        } else {
            letter.tryAgain(next.get());
        }
    }

    /** Ends a letter that could not be sent. A client's news wait for the next day's. */
    public void giveUp(Letter letter, Instant now, Permit job) {
        letter.giveUp(now);
        LOG.warnf("A mail (%s) could not be sent and is given up", letter.id());
        leaveNews(letter, now, job);
    }

    /** Ends a letter that may have gone out. A client's news wait for the next day's, which tells of what the client has not seen by then. */
    public void leaveOpen(Letter letter, Instant now, Permit job) {
        letter.leaveOpen(now);
        LOG.warnf("A mail (%s) may have been sent or not, and is not sent again", letter.id());
        leaveNews(letter, now, job);
    }

    private void leaveNews(Letter letter, Instant now, Permit job) {
        for (Notice notice : notices.find(letter.notices(), job)) {
            if (letter.kind() == Mail.LetterKind.NEWS && notice.isTaken()) {
                notice.requeue();
            } else if (notice.isTaken()) {
                notice.drop(now);
            }
        }
    }

    /** How long to wait before a letter is tried again: each pause longer than the one before, and an end after about eight hours. */
    static final class RetryDelays {

        private static final List<Duration> PAUSES = List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(2),
                Duration.ofHours(4));

        private RetryDelays() {}

        /** The pause after a number of attempts, from one; empty when it is given up. */
        static Optional<Duration> after(int attempts) {
            return attempts >= 1 && attempts <= PAUSES.size()
                    ? Optional.of(PAUSES.get(attempts - 1))
                    : Optional.empty();
        }
    }
}
