package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.access.OwnAccess;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Role;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** The sentence that says when hand-ins are read; what it needs is kept with the session for a few minutes, like the crisis lines. */
@Named
@RequestScoped
public class ReviewDaysBacking {

    private static final String KEY = ReviewDaysBacking.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    ReviewDaysService service;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    /** In the client's language and zone; empty when no case is open. */
    public String getSentence() {
        return days().map(days -> sentence(days, shell.speech(), shell.dates())).orElse("");
    }

    /** That another counselor reads now than before, for a while; otherwise nothing. */
    public String getReader() {
        return days().flatMap(ReviewDaysService.ReviewDays::newcomer)
                .map(now -> shell.speech()
                        .with("portal.reading.reader", shell.dates().day(now.since()), now.name()))
                .orElse("");
    }

    /** Whether a colleague reads in the counselor's place, so that every line about readers names that one too. */
    public boolean isCovered() {
        return isClient()
                && days().filter(ReviewDaysService.ReviewDays::colleague).isPresent();
    }

    /** What the session knows, however long ago it was read: an answer to a script reads nothing for it. */
    CounselorTitle title() {
        KeptReviewDays known = (KeptReviewDays) request.getSession().getAttribute(KEY);
        return (known == null ? kept() : known).title();
    }

    /** Until when everything can still be read, where nothing goes on any more; otherwise null. */
    public Instant getReadableUntil() {
        return isClient() && kept().stay() == OwnAccess.Kind.READ_ONLY ? kept().until() : null;
    }

    /** Whether nothing can be read any more. */
    public boolean isOver() {
        return isClient() && kept().stay() == OwnAccess.Kind.OVER;
    }

    private boolean isClient() {
        return shell.actor().filter(person -> person.role() == Role.CLIENT).isPresent();
    }

    static String sentence(ReviewDaysService.ReviewDays days, LocalizedTexts localizedTexts, Dates dates) {
        String next = dates.day(days.next());
        if (days.awayUntil().isEmpty()) {
            return dates.dayOf(days.next()).equals(dates.today())
                    ? localizedTexts.get("portal.reading.today")
                    : localizedTexts.with("portal.reading.next", next);
        }
        LocalDate until = days.awayUntil().orElseThrow();
        return days.colleague()
                ? localizedTexts.with("portal.reading.colleague", dates.day(until))
                : localizedTexts.with("portal.reading.away", dates.day(until), next);
    }

    private Optional<ReviewDaysService.ReviewDays> days() {
        return kept().days();
    }

    private KeptReviewDays kept() {
        HttpSession session = request.getSession();
        Instant now = clock.instant();
        KeptReviewDays kept = (KeptReviewDays) session.getAttribute(KEY);
        if (kept == null || kept.isOld(now)) {
            kept = KeptReviewDays.of(now, service.own(), service.stay());
            session.setAttribute(KEY, kept);
        }
        return kept;
    }
}
