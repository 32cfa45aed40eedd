package org.keptword.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.keptword.shared.Role;

/**
 * When mails may come, by the clock of who gets them. Pure; every moment is worked out on the wall of the person's zone, so that it is right
 * across daylight saving (a time that a day leaves out is as much later, of one that comes twice it is the first).
 */
public final class MailHours {

    /** No client gets a mail before. */
    public static final LocalTime DAY_BEGINS = LocalTime.of(7, 0);

    /** No client gets a mail from then on. */
    public static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);

    /** So long after its time a digest still makes sense. */
    private static final Duration DIGEST_LASTS = Duration.ofHours(4);

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private MailHours() {}

    /** When the daily mail comes for who chose nothing. */
    public static LocalTime usual(Role role) {
        return role == Role.CLIENT ? EVENING : MORNING;
    }

    public static boolean isNight(LocalTime at) {
        return at.isBefore(DAY_BEGINS) || !at.isBefore(NIGHT_BEGINS);
    }

    /**
     * Whether the mail of the person's day tells of a cause now: from the time chosen until night, and of what happened before that time. What
     * happens later waits for the next day.
     */
    public static boolean isNewsDue(Instant causedAt, LocalTime at, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant begins = moment(day, at, zone);
        return !now.isBefore(begins) && now.isBefore(newsEnd(day, zone)) && causedAt.isBefore(begins);
    }

    /**
     * When news that are not told now can be told next.
     *
     * @param told whether the person's day had its mail already
     */
    public static Instant nextNews(Instant causedAt, LocalTime at, ZoneId zone, Instant now, boolean told) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        if (told || !now.isBefore(newsEnd(day, zone))) {
            day = day.plusDays(1);
        }
        while (!causedAt.isBefore(moment(day, at, zone))) {
            day = day.plusDays(1);
        }
        return moment(day, at, zone);
    }

    /** When the digest is due next after a moment: that of the day it is, or of the day after. */
    public static Instant nextDigest(LocalTime at, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant today = moment(day, at, zone);
        return now.isBefore(today) ? today : moment(day.plusDays(1), at, zone);
    }

    /** When the night begins after which no mail of the day goes to a client. */
    public static Instant newsEnd(LocalDate day, ZoneId zone) {
        return moment(day, NIGHT_BEGINS, zone);
    }

    /** Whether the digest of the person's day is due now. */
    public static boolean isDigestDue(LocalTime at, ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        return !now.isBefore(moment(day, at, zone)) && now.isBefore(digestEnds(day, at, zone));
    }

    /** When the digest of a day makes no sense any more. */
    public static Instant digestEnds(LocalDate day, LocalTime at, ZoneId zone) {
        return moment(day, at, zone).plus(DIGEST_LASTS);
    }

    private static Instant moment(LocalDate day, LocalTime at, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
