package org.keptword.web.portal;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.access.OwnAccess;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.shared.CounselorTitle;

/**
 * When hand-ins are read, and how long a client can read, as a session keeps it for a few minutes.
 *
 * @param next when hand-ins are read next; null without an open case
 */
record KeptReviewDays(
        Instant at,
        Instant next,
        LocalDate awayUntil,
        boolean colleague,
        String reader,
        Instant since,
        CounselorTitle title,
        OwnAccess.Kind stay,
        Instant until)
        implements Serializable {

    private static final Duration KEPT = Duration.ofMinutes(5);

    static KeptReviewDays of(Instant at, Optional<ReviewDaysService.ReviewDays> days, OwnAccess stay) {
        return new KeptReviewDays(
                at,
                days.map(ReviewDaysService.ReviewDays::next).orElse(null),
                days.flatMap(ReviewDaysService.ReviewDays::awayUntil).orElse(null),
                days.map(ReviewDaysService.ReviewDays::colleague).orElse(false),
                days.flatMap(ReviewDaysService.ReviewDays::newcomer)
                        .map(ReviewDaysService.ReviewDays.Newcomer::name)
                        .orElse(null),
                days.flatMap(ReviewDaysService.ReviewDays::newcomer)
                        .map(ReviewDaysService.ReviewDays.Newcomer::since)
                        .orElse(null),
                days.map(ReviewDaysService.ReviewDays::title).orElse(CounselorTitle.UNSET),
                stay.kind(),
                stay.until().orElse(null));
    }

    boolean isOld(Instant now) {
        return at.plus(KEPT).isBefore(now);
    }

    Optional<ReviewDaysService.ReviewDays> days() {
        return Optional.ofNullable(next)
                .map(moment -> new ReviewDaysService.ReviewDays(
                        moment,
                        Optional.ofNullable(awayUntil),
                        colleague,
                        Optional.ofNullable(reader).map(name -> new ReviewDaysService.ReviewDays.Newcomer(name, since)),
                        title));
    }
}
